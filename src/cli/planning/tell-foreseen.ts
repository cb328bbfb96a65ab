// Tells what subscribers will see of a plan, or why the site would refuse it.

import type { Failure } from '../../domain/publishing-api.ts';
import { planningMessages } from '../messages/planning.ts';
import type { Outcome } from '../outcome.ts';
import type { Audience } from '../publishing/announcing.ts';
import type { Work } from '../publishing/plan.ts';
import { messagesFor, type Session } from '../session.ts';
import { outcomeOfForbidden } from '../site/access-refusal.ts';
import type { Site } from '../site/open-site.ts';
import { describeRefusal, outcomeOfFailure } from '../site/site-failure.ts';
import { printable } from '../terminal/printable.ts';
import { findRedirects } from './find-redirects.ts';
import { type Foreseen, foresee } from './foresee.ts';
import { renderFeeds } from './render-feeds.ts';

/** What was told; with an outcome where the plan cannot be sent. */
export interface Told {
  readonly foreseen?: Foreseen;
  readonly outcome?: Outcome;
}

/** Asks the site and tells it, before anything is sent. */
export async function tellForeseen(
  session: Session,
  site: Site,
  work: Work,
  audience: Audience,
): Promise<Told> {
  const say = messagesFor(session, planningMessages);
  for (const { from, to } of findRedirects(work.comparison)) {
    session.say(`  → ${say.redirect(printable(from), printable(to))}`);
  }
  const asked = await foresee(session, site, work, audience);
  if (!asked.ok) return { outcome: outcomeOfFailure(session, asked.failure) };
  const foreseen = asked.value;
  if (foreseen.kind === 'none') {
    // Of drafts alone there is nothing to be foreseen.
    const isSeen = work.words !== undefined || work.sendings.some(({ opens }) => opens !== 'never');
    if (isSeen) session.say(session.paint('dim', `  ${describeNone(session, foreseen.why, work)}`));
    return { foreseen };
  }
  const { refusals, feeds } = foreseen.plan;
  if (refusals.length > 0) return { foreseen, outcome: refuse(session, work, refusals) };
  const isOutline = foreseen.kind === 'outline';
  for (const line of renderFeeds(session, feeds, isOutline)) session.say(line);
  if (isOutline && feeds.length > 0) {
    const text = say.onlyCounted(work.sendings.length);
    session.say(session.paint('dim', `    ${text}`));
  }
  return { foreseen };
}

function describeNone(
  session: Session,
  why: Extract<Foreseen, { kind: 'none' }>['why'],
  { sendings }: Work,
): string {
  const say = messagesFor(session, planningMessages);
  return say.unforeseen(why === 'old-site' ? say.oldSite : say.tooMany(sendings.length));
}

/** Each by its file, with the site's own words. */
function refuse(session: Session, { sendings }: Work, refusals: readonly Failure[]): Outcome {
  const say = messagesFor(session, planningMessages);
  const [forbidden] = refusals;
  // What the token may not do is no fault of the files, and told once.
  if (forbidden && refusals.every(({ status }) => status === 403)) {
    return outcomeOfForbidden(session, forbidden);
  }
  for (const refusal of refusals) {
    const path = sendings[refusal.item ?? 0]?.local.path ?? '';
    session.warn(`  ${say.refused(path, describeRefusal(session, refusal))}`);
  }
  const isConflict = refusals.some(({ status }) => status === 409 || status === 412);
  const kind = isConflict ? 'conflict' : 'failed';
  return { kind, message: say.refusedCount(refusals.length), hint: say.refusedHint };
}
