// The publishing API's routes for articles.

import * as v from 'valibot';
import { isIdReference } from '../../domain/article-id.ts';
import { decodeSource } from '../../domain/canonical-source.ts';
import { maxSourceBytes } from '../../domain/parse-article.ts';
import {
  type BatchItem,
  draftAndAt,
  instantSchema,
  maxArticlesListed,
  noteSchema,
  type PutOutcome,
} from '../../domain/publishing-api.ts';
import { editKinds } from '../../domain/revision.ts';
import type { PutItem } from '../../ledger/changes/put-articles.ts';
import { openLedger } from '../env.ts';
import { readBody } from '../http/read-body.ts';
import { type ApiContext, answerJson, writerOf } from './api-context.ts';
import { type ApiFailure, answerFailure } from './failures.ts';
import { judgeToken } from './judge-token.ts';
import { hasMediaType } from './media-type.ts';
import { describeIssues, readBatch } from './read-batch.ts';

/** What putting an article may be, which its state and the request decide. */
const putting = ['open', 'keep-draft', 'change'] as const;

/** PUT /api/articles/{id or slug}: stores one article. */
export async function putArticle(context: ApiContext): Promise<Response> {
  const item = (await judgeToken(context, ...putting)) ?? (await readItem(context));
  if ('reason' in item) return answerFailure(context, item);
  const query = v.safeParse(announceSchema, context.req.query('announce'));
  if (!query.success) {
    return answerFailure(context, { reason: 'malformed', detail: 'announce must be each or none' });
  }
  const announce = query.output;
  const batch = { items: [item], ...(announce ? { announce } : {}), more: false };
  const result = await openLedger(context.env).put(batch, writerOf(context));
  if (!result.ok) return answerFailure(context, result);
  const [outcome] = result.outcomes;
  return answerJson(outcome, outcome?.outcome === 'created' ? 201 : 200, outcomeHeaders(outcome));
}

function outcomeHeaders(outcome: PutOutcome | undefined): Record<string, string> {
  if (!outcome) return {};
  const location = `/api/articles/${encodeURIComponent(outcome.id)}`;
  return { ETag: `"${outcome.revision}"`, Location: location };
}

/** A digest of one article would be a second entry for it. */
const announceSchema = v.optional(v.picklist(['each', 'none']));

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
    ...(isIdReference(reference) ? {} : { slug: reference }),
    ...change.output,
  };
}

/** What the query tells of a change. */
const changeSchema = v.pipe(
  v.object({
    kind: v.optional(v.picklist(editKinds, `must be one of ${editKinds.join(', ')}`)),
    note: v.optional(noteSchema),
    at: v.optional(instantSchema),
    draft: v.optional(
      v.pipe(
        v.picklist(['true', 'false'], 'must be true or false'),
        v.transform((text) => text === 'true'),
      ),
    ),
  }),
  v.check(({ draft, at }) => !draft || at === undefined, draftAndAt),
) satisfies v.GenericSchema<unknown, Pick<BatchItem, 'kind' | 'note' | 'at' | 'draft'>>;

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
  const refusal = await judgeToken(context, ...putting);
  if (refusal) return answerFailure(context, refusal);
  const batch = await readBatch(context);
  if (!batch.ok) return answerFailure(context, batch.failure);
  const result = await openLedger(context.env).put(batch.value, writerOf(context));
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
