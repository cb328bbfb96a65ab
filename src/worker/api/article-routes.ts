// The publishing API's routes for articles.

import * as v from 'valibot';
import { decodeSource } from '../../domain/canonical-source.ts';
import { maxSourceBytes } from '../../domain/parse-article.ts';
import {
  type BatchItem,
  instantSchema,
  maxArticlesListed,
  noteSchema,
  type PutOutcome,
} from '../../domain/publishing-api.ts';
import { editKinds } from '../../domain/revision.ts';
import type { PutItem } from '../../ledger/changes/put-articles.ts';
import { openLedger } from '../env.ts';
import { readBody } from '../http/read-body.ts';
import { type ApiContext, answerJson } from './api-context.ts';
import { requireScope } from './authenticate.ts';
import { type ApiFailure, answerFailure } from './failures.ts';
import { hasMediaType } from './media-type.ts';
import { describeIssues, readBatch } from './read-batch.ts';

/** PUT /api/articles/{id or slug}: stores one article. */
export async function putArticle(context: ApiContext): Promise<Response> {
  const item = requireScope(context.var.editor, 'publish') ?? (await readItem(context));
  if ('reason' in item) return answerFailure(context, item);
  const query = v.safeParse(announceSchema, context.req.query('announce'));
  if (!query.success) {
    return answerFailure(context, { reason: 'malformed', detail: 'announce must be each or none' });
  }
  const batch = { items: [item], announce: query.output, more: false };
  const result = await openLedger(context.env).put(batch, context.var.editor.name);
  if (!result.ok) return answerFailure(context, result);
  const [outcome] = result.outcomes;
  return answerJson(outcome, outcome?.outcome === 'created' ? 201 : 200, outcomeHeaders(outcome));
}

function outcomeHeaders(outcome: PutOutcome | undefined): Record<string, string> {
  return outcome ? { ETag: `"${outcome.revision}"`, Location: `/api/articles/${outcome.id}` } : {};
}

/** A digest of one article would be a second entry for it. */
const announceSchema = v.optional(v.picklist(['each', 'none']), 'each');

async function readItem(context: ApiContext): Promise<PutItem | ApiFailure> {
  const base = readBase(context.req.raw.headers);
  if (typeof base === 'object' && base !== null) return base;
  if (!hasMediaType(context, 'text/markdown')) {
    return { reason: 'wrong-type', expected: 'text/markdown; charset=utf-8' };
  }
  const body = await readBody(context.req.raw, maxSourceBytes);
  if (!body.ok) return body;
  const decoded = decodeSource(body.bytes);
  if (!decoded.ok) return { reason: 'invalid', problems: [{ ...decoded.problem, item: 0 }] };
  const change = v.safeParse(changeSchema, context.req.query());
  if (!change.success) return { reason: 'malformed', detail: describeIssues(change.issues) };
  const reference = context.req.param('reference') ?? '';
  return {
    source: decoded.source,
    reference,
    base,
    ...(reference.startsWith('urn:') ? {} : { slug: reference }),
    ...change.output,
  };
}

/** What the query tells of a change. */
const changeSchema = v.object({
  kind: v.optional(v.picklist(editKinds, `must be one of ${editKinds.join(', ')}`)),
  note: v.optional(noteSchema),
  at: v.optional(instantSchema),
}) satisfies v.GenericSchema<unknown, Pick<BatchItem, 'kind' | 'note' | 'at'>>;

/** The revision that was edited: null for `If-None-Match: *`, N for `If-Match: "N"`. */
export function readBase(headers: Headers): number | null | ApiFailure {
  const ifMatch = headers.get('if-match');
  const ifNoneMatch = headers.get('if-none-match')?.trim();
  if (ifMatch === null && ifNoneMatch === '*') return null;
  const revision = /^\s*"(\d+)"\s*$/.exec(ifMatch ?? '')?.[1];
  if (revision !== undefined && ifNoneMatch === undefined) return Number(revision);
  if (ifMatch === null && ifNoneMatch === undefined) return { reason: 'base-missing' };
  return { reason: 'malformed', detail: 'give either If-None-Match: * or If-Match: "<revision>"' };
}

/** POST /api/batches: stores up to a hundred articles, all or none. */
export async function putBatch(context: ApiContext): Promise<Response> {
  const refusal = requireScope(context.var.editor, 'publish');
  if (refusal) return answerFailure(context, refusal);
  const batch = await readBatch(context);
  if (!batch.ok) return answerFailure(context, batch.failure);
  const result = await openLedger(context.env).put(batch.value, context.var.editor.name);
  if (!result.ok) return answerFailure(context, result);
  const { ok: _, ...outcome } = result;
  return answerJson(outcome);
}

/** GET /api/articles: a page of what is there. */
export async function listArticles(context: ApiContext): Promise<Response> {
  const limit = Number(context.req.query('limit') ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > maxArticlesListed) {
    const detail = `limit must be from 1 to ${maxArticlesListed}`;
    return answerFailure(context, { reason: 'malformed', detail });
  }
  return answerJson(await openLedger(context.env).list(context.req.query('after') ?? '', limit));
}

/** GET /api/articles/{id or slug}[/revisions/{n}]: an article with a revision's source. */
export async function readArticle(context: ApiContext): Promise<Response> {
  const reference = context.req.param('reference') ?? '';
  const number = context.req.param('number');
  if (number !== undefined && !/^[1-9]\d{0,8}$/.test(number)) {
    return answerFailure(context, { reason: 'malformed', detail: 'a revision is a number from 1' });
  }
  const revision = number === undefined ? undefined : Number(number);
  const article = await openLedger(context.env).read(reference, revision);
  return article
    ? answerJson(article, 200, { ETag: `"${article.revision}"` })
    : answerFailure(context, { reason: 'unknown-article', reference });
}
