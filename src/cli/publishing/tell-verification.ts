// Says whether readers see what was sent.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import { publishMessages } from '../messages/publish.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import {
  type Announced,
  patienceSeconds,
  type Verification,
  verifyReaders,
} from './verify-readers.ts';

/** Looks as readers do, and says what they see; the outcome of the run. */
export async function tellVerification(
  session: Session,
  site: Site,
  outcomes: readonly PutOutcome[],
  announced: Announced,
): Promise<Outcome> {
  const say = messagesFor(session, publishMessages);
  const open = outcomes.filter(({ state }) => state === 'open').length;
  const verification = await verifyReaders(session, site, outcomes, announced);
  const outcome = outcomeOfLooking(session, verification);
  if (outcome.kind === 'ok' && open > 0) {
    session.say(`${session.paint('good', '✔')} ${say.visible(verification.lookedAt, open)}`);
  }
  return outcome;
}

/** How a run ends whose sending arrived, by what was seen of it. */
export function outcomeOfLooking(
  session: Session,
  { missing, isBrokenOff, unwritten }: Omit<Verification, 'lookedAt'>,
): Outcome {
  const say = messagesFor(session, publishMessages);
  if (isBrokenOff) {
    return { kind: 'interrupted', message: say.lookBrokenOff, hint: say.lookBrokenOffHint };
  }
  if (unwritten !== undefined) {
    const message = say.halted(unwritten, patienceSeconds);
    return { kind: 'failed', message, hint: say.haltedHint };
  }
  if (missing.length === 0) return ok;
  const message = say.notVisible(patienceSeconds, missing.join(say.betweenNames));
  return { kind: 'failed', message, hint: say.notVisibleHint };
}
