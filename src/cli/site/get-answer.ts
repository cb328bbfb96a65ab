// Gets what a site has under an address, whole and within a bound; waits on the way are told.

import { siteMessages } from '../messages/site.ts';
import { messagesFor, type Session } from '../session.ts';
import { isBusy, type Message, sendRequest, tooLarge } from './send-request.ts';
import type { SiteResult } from './site-failure.ts';

/** How it is asked for, and the most bytes that may come. */
export type Getting = Pick<Message, 'headers' | 'isLarge'> & { readonly mostBytes: number };

/** The answer, whatever its status is; failed where nothing came, too much, or a site that is busy. */
export async function getAnswer(
  session: Session,
  url: string,
  getting: Getting,
): Promise<SiteResult<Response>> {
  const say = messagesFor(session, siteMessages);
  const message = { ...getting, method: 'GET', repeatable: true };
  const sent = await sendRequest(session, url, message, (code, seconds) =>
    session.say(`  … ${say.retry(code, seconds)}`),
  );
  const { mostBytes } = getting;
  if (!sent.ok && sent.code === tooLarge) {
    return { ok: false, failure: { reason: 'too-large', url, mostBytes } };
  }
  const { origin } = new URL(url);
  if (!sent.ok) return { ok: false, failure: { reason: 'network', origin, code: sent.code } };
  const { response } = sent;
  if (isBusy(response)) return { ok: false, failure: { reason: 'busy', status: response.status } };
  return { ok: true, value: response };
}
