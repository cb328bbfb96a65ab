// Settles which file an editor means by a slug or a path.

import { findArticleFiles } from '../articles/find-article-file.ts';
import { comparingMessages } from '../messages/comparing.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';

/** The path; undefined where no file is called so; an outcome where several are. */
export async function chooseFile(
  session: Session,
  name: string,
): Promise<{ readonly path: string | undefined } | { readonly outcome: Outcome }> {
  const paths = await findArticleFiles(name, session.context.cwd);
  if (paths.length <= 1) return { path: paths[0] };
  const say = messagesFor(session, comparingMessages);
  const message = say.twoFiles(printable(name), paths.join(', '));
  return { outcome: { kind: 'usage', message } };
}
