// What every answer about revisions needs: the open article, one of its revisions, a view of the ledger, an entity tag.

import * as v from 'valibot';
import { revisionPath } from '../../domain/addresses.ts';
import { articleKey } from '../../domain/kv-keys.ts';
import type { LedgerView } from '../../domain/ledger-views.ts';
import type { PublicRevision } from '../../domain/revision.ts';
import { articleRecordSchema, type StoredArticle } from '../../domain/stored-records.ts';
import { Allowance } from '../http/allowance.ts';
import { redirectTo } from '../http/redirect-to.ts';
import { readView, textOf } from '../read-projection.ts';
import { readArticleRecord } from './article-record.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';
import { readFresh } from './stored-record.ts';
import { answerWithdrawn } from './withdrawn-response.ts';

/** What stands below an article's list of revisions: `1`, `1.md`, `1..2`; and the newest revision that it names. */
export interface Below {
  readonly rest: string;
  readonly newest: number;
}

/** Revisions so new that KV does not name them yet: whoever counts upwards takes nothing from fresh links. */
const freshAllowance = new Allowance(20, 5);

/** The open article, or the answer in its place: gone, moved, missing, not to be read now. */
export async function findOpenArticle(
  context: ReaderContext,
  slug: string,
  { rest, newest }: Below,
): Promise<StoredArticle | Response> {
  let record = await readArticleRecord(context, slug);
  // A new revision is cited at once, and KV takes a minute to spread it.
  if (!(record instanceof Response) && record.type === 'article' && isNext(record, newest)) {
    record = await readFresh(context, articleKey(slug), articleRecordSchema, freshAllowance);
  }
  if (record instanceof Response || record.type === 'article') return record;
  if (record.type === 'withdrawn') {
    return answerWithdrawn(context, record, /\.[a-z]+$/.exec(rest)?.[0]);
  }
  return redirectTo(context, `${revisionPath(record.slug)}/${rest}`);
}

function isNext({ revisions }: StoredArticle, number: number): boolean {
  return number === (revisions.at(-1)?.number ?? 0) + 1;
}

/** A revision of an article that readers may read; undefined where there is none of that number. */
export function findRevision(
  { revisions }: StoredArticle,
  number: number,
): PublicRevision | undefined {
  return revisions.find((revision) => revision.number === number);
}

/** A view's record, or the answer that says why there is none. */
export async function askView<S extends v.GenericSchema>(
  context: ReaderContext,
  view: LedgerView,
  schema: S,
  allowance?: Allowance,
): Promise<v.InferOutput<S> | Response> {
  const read = await readView(context.env, view, allowance);
  if (read.kind === 'missing') return answerNotFound(context);
  if (read.kind === 'unavailable') return answerUnavailable(context);
  return v.parse(schema, JSON.parse(await textOf(read)));
}

/**
 * The entity tag of what is made of revisions: of their bytes, and of the deployment where it writes
 * some. They go without a date: a 410 that stood there for a while would have had a later one.
 */
export function tagOf(
  context: ReaderContext,
  revisions: readonly PublicRevision[],
  isOurs: boolean,
): string {
  const parts = revisions.map(({ number, sha256 }) => `${number}-${sha256.slice(0, 32)}`);
  const deployment = isOurs ? [context.env.VERSION?.id.slice(0, 8) ?? ''] : [];
  return `W/"${[...parts, ...deployment].join('-')}"`;
}
