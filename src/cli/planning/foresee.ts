// Asks the site what subscribers would see of a plan.

import { type Plan, planSchema } from '../../domain/plan-api.ts';
import type { Audience } from '../publishing/announcing.ts';
import type { Work } from '../publishing/plan.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { planQuestion } from './plan-request.ts';

/** What is foreseen; or why it is not: there are too many articles, or the site does not know of plans. */
export type Foreseen =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'none'; readonly why: 'too-many' | 'old-site' };

/** Asks. Nothing is stored by it. */
export async function foresee(
  session: Session,
  site: Site,
  work: Work,
  audience: Audience,
): Promise<SiteResult<Foreseen>> {
  const json = planQuestion(work, audience);
  if (!json) return { ok: true, value: { kind: 'none', why: 'too-many' } };
  const call = { method: 'POST', path: '/api/plans', json } as const;
  const answer = await callApi(session, site, call, planSchema);
  if (answer.ok) return { ok: true, value: { kind: 'plan', plan: answer.value } };
  const { failure } = answer;
  const isUnknown = failure.reason === 'refused' && failure.failure.reason === 'unknown-address';
  return isUnknown ? { ok: true, value: { kind: 'none', why: 'old-site' } } : answer;
}
