// `gazette publish`: brings what is new or changed before the readers.

import * as v from 'valibot';
import { noteSchema } from '../../domain/publishing-api.ts';
import { refuseMissingFolder } from '../articles/missing-folder.ts';
import { defineCommand, type Input } from '../command.ts';
import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { comparisonAsJson } from '../publishing/comparison-json.ts';
import type { ChangeMode } from '../publishing/plan.ts';
import { type PublishReport, publishArticles } from '../publishing/publish-articles.ts';
import { messagesFor, type Session } from '../session.ts';
import { openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';

type Name = 'dry-run' | 'yes' | 'note' | 'minor' | 'anyway' | 'resume';

/** The command `gazette publish`. Running it twice is safe: what is there already is not sent again. */
export const publish = defineCommand<Name>({
  name: 'publish',
  summary: {
    en: 'Send what is new or changed: check, plan, confirm, send, verify.',
    zh: '发布新增和改动：检查、计划、确认、发送、核实。',
  },
  operands: '[paths…]',
  minOperands: 0,
  maxOperands: Number.POSITIVE_INFINITY,
  options: {
    'dry-run': { short: 'n', help: { en: 'show the plan only', zh: '只看计划' } },
    yes: { short: 'y', help: { en: 'do not ask', zh: '不再询问' } },
    note: {
      placeholder: 'text',
      help: {
        en: 'publish changes as corrections; readers see this note',
        zh: '把改动作为更正发布，读者会看到此说明',
      },
    },
    minor: {
      help: {
        en: 'publish changes as typing errors; subscribers are not told',
        zh: '把改动作为错别字发布，不打扰订阅者',
      },
    },
    anyway: {
      help: {
        en: 'send a named file though the site is newer (with --note or --minor)',
        zh: '站点较新也发送所写文件（与 --note 或 --minor 并用）',
      },
    },
    resume: {
      help: {
        en: 'go on after a lost network (publishing again does the same)',
        zh: '网络中断后继续（重新发布效果相同）',
      },
    },
  },
  examples: [
    { line: 'gazette publish', does: { en: 'all of articles/', zh: '发布 articles/ 全部' } },
    { line: 'gazette publish --dry-run', does: { en: 'only look', zh: '只看计划' } },
    {
      line: 'gazette publish --note "更正數字"',
      does: { en: 'publish a correction', zh: '发布一处更正' },
    },
    {
      line: 'gazette publish articles/2026 --minor --yes',
      does: {
        en: 'one folder, silently, without a question',
        zh: '一个文件夹，不打扰订阅者，不询问',
      },
    },
  ],
  async run(session, input) {
    const change = readChangeMode(session, input);
    if (change && 'outcome' in change) return change.outcome;
    const unclear = refuseReturn(session, input);
    if (unclear) return unclear;
    const missing = refuseMissingFolder(session, input.operands);
    if (missing) return missing;
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const report = await publishArticles(session, site.value, {
      paths: input.operands,
      change,
      anyway: input.has('anyway') ? 'named' : 'never',
      confirmed: input.has('yes'),
      dryRun: input.has('dry-run'),
      faulty: 'refuse',
      command: resumeCommand(session, input),
    });
    if (session.json) session.print(renderReport(site.value.origin, report));
    return report.outcome;
  },
});

function readChangeMode(
  session: Session,
  input: Input<Name>,
): ChangeMode | { outcome: Outcome } | undefined {
  const say = messagesFor(session, publishMessages);
  const note = input.text('note');
  if (note === undefined) return input.has('minor') ? { kind: 'minor' } : undefined;
  if (input.has('minor')) return { outcome: { kind: 'usage', message: say.bothModes } };
  if (note.trim() === '') return { outcome: { kind: 'usage', message: say.emptyNote } };
  const parsed = v.safeParse(noteSchema, note);
  if (parsed.success) return { kind: 'correction', note: parsed.output };
  const fault = parsed.issues[0].message;
  return { outcome: { kind: 'usage', message: say.badNote(say.noteFaults[fault] ?? fault) } };
}

/** Replacing what is newer takes somebody who says which file and why. */
function refuseReturn(session: Session, input: Input<Name>): Outcome | undefined {
  const isExplicit = input.operands.length > 0 && (input.has('note') || input.has('minor'));
  if (!input.has('anyway') || isExplicit) return undefined;
  return { kind: 'usage', message: messagesFor(session, publishMessages).anywayNeeds };
}

/** The same call with --resume, as the editor's shell takes it. */
function resumeCommand(session: Session, input: Input<Name>): string {
  const note = input.text('note');
  return [
    'gazette publish',
    ...input.operands.map(quote),
    ...(note === undefined ? [] : ['--note', quote(note)]),
    ...(input.has('minor') ? ['--minor'] : []),
    ...(input.has('anyway') ? ['--anyway'] : []),
    ...(session.siteOption === undefined ? [] : ['--site', quote(session.siteOption)]),
    '--resume',
  ].join(' ');
}

function quote(text: string): string {
  return /^[\p{L}\p{N}_./:@%+=-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function renderReport(site: string, { comparison, sent = [], outcome }: PublishReport): string {
  const compared = comparison ? comparisonAsJson(comparison) : {};
  return `${JSON.stringify({ site, outcome: outcome.kind, ...compared, sent }, undefined, 2)}\n`;
}
