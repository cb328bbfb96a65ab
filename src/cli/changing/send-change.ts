// Sends one change of an article's state, and says what is known where no answer came.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import { changingMessages } from '../messages/changing.ts';
import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { describeRevision } from '../publishing/describe-revision.ts';
import { messagesFor, type Session } from '../session.ts';
import { outcomeOfFailure, type SiteFailure, type SiteResult } from '../site/site-failure.ts';

/** What the site answered; or how the run ends. The site takes the same change twice as once. */
export async function sendChange(
  session: Session,
  slug: string,
  send: () => Promise<SiteResult<PutOutcome>>,
): Promise<{ readonly sent: PutOutcome } | { readonly outcome: Outcome }> {
  const say = messagesFor(session, changingMessages);
  try {
    const answer = await send();
    return answer.ok
      ? { sent: answer.value }
      : { outcome: outcomeOfAnswer(session, slug, answer.failure) };
  } catch (error) {
    if (!session.context.signal.aborted) throw error;
    return { outcome: { kind: 'interrupted', message: say.perhaps, hint: say.again } };
  }
}

function outcomeOfAnswer(session: Session, slug: string, failure: SiteFailure): Outcome {
  const outcome = outcomeOfFailure(session, failure);
  if (outcome.kind === 'network') {
    const say = messagesFor(session, changingMessages);
    return { ...outcome, hint: `${say.perhaps} ${say.again}` };
  }
  return failure.reason === 'refused' && failure.failure.status === 412
    ? outcomeOfStaleBase(session, slug, failure.failure)
    : outcome;
}

/** Somebody changed the article between the look at it and the sending. */
function outcomeOfStaleBase(
  session: Session,
  slug: string,
  { current }: (SiteFailure & { reason: 'refused' })['failure'],
): Outcome {
  const say = messagesFor(session, publishMessages);
  const hint = messagesFor(session, changingMessages).lookAgain(slug);
  const message = current
    ? say.conflict(slug, describeRevision(session, current))
    : say.conflictUnknown(slug);
  return { kind: 'conflict', message, hint };
}
