// Has the editor confirm a plan before anything is sent.

import { isoInstant } from '../../domain/time.ts';
import { announcingMessages } from '../messages/announcing.ts';
import { filesMessages } from '../messages/files.ts';
import { publishMessages } from '../messages/publish.ts';
import { wordsMessages } from '../messages/words.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { showMoment } from '../terminal/moment.ts';
import type { Audience } from './announcing.ts';
import type { Sending, Work } from './plan.ts';

/** Undefined where the plan may be sent; else how the run ends. `confirmed` is --yes. */
export async function confirmPlan(
  session: Session,
  work: Pick<Work, 'sendings' | 'words' | 'loose'>,
  audience: Audience,
  confirmed: boolean,
): Promise<Outcome | undefined> {
  if (confirmed) return undefined;
  const say = messagesFor(session, publishMessages);
  if (!session.canAsk) return { kind: 'usage', message: say.needsYes, hint: say.needsYesHint };
  const answer = await session.context.confirm(makeQuestion(session, work, audience));
  return answer === 'yes' ? undefined : { kind: 'cancelled', message: say.cancelled };
}

function makeQuestion(
  session: Session,
  { sendings, words, loose }: Pick<Work, 'sendings' | 'words' | 'loose'>,
  { announce, begun }: Audience,
): string {
  const sayOfWords = messagesFor(session, wordsMessages);
  if (sendings.length === 0) {
    const { confirmLoose } = messagesFor(session, filesMessages);
    if (begun === undefined && !words) return confirmLoose(loose.length);
    return begun === undefined
      ? sayOfWords.confirmAlone
      : messagesFor(session, announcingMessages).confirmClosing;
  }
  const say = messagesFor(session, publishMessages);
  const count = (opens: Sending['opens'], kind?: string) =>
    sendings.filter((one) => one.opens === opens && (!kind || one.change?.kind === kind)).length;
  const counts = {
    created: count('at-once'),
    corrected: count('already', 'correction'),
    minor: count('already', 'minor'),
    later: count('later'),
    drafts: count('never'),
    opening: commonOpening(session, sendings),
  };
  const isAnnounced = begun !== undefined || (counts.created > 0 && announce !== 'none');
  const isHeard = counts.corrected > 0 || isAnnounced;
  const isSeen = isHeard || counts.created + counts.minor > 0;
  const summary = say.summary(counts);
  const whole = words ? `${summary}${sayOfWords.comma}${sayOfWords.summary}` : summary;
  const isHidden = counts.later === 0;
  return say.confirm(whole, isHeard ? 'heard' : isSeen ? 'seen' : isHidden ? 'never' : 'later');
}

/** When everything opens that opens later, where --at says one time for all of it. */
function commonOpening({ context }: Session, sendings: readonly Sending[]): string | undefined {
  const times = new Set(sendings.filter(({ opens }) => opens === 'later').map(({ at }) => at));
  const [at] = times;
  return times.size === 1 && at !== undefined
    ? showMoment(isoInstant(at), context.timeZone)
    : undefined;
}
