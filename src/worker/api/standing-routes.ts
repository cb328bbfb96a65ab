// The publishing API's routes that take articles from readers and give them back.

import type * as v from 'valibot';
import {
  type PutOutcome,
  restorationSchema,
  withdrawalSchema,
} from '../../domain/publishing-api.ts';
import type { Action } from '../../domain/scopes.ts';
import type { Standing, StandingFailure } from '../../ledger/changes/withdraw-article.ts';
import { openLedger } from '../env.ts';
import { type ApiContext, answerJson } from './api-context.ts';
import { readBase } from './article-routes.ts';
import { answerFailure } from './failures.ts';
import { judgeToken } from './judge-token.ts';
import { readJson } from './read-batch.ts';

/** Largest body: a note and its JSON. */
const maxBytes = 10_000;

/** POST /api/articles/{id or slug}/withdrawal: takes an article from readers, with a reason for them. */
export function withdrawArticle(context: ApiContext): Promise<Response> {
  const ledger = openLedger(context.env);
  // Of one that is not open it cancels the opening, which is for those who may open.
  const actions = ['withdraw', 'open'] as const;
  return changeStanding(context, actions, withdrawalSchema, (asked, { reason }) =>
    ledger.withdraw({ ...asked, note: reason }),
  );
}

/** POST /api/articles/{id or slug}/restoration: gives a withdrawn article back to readers. */
export function restoreArticle(context: ApiContext): Promise<Response> {
  const ledger = openLedger(context.env);
  return changeStanding(context, ['restore'], restorationSchema, (asked, { note }) =>
    ledger.restore({ ...asked, note }),
  );
}

type Asked = Pick<Standing, 'reference' | 'base' | 'editor' | 'scopes'>;

async function changeStanding<S extends v.GenericSchema<unknown, object>>(
  context: ApiContext,
  actions: readonly [Action, ...Action[]],
  schema: S,
  change: (asked: Asked, body: v.InferOutput<S>) => Promise<PutOutcome | StandingFailure>,
): Promise<Response> {
  const { editor } = context.var;
  const refusal = await judgeToken(context, ...actions);
  if (refusal) return answerFailure(context, refusal);
  const base = readBase(context.req.raw.headers);
  if (base === null) return answerFailure(context, { reason: 'base-missing' });
  if (typeof base === 'object') return answerFailure(context, base);
  const body = await readJson(context, schema, maxBytes);
  if (!body.ok) return answerFailure(context, body.failure);
  const reference = context.req.param('reference') ?? '';
  const { name, scopes } = editor;
  const result = await change({ reference, base, editor: name, scopes }, body.value);
  if ('reason' in result) return answerFailure(context, result);
  return answerJson(result, 200, { ETag: `"${result.revision}"` });
}
