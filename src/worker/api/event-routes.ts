// The publishing API's route for the log of who did what.

import * as v from 'valibot';
import { maxEvents } from '../../domain/events-api.ts';
import type { EventQuery } from '../../ledger/events.ts';
import { openLedger } from '../env.ts';
import { type ApiContext, answerJson } from './api-context.ts';
import { answerFailure } from './failures.ts';
import { describeIssues } from './read-batch.ts';

function wholeNumber(from: number, to: number) {
  const message = `must be a whole number from ${from} to ${to}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/, message),
    v.transform(Number),
    v.minValue(from, message),
    v.maxValue(to, message),
  );
}

const most = 999_999_999_999_999;

const querySchema = v.pipe(
  v.strictObject({
    after: v.optional(wholeNumber(0, most)),
    before: v.optional(wholeNumber(1, most)),
    limit: v.optional(wholeNumber(1, maxEvents), '100'),
    editor: v.optional(v.string()),
    subject: v.optional(v.string()),
  }),
  v.check(
    ({ after, before }) => after === undefined || before === undefined,
    'after gives the oldest first, before the newest: leave out one of them',
  ),
) satisfies v.GenericSchema<unknown, EventQuery>;

/** GET /api/events: a page of the log, newest first, or oldest first from `after` on. */
export async function listEvents(context: ApiContext): Promise<Response> {
  const query = v.safeParse(querySchema, context.req.query());
  if (query.success) return answerJson(await openLedger(context.env).events(query.output));
  return answerFailure(context, { reason: 'malformed', detail: describeIssues(query.issues) });
}
