// Plans another time of opening for an article that is not open.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import { isoInstant } from '../../domain/time.ts';
import { readIdentity } from '../articles/read-identity.ts';
import { changingMessages } from '../messages/changing.ts';
import type { Outcome } from '../outcome.ts';
import { postBatch } from '../publishing/put-batch.ts';
import { messagesFor, type Session } from '../session.ts';
import type { ArticleWithSource } from '../site/articles.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import type { ChangePlan } from './change-article.ts';

/** Moves a scheduled article, or gives a draft its time; opens it where `at` (in milliseconds) is no longer to come. */
export function planScheduling(
  session: Session,
  article: ArticleWithSource,
  at: number,
): ChangePlan | Outcome {
  const say = messagesFor(session, changingMessages);
  const refusal = refuse(session, article);
  if (refusal) return refusal;
  const { timeZone, now } = session.context;
  const time = showMoment(isoInstant(at), timeZone);
  const isNow = at <= now();
  return {
    effects: [describePlace(session, article), isNow ? say.opening : say.scheduling(time)],
    question: isNow ? say.openQuestion : say.scheduleQuestion(time),
    isRepeated: article.state === 'scheduled' && Date.parse(article.published) === at,
    send: (_, site) => postOpening(session, site, article, at),
    done: ({ slug, published, state }) =>
      state === 'open' ? say.opened(slug) : say.opens(slug, showMoment(published, timeZone)),
    page: ({ state }) => (state === 'open' ? { status: 200, seen: say.readersSee } : undefined),
  };
}

/** Where it is now: when it was to open, where that is still to come. */
function describePlace(session: Session, article: ArticleWithSource): string {
  const say = messagesFor(session, changingMessages);
  const { timeZone, now } = session.context;
  const before = showMoment(article.published, timeZone);
  if (article.state === 'scheduled') return say.scheduled(before);
  const isToCome = Date.parse(article.published) > now();
  return isToCome ? say.wasCancelled(before) : say.isDraft;
}

function refuse(session: Session, { state, slug, source }: ArticleWithSource): Outcome | undefined {
  const say = messagesFor(session, changingMessages);
  if (state === 'open') return { kind: 'failed', message: say.isOpen(slug) };
  if (state === 'withdrawn') {
    return { kind: 'failed', message: say.isWithdrawn(slug), hint: say.restoreFirst(slug) };
  }
  const { published } = readIdentity(source);
  if (published === undefined) return undefined;
  const message = say.timeInSource(slug, printable(published));
  return { kind: 'usage', message, hint: say.timeInSourceHint };
}

/** The same source with another time: a batch of one, since the site takes it for no new revision. */
async function postOpening(
  session: Session,
  site: Site,
  { slug, source, revision }: ArticleWithSource,
  at: number,
): Promise<SiteResult<PutOutcome>> {
  const item = { source, slug, base: revision, at: isoInstant(at) };
  const answer = await postBatch(session, site, { items: [item] });
  if (!answer.ok) return answer;
  const [outcome] = answer.value.outcomes;
  if (!outcome) throw new Error('a batch of one was answered without an outcome');
  return { ok: true, value: outcome };
}
