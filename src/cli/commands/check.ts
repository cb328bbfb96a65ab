// `gazette check`: every problem of every article at once, and what can be mended for certain.

import { refuseMissingFolder } from '../articles/missing-folder.ts';
import {
  type ProblemFormat,
  problemFormats,
  type ReportEntry,
  renderEntries,
} from '../articles/render-problems.ts';
import { type Checked, type CheckedFile, checkArticles } from '../checking/check-articles.ts';
import { explainRule } from '../checking/explain-rule.ts';
import { type FixedFile, fixArticle } from '../checking/fix-articles.ts';
import { silencesPath } from '../checking/load-silences.ts';
import { fixesAsJson, renderFixes } from '../checking/render-fixes.ts';
import { defineCommand, type Input } from '../command.ts';
import { checkMessages } from '../messages/check.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';

type CheckName = 'format' | 'fix' | 'dry-run' | 'explain';

/** The command `gazette check`. Exits 1 where there is an error; warnings alone are no failure. */
export const check = defineCommand<CheckName>({
  operands: '[paths…]',
  minOperands: 0,
  maxOperands: Number.POSITIVE_INFINITY,
  options: {
    fix: {
      help: {
        en: 'mend what can be mended for certain, and tell each change',
        zh: '自动改正确定无疑的问题，并列出每处改动',
      },
    },
    'dry-run': {
      short: 'n',
      help: {
        en: 'with --fix: show the changes, write nothing',
        zh: '与 --fix 同用：只列出改动，不写文件',
      },
    },
    format: {
      placeholder: 'form',
      choices: problemFormats,
      help: { en: 'how problems are written', zh: '问题的输出形式' },
    },
    explain: {
      placeholder: 'rule',
      help: {
        en: 'what a rule finds, why, and how to silence it; "all" lists the rules',
        zh: '说明某条规则、理由和忽略的方法；all 列出全部规则',
      },
    },
  },
  examples: [
    { line: 'gazette check', does: { en: 'all of articles/', zh: '检查 articles/ 全部' } },
    {
      line: 'gazette check --fix --dry-run',
      does: { en: 'see what would be mended', zh: '看看会改正什么' },
    },
    {
      line: 'gazette check --explain half-width-punctuation',
      does: { en: 'why a rule is there', zh: '某条规则的理由' },
    },
    {
      line: 'gazette check articles/2026 --format github',
      does: {
        en: 'one folder, as annotations of a pull request',
        zh: '一个文件夹，输出为合并请求的批注',
      },
    },
  ],
  async run(session, input) {
    const rule = input.text('explain');
    if (rule !== undefined) return explainRule(session, rule);
    const misuse = refuseOptions(session, input) ?? refuseMissingFolder(session, input.operands);
    if (misuse) return misuse;
    const checked = await checkArticles(session, input.operands);
    return input.has('fix')
      ? fixFiles(session, checked, input)
      : tellRemarks(session, checked.files, formatOf(session, input));
  },
});

function refuseOptions(session: Session, input: Input<CheckName>): Outcome | undefined {
  const say = messagesFor(session, checkMessages);
  if (input.has('dry-run') && !input.has('fix')) return { kind: 'usage', message: say.dryRunAlone };
  return input.has('fix') && input.text('format') === 'github'
    ? { kind: 'usage', message: say.fixFormat }
    : undefined;
}

function formatOf(session: Session, input: Input<CheckName>): ProblemFormat {
  const asked = input.text('format');
  return problemFormats.find((format) => format === asked) ?? (session.json ? 'json' : 'text');
}

/** What was mended goes to stdout; what is left to the editor is told as without --fix, on stderr. */
async function fixFiles(
  session: Session,
  { files, silencer }: Checked,
  input: Input<CheckName>,
): Promise<Outcome> {
  const { cwd } = session.context;
  const say = messagesFor(session, checkMessages);
  const dryRun = input.has('dry-run');
  const fixed: FixedFile[] = [];
  for (const { file, remarks } of files) {
    if (file) fixed.push(await fixArticle(file, remarks, { silencer, cwd, dryRun }));
  }
  const json = formatOf(session, input) === 'json';
  session.print(
    json
      ? `${JSON.stringify(fixesAsJson(fixed, !dryRun), undefined, 2)}\n`
      : renderFixes(fixed, session.language),
  );
  for (const { path, left } of fixed) if (left) session.warn(say.notFixed[left](path));
  const count = fixed.reduce((sum, { fixes }) => sum + fixes.length, 0);
  const changed = fixed.filter(({ fixes }) => fixes.length > 0).length;
  if (count === 0) session.say(say.nothingToFix);
  else session.say(dryRun ? say.wouldFix(count, changed) : say.fixed(count, changed));
  return tellLeft(session, files, input, dryRun);
}

/** Checked anew, since a mended front matter may bear what nobody could see before. */
async function tellLeft(
  session: Session,
  files: readonly CheckedFile[],
  input: Input<CheckName>,
  dryRun: boolean,
): Promise<Outcome> {
  const now = dryRun ? files : (await checkArticles(session, input.operands)).files;
  const left = dryRun ? now.map(withoutMendable) : now;
  const text = renderEntries(left.length, entriesOf(session, left), 'text', session.language);
  if (text) session.warn(text.trimEnd());
  return tellCount(session, left);
}

function withoutMendable(file: CheckedFile): CheckedFile {
  return { ...file, remarks: file.remarks.filter(({ edits }) => edits.length === 0) };
}

function tellRemarks(
  session: Session,
  files: readonly CheckedFile[],
  format: ProblemFormat,
): Outcome {
  const say = messagesFor(session, checkMessages);
  const entries = entriesOf(session, files);
  session.print(renderEntries(files.length, entries, format, session.language));
  const outcome = tellCount(session, files);
  const mendable = entries.filter(({ fixable }) => fixable).length;
  if (mendable > 0) session.say(say.fixable(mendable));
  if (entries.some(({ reason }) => reason !== undefined))
    session.say(say.silenceHint(silencesPath));
  return outcome;
}

function entriesOf(session: Session, files: readonly CheckedFile[]): ReportEntry[] {
  const { language } = session;
  return files.flatMap(({ path, remarks }) =>
    remarks.map(({ line, column, severity, rule, data, edits, describe, reason }) => {
      const why = reason(language);
      return {
        ...{ path, line, column, severity, rule, data, message: describe(language) },
        ...(why === '' ? {} : { reason: why }),
        fixable: edits.length > 0,
      };
    }),
  );
}

function tellCount(session: Session, files: readonly CheckedFile[]): Outcome {
  const say = messagesFor(session, checkMessages);
  const remarks = files.flatMap((file) => file.remarks);
  const errors = remarks.filter(({ severity }) => severity === 'error').length;
  const warnings = remarks.filter(({ severity }) => severity === 'warning').length;
  session.say(files.length === 0 ? say.noFiles : say.count(files.length, errors, warnings));
  return errors > 0 ? { kind: 'failed' } : ok;
}
