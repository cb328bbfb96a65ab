// Loads the article files that can be compared with the site; those with errors are told and left out.

import { hasErrors } from '../../domain/problem.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import type { LocalArticle, LocalFile } from './load-articles.ts';
import { loadCounted } from './load-counted.ts';
import { renderProblems } from './render-problems.ts';

/** The articles below the paths that have no errors; the errors of the others go to stderr. */
export async function loadReadable(
  session: Session,
  paths: readonly string[],
): Promise<LocalArticle[]> {
  const files = await loadCounted(session, paths);
  const faulty = files.filter(({ problems }) => hasErrors(problems));
  if (faulty.length > 0) {
    session.warn(renderProblems(faulty, 'text', session.language).trimEnd());
    session.warn(messagesFor(session, publishMessages).skipped(faulty.length));
  }
  return files.filter((file) => !hasErrors(file.problems)).filter(isReadable);
}

function isReadable(file: LocalFile): file is LocalArticle {
  return file.article !== undefined;
}
