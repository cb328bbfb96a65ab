// Reads article files, and shows how far it has come: ten thousand take some seconds.

import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import { type Counter, makeCounter } from '../terminal/counter.ts';
import { type LocalFile, loadArticles } from './load-articles.ts';

/** Every article below the paths, as `loadArticles` reads and checks them. */
export async function loadCounted(
  session: Session,
  paths: readonly string[],
): Promise<LocalFile[]> {
  const { checking: label } = messagesFor(session, publishMessages);
  let counter: Counter | undefined;
  try {
    return await loadArticles(paths, session.context.cwd, (total) => {
      counter ??= makeCounter(session, { label, total });
      counter.advance(1);
    });
  } finally {
    counter?.clear();
  }
}
