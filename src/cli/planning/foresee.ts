// Asks the site what subscribers would see of a plan.

import { type Plan, planSchema } from '../../domain/plan-api.ts';
import type { Audience } from '../publishing/announcing.ts';
import type { Work } from '../publishing/plan.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { outlineQuestion, planQuestion } from './plan-request.ts';

/**
 * What is foreseen, tried out or (of more than a hundred articles) only reckoned; or why it is not: there
 * are too many articles, or the site does not know of plans.
 */
export type Foreseen =
  | { readonly kind: 'plan' | 'outline'; readonly plan: Plan }
  | { readonly kind: 'none'; readonly why: 'too-many' | 'old-site' };

/** Asks. Nothing is stored by it. */
export async function foresee(
  session: Session,
  site: Site,
  work: Work,
  audience: Audience,
): Promise<SiteResult<Foreseen>> {
  const tried = planQuestion(work, audience);
  const json = tried ?? outlineQuestion(work, audience);
  if (!json) return { ok: true, value: { kind: 'none', why: 'too-many' } };
  const call = { method: 'POST', path: '/api/plans', json } as const;
  const answer = await callApi(session, site, call, planSchema);
  const kind = tried ? 'plan' : 'outline';
  if (answer.ok) return { ok: true, value: { kind, plan: answer.value } };
  const { failure } = answer;
  const isUnknown = failure.reason === 'refused' && failure.failure.reason === 'unknown-address';
  return isUnknown ? { ok: true, value: { kind: 'none', why: 'old-site' } } : answer;
}
