// Has the editor confirm a plan before anything is sent.

import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Sending } from './plan.ts';

/** Undefined where the plan may be sent; else how the run ends. `confirmed` is --yes. */
export async function confirmPlan(
  session: Session,
  sendings: readonly Sending[],
  confirmed: boolean,
): Promise<Outcome | undefined> {
  if (confirmed) return undefined;
  const say = messagesFor(session, publishMessages);
  if (!session.canAsk) return { kind: 'usage', message: say.needsYes, hint: say.needsYesHint };
  const count = (kind: string | undefined) =>
    sendings.filter(({ change }) => change?.kind === kind).length;
  const [created, corrected, minor] = [count(undefined), count('correction'), count('minor')];
  const silent = created + corrected === 0;
  const question = say.confirm(say.summary(created, corrected, minor), silent);
  const answer = await session.context.confirm(question);
  return answer === 'yes' ? undefined : { kind: 'cancelled', message: say.cancelled };
}
