// Reads from the command line when an article is to open.

import { isoInstant, parseInstant } from '../domain/time.ts';
import { usageMessages } from './messages/usage.ts';
import type { Outcome } from './outcome.ts';
import { messagesFor, type Session } from './session.ts';
import { showMoment } from './terminal/moment.ts';

/**
 * The instant that the text of --at names, in milliseconds; without an offset in the editor's own
 * zone. What is no time, or is past, is a mistake of the call.
 */
export function readOpening(
  session: Session,
  text: string,
): { readonly at: number } | { readonly outcome: Outcome } {
  const say = messagesFor(session, usageMessages);
  const { timeZone, now } = session.context;
  const at = parseInstant(text, timeZone);
  const hint = say.timeHint(timeZone);
  if (at === undefined) {
    return { outcome: { kind: 'usage', message: say.badTime('--at', text), hint } };
  }
  if (at > now()) return { at };
  const message = say.pastTime('--at', showMoment(isoInstant(at), timeZone));
  return { outcome: { kind: 'usage', message, hint } };
}
