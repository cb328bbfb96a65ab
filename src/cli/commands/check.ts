// `gazette check`: every problem of every article at once.

import { loadCounted } from '../articles/load-counted.ts';
import { refuseMissingFolder } from '../articles/missing-folder.ts';
import {
  type FileProblems,
  type ProblemFormat,
  problemFormats,
  renderProblems,
} from '../articles/render-problems.ts';
import { defineCommand, type Input } from '../command.ts';
import { checkMessages } from '../messages/check.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { loadWords } from '../words/load-words.ts';

/** The command `gazette check`. Exits 1 where there is an error; warnings alone are no failure. */
export const check = defineCommand<'format'>({
  name: 'check',
  summary: {
    en: 'Find every problem of every article and of the word list at once.',
    zh: '一次查出所有文章和词表的所有问题。',
  },
  operands: '[paths…]',
  minOperands: 0,
  maxOperands: Number.POSITIVE_INFINITY,
  options: {
    format: {
      placeholder: 'form',
      choices: problemFormats,
      help: { en: 'how problems are written', zh: '问题的输出形式' },
    },
  },
  examples: [
    { line: 'gazette check', does: { en: 'all of articles/', zh: '检查 articles/ 全部' } },
    {
      line: 'gazette check articles/2026 --format github',
      does: {
        en: 'one folder, as annotations of a pull request',
        zh: '一个文件夹，输出为合并请求的批注',
      },
    },
  ],
  async run(session, input) {
    const missing = refuseMissingFolder(session, input.operands);
    if (missing) return missing;
    const articles = await loadCounted(session, input.operands);
    const words = await loadWords(input.operands, session.context.cwd);
    const files = words ? [...articles, words] : articles;
    session.print(renderProblems(files, formatOf(session, input), session.language));
    return tellCount(session, files);
  },
});

function formatOf(session: Session, input: Input<'format'>): ProblemFormat {
  const asked = input.text('format');
  return problemFormats.find((format) => format === asked) ?? (session.json ? 'json' : 'text');
}

function tellCount(session: Session, files: readonly FileProblems[]): Outcome {
  const say = messagesFor(session, checkMessages);
  const problems = files.flatMap((file) => file.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  session.say(
    files.length === 0 ? say.noFiles : say.count(files.length, errors, problems.length - errors),
  );
  return errors > 0 ? { kind: 'failed' } : ok;
}
