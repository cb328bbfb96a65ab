// Checks the files of a publishing before anything is asked of the site.

import { hasErrors } from '../../domain/problem.ts';
import type { LocalArticle, LocalFile } from '../articles/load-articles.ts';
import { loadCounted } from '../articles/load-counted.ts';
import { renderProblems } from '../articles/render-problems.ts';
import { leaveOutMeant } from '../checking/leave-out-meant.ts';
import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { type LocalWords, loadWords } from '../words/load-words.ts';

/** Which files are checked; those with errors stop everything, or are left out. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly faulty: 'refuse' | 'skip';
}

/** What may be sent. */
export interface CheckedFiles {
  readonly articles: readonly LocalArticle[];
  readonly words: LocalWords | undefined;
}

/** The articles that may be sent, and the word list. All problems are told at once. */
export async function checkFiles(
  session: Session,
  options: CheckOptions,
): Promise<CheckedFiles | { readonly outcome: Outcome }> {
  const say = messagesFor(session, publishMessages);
  const { cwd } = session.context;
  const loaded = await loadCounted(session, options.paths);
  const files = await leaveOutMeant(loaded.map(withoutLinks), cwd);
  const words = await loadWords(options.paths, cwd);
  const all = words ? [...files, words] : files;
  const faulty = all.filter(({ problems }) => hasErrors(problems));
  const problems = renderProblems(all, 'text', session.language).trimEnd();
  if (faulty.length > 0) session.warn(problems);
  else if (problems) session.say(problems);
  if (faulty.length > 0 && options.faulty === 'refuse') {
    const isSomeWell = files.some((file) => !faulty.includes(file));
    const hint = isSomeWell ? { hint: say.faultyHint } : {};
    return { outcome: { kind: 'failed', message: say.faulty, ...hint } };
  }
  if (faulty.length > 0) session.warn(say.skipped(faulty.length));
  return {
    articles: files.filter((file) => !faulty.includes(file)).filter(isReadable),
    words: words && faulty.includes(words) ? undefined : words,
  };
}

/** Where links lead is judged with the plan, by what the site has: see planning/refuse-links.ts. */
const judgedWithPlan = ['link-unknown', 'link-nowhere'];

function withoutLinks(file: LocalFile): LocalFile {
  return { ...file, problems: file.problems.filter(({ rule }) => !judgedWithPlan.includes(rule)) };
}

function isReadable(file: LocalFile): file is LocalArticle {
  return file.article !== undefined;
}
