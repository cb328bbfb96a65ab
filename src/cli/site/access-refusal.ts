// The outcome where the site does not let a token do something: what it takes, and whom to ask.

import type { Failure } from '../../domain/publishing-api.ts';
import { accessMessages } from '../messages/access.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';

/** The outcome of a run to which the site answered 403. */
export function outcomeOfForbidden(session: Session, failure: Failure): Outcome {
  const say = messagesFor(session, accessMessages);
  const { action = '', scopes: needed = [], ask = [] } = failure;
  // A site that is newer than this program may know of actions that it does not.
  const name = Object.entries(say.actions).find(([known]) => known === action)?.[1];
  const message = name ? say.forbidden(name, needed.map(printable)) : say.forbiddenAnyhow;
  const asking = say.ask(ask.map(printable));
  const hint = action === 'open' ? `${say.draftInstead} ${asking}` : asking;
  return { kind: 'unauthenticated', message, hint };
}
