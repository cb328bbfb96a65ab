// Tells what subscribers will see of a withdrawal or restoration, before it is asked for.

import { type PlanRequest, planSchema } from '../../domain/plan-api.ts';
import type { Outcome } from '../outcome.ts';
import { renderFeeds } from '../planning/render-feeds.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';

/** A change as the site is asked about it. */
export type PlannedStanding = NonNullable<PlanRequest['standing']>;

/** Tells it; how the run ends where the site refuses. A site that knows no plans holds nothing up. */
export async function tellStanding(
  session: Session,
  site: Site,
  standing: PlannedStanding,
): Promise<Outcome | undefined> {
  const call = { method: 'POST', path: '/api/plans', json: { standing } } as const;
  const answer = await callApi(session, site, call, planSchema);
  if (answer.ok) {
    for (const line of renderFeeds(session, answer.value.feeds)) session.say(line);
    return undefined;
  }
  const { failure } = answer;
  const isUnknown = failure.reason === 'refused' && failure.failure.reason === 'unknown-address';
  return isUnknown ? undefined : outcomeOfFailure(session, failure);
}
