// The publishing API's route for plans: what subscribers would see of a change.

import { type Plan, planRequestSchema } from '../../domain/plan-api.ts';
import { openLedger } from '../env.ts';
import { type ApiContext, answerJson, writerOf } from './api-context.ts';
import { answerFailure, describeFailure } from './failures.ts';
import { readJson } from './read-batch.ts';

/** Largest body: a batch, and a word list. */
const maxPlanBytes = 9_000_000;

/** POST /api/plans: what a batch would do, were it sent now. Nothing is stored; every valid token may ask. */
export async function planBatch(context: ApiContext): Promise<Response> {
  const request = await readJson(context, planRequestSchema, maxPlanBytes);
  if (!request.ok) return answerFailure(context, request.failure);
  const result = await openLedger(context.env).plan(request.value, writerOf(context));
  if (!result.ok) return answerFailure(context, result.failure);
  const { ok: _, refusals, ...foreseen } = result;
  const plan: Plan = {
    outcomes: [...foreseen.outcomes],
    ...(foreseen.digest ? { digest: foreseen.digest } : {}),
    refusals: refusals.map((refusal) => describeFailure(context, refusal)),
    feeds: [...foreseen.feeds],
  };
  return answerJson(plan);
}
