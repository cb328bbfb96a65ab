// Reads from the command line how long a token is to be valid.

import { maxTokenDays } from '../../domain/editors-api.ts';
import { isoInstant, parseInstant } from '../../domain/time.ts';
import { editorsMessages } from '../messages/editors.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';

/** How long it is to be valid, as the site is told: some days, until an instant, without end (null), or nothing. */
export type ValidityWish =
  | { readonly days: number }
  | { readonly expires: string | null }
  | Readonly<Record<never, never>>;

const day = 86_400_000;

/** What --days and --expires mean together. A date alone is the last day, to its end in the editor's zone. */
export function readValidity(
  session: Session,
  days: string | undefined,
  expires: string | undefined,
): ValidityWish | { readonly outcome: Outcome } {
  const say = messagesFor(session, editorsMessages);
  if (days !== undefined && expires !== undefined) return refuse(say.validTwice);
  if (days !== undefined) {
    const isNumber = /^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= maxTokenDays;
    return isNumber ? { days: Number(days) } : refuse(say.badDays(days));
  }
  if (expires === undefined) return {};
  if (expires === 'never') return { expires: null };
  const { timeZone, now } = session.context;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(expires);
  const end = parseInstant(isDate ? `${expires}T23:59:59` : expires, timeZone);
  if (end === undefined) return refuse(say.badExpiry(expires));
  const isPossible = end > now() && end <= now() + maxTokenDays * day;
  return isPossible ? { expires: isoInstant(end) } : refuse(say.expiryOutside(expires));
}

function refuse(message: string): { readonly outcome: Outcome } {
  return { outcome: { kind: 'usage', message } };
}
