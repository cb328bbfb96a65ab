// Waits until what readers get has been written, as long as there is progress.

import { projectionStateSchema } from '../../domain/publishing-api.ts';
import { restoringMessages } from '../messages/restoring.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import { makeCounter } from '../terminal/counter.ts';

/** How often is looked, in milliseconds, and after how many looks without progress no more: KV's daily quota is used up then. */
const [pause, patience] = [1_000, 15];

/** How many keys still wait then. Where the site does not answer, as many as when it did. */
export async function awaitProjection(session: Session, site: Site): Promise<number> {
  const ask = () => callApi(session, site, { path: '/api/projection' }, projectionStateSchema);
  const first = await ask();
  let waiting = first.ok ? first.value.waiting : 0;
  const { writing } = messagesFor(session, restoringMessages);
  const counter = makeCounter(session, { label: writing, total: waiting });
  try {
    for (let idle = 0; waiting > 0 && idle < patience; idle += 1) {
      await session.context.sleep(pause);
      const answer = await ask();
      if (!answer.ok) return waiting;
      const written = waiting - answer.value.waiting;
      if (written > 0) {
        counter.advance(written);
        idle = 0;
      }
      waiting = answer.value.waiting;
    }
  } finally {
    counter.clear();
  }
  return waiting;
}
