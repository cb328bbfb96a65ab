// The publishing API's routes that take articles from readers and give them back.

import type * as v from 'valibot';
import {
  type PutOutcome,
  restorationSchema,
  withdrawalSchema,
} from '../../domain/publishing-api.ts';
import type { Standing, StandingFailure } from '../../ledger/changes/withdraw-article.ts';
import { openLedger } from '../env.ts';
import { type ApiContext, answerJson } from './api-context.ts';
import { readBase } from './article-routes.ts';
import { requireScope } from './authenticate.ts';
import { answerFailure } from './failures.ts';
import { readJson } from './read-batch.ts';

/** Largest body: a note and its JSON. */
const maxBytes = 10_000;

/** POST /api/articles/{id or slug}/withdrawal: takes an article from readers, with a reason for them. */
export function withdrawArticle(context: ApiContext): Promise<Response> {
  const ledger = openLedger(context.env);
  return changeStanding(context, withdrawalSchema, (asked, { reason }) =>
    ledger.withdraw({ ...asked, note: reason }),
  );
}

/** POST /api/articles/{id or slug}/restoration: gives a withdrawn article back to readers. */
export function restoreArticle(context: ApiContext): Promise<Response> {
  const ledger = openLedger(context.env);
  return changeStanding(context, restorationSchema, (asked, { note }) =>
    ledger.restore({ ...asked, note }),
  );
}

type Asked = Pick<Standing, 'reference' | 'base' | 'editor'>;

async function changeStanding<S extends v.GenericSchema<unknown, object>>(
  context: ApiContext,
  schema: S,
  change: (asked: Asked, body: v.InferOutput<S>) => Promise<PutOutcome | StandingFailure>,
): Promise<Response> {
  const { editor } = context.var;
  const refusal = requireScope(editor, 'publish');
  if (refusal) return answerFailure(context, refusal);
  const base = readBase(context.req.raw.headers);
  if (base === null) return answerFailure(context, { reason: 'base-missing' });
  if (typeof base === 'object') return answerFailure(context, base);
  const body = await readJson(context, schema, maxBytes);
  if (!body.ok) return answerFailure(context, body.failure);
  const reference = context.req.param('reference') ?? '';
  const result = await change({ reference, base, editor: editor.name }, body.value);
  if ('reason' in result) return answerFailure(context, result);
  return answerJson(result, 200, { ETag: `"${result.revision}"` });
}
