// Waits until the site has written what readers see of a large upload, and shows how far it is.

import { projectionStateSchema } from '../../domain/publishing-api.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import { type Counter, makeCounter } from '../terminal/counter.ts';

/** How waiting ended: nothing waits any more, or so much still does and nothing moves; `unknown` where the site does not tell. */
export type Waiting = { readonly left: number } | 'written' | 'unknown' | 'interrupted';

/** Milliseconds between questions. */
const pause = 1_000;

/** Waits for as long as it goes on; gives up after so many milliseconds in which nothing did. */
export async function waitForReaders(
  session: Session,
  site: Site,
  patience: number,
): Promise<Waiting> {
  const { context } = session;
  let counter: Counter | undefined;
  let [least, since] = [Number.POSITIVE_INFINITY, context.now()];
  try {
    for (;;) {
      const waiting = await askWaiting(session, site);
      if (waiting === undefined) return 'unknown';
      if (waiting === 0) return 'written';
      counter ??= countPages(session, waiting);
      if (waiting < least) {
        counter.advance(Number.isFinite(least) ? least - waiting : 0);
        [least, since] = [waiting, context.now()];
      } else if (context.now() - since >= patience) return { left: waiting };
      await context.sleep(pause);
    }
  } catch (error) {
    if (!context.signal.aborted) throw error;
    return 'interrupted';
  } finally {
    counter?.clear();
  }
}

async function askWaiting(session: Session, site: Site): Promise<number | undefined> {
  const answer = await callApi(session, site, { path: '/api/projection' }, projectionStateSchema);
  return answer.ok ? answer.value.waiting : undefined;
}

function countPages(session: Session, total: number): Counter {
  const { bringing: label } = messagesFor(session, publishMessages);
  return makeCounter(session, { label, total });
}
