// The outcome where the site does not let a token do something, or where it has expired: what it takes, and whom to ask.

import type { Failure } from '../../domain/publishing-api.ts';
import { accessMessages } from '../messages/access.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';

/** The outcome of a run to which the site answered 403. */
export function outcomeOfForbidden(session: Session, failure: Failure): Outcome {
  const say = messagesFor(session, accessMessages);
  const { action = '', scopes: needed = [], ask = [] } = failure;
  // A site that is newer than this program may know of actions that it does not.
  const name = Object.entries(say.actions).find(([known]) => known === action)?.[1];
  const message = name ? say.forbidden(name, needed.map(printable)) : say.forbiddenAnyhow;
  const asking = say.ask(ask.map(printable));
  const hint = action === 'open' ? say.draftInstead + say.betweenSentences + asking : asking;
  return { kind: 'unauthenticated', message, hint };
}

/** The outcome of a run whose token has expired; undefined where the site says something else. */
export function outcomeOfExpiry(session: Session, { expired }: Failure): Outcome | undefined {
  if (!expired) return undefined;
  const say = messagesFor(session, accessMessages);
  const time = showMoment(expired.at, session.context.timeZone);
  const message = say.expired(printable(expired.name), printable(time));
  return { kind: 'unauthenticated', message, hint: say.expiredHint(printable(expired.id)) };
}

/** The outcome with the command that goes on when there is a new token. */
export function withNextCommand(session: Session, outcome: Outcome, command: string): Outcome {
  const { goOn, betweenSentences } = messagesFor(session, accessMessages);
  const hint = [outcome.hint, goOn(command)].filter(Boolean).join(betweenSentences);
  return { ...outcome, hint };
}
