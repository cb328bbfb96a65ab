// Has the editor confirm a plan before anything is sent.

import { isoInstant } from '../../domain/time.ts';
import { announcingMessages } from '../messages/announcing.ts';
import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { showMoment } from '../terminal/moment.ts';
import type { Audience } from './announcing.ts';
import type { Sending } from './plan.ts';

/** Undefined where the plan may be sent; else how the run ends. `confirmed` is --yes. */
export async function confirmPlan(
  session: Session,
  sendings: readonly Sending[],
  audience: Audience,
  confirmed: boolean,
): Promise<Outcome | undefined> {
  if (confirmed) return undefined;
  const say = messagesFor(session, publishMessages);
  if (!session.canAsk) return { kind: 'usage', message: say.needsYes, hint: say.needsYesHint };
  const answer = await session.context.confirm(makeQuestion(session, sendings, audience));
  return answer === 'yes' ? undefined : { kind: 'cancelled', message: say.cancelled };
}

function makeQuestion(
  session: Session,
  sendings: readonly Sending[],
  { announce, begun }: Audience,
): string {
  if (sendings.length === 0) return messagesFor(session, announcingMessages).confirmClosing;
  const say = messagesFor(session, publishMessages);
  const count = (opens: Sending['opens'], kind?: string) =>
    sendings.filter((one) => one.opens === opens && (!kind || one.change?.kind === kind)).length;
  const counts = {
    created: count('at-once'),
    corrected: count('already', 'correction'),
    minor: count('already', 'minor'),
    later: count('later'),
    opening: commonOpening(session, sendings),
  };
  const isAnnounced = begun !== undefined || (counts.created > 0 && announce !== 'none');
  const isHeard = counts.corrected > 0 || isAnnounced;
  const isSeen = isHeard || counts.created + counts.minor > 0;
  return say.confirm(say.summary(counts), isHeard ? 'heard' : isSeen ? 'seen' : 'later');
}

/** When everything opens that opens later, where --at says one time for all of it. */
function commonOpening({ context }: Session, sendings: readonly Sending[]): string | undefined {
  const times = new Set(sendings.filter(({ opens }) => opens === 'later').map(({ at }) => at));
  const [at] = times;
  return times.size === 1 && at !== undefined
    ? showMoment(isoInstant(at), context.timeZone)
    : undefined;
}
