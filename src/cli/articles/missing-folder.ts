// Explains that there are no articles here yet.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { articlesMessages } from '../messages/articles.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { articlesFolder } from './articles-folder.ts';

/** The default folder that is not there is explained; a path that was named fails by its own name. */
export function refuseMissingFolder(
  session: Session,
  paths: readonly string[],
): Outcome | undefined {
  const { cwd } = session.context;
  if (paths.length > 0 || existsSync(resolve(cwd, articlesFolder))) return undefined;
  const say = messagesFor(session, articlesMessages);
  return { kind: 'usage', message: say.noFolder, hint: say.noFolderHint };
}
