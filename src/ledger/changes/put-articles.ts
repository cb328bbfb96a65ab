// Puts articles into the ledger: everything is checked first, then stored in one transaction or not at all.

import { canonicalSource } from '../../domain/canonical-source.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Batch, BatchItem, BatchOutcome, PutOutcome } from '../../domain/publishing-api.ts';
import type { Forbidden } from '../../domain/scopes.ts';
import type { Site } from '../../domain/site.ts';
import { findArticle } from '../article-rows.ts';
import type { Asking } from '../judge-action.ts';
import { markTogether } from '../projection/mark-keys.ts';
import { readState } from '../state.ts';
import type { ChangeStorage } from './change-storage.ts';
import { type DigestFailure, storeDigest } from './digest.ts';
import type { StoreFailure } from './judge-change.ts';
import { type FilesFailure, judgeFiles } from './judge-files.ts';
import { type PreparedArticle, prepareArticle } from './prepare-article.ts';
import { settleBatch } from './settle-quietly.ts';
import { storeArticle } from './store-article.ts';

/** A problem of one item of a batch, counted from 0. */
export type ItemProblem = Problem & { readonly item: number };

/** One article to put: a batch's item, and the id or slug under which it was addressed where it was. */
export type PutItem = BatchItem & { readonly reference?: string };

/** The articles to put, and how subscribers hear of those that are new. */
export type PutBatch = Omit<Batch, 'items'> & { readonly items: readonly PutItem[] };

/** An item whose source has been parsed and checked. */
export type PreparedItem = PutItem & { readonly prepared: PreparedArticle };

/** A batch of such items. */
type PreparedBatch = Omit<Batch, 'items'> & { readonly items: readonly PreparedItem[] };

/** Why nothing was stored. `item` counts from 0. */
export type PutFailure =
  | { reason: 'invalid'; problems: ItemProblem[] }
  | FilesFailure
  | DigestFailure
  | Forbidden
  | (StoreFailure & { item: number });

/** Either every article is in the ledger, or none is and the first reason is given. */
export type PutResult = ({ ok: true } & BatchOutcome) | ({ ok: false } & PutFailure);

/** Carries a failure out of the transaction, which rolls back. */
class Refused extends Error {
  readonly failure: PutFailure;

  constructor(failure: PutFailure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/** Who puts, with which scopes, and what the clock says. */
export interface Putting extends Asking {
  readonly editor: string;
}

/**
 * Puts all items or none. Problems of all sources are reported at once; what depends on the ledger
 * (a stale base, a slug that is taken) at the first item that has it.
 */
export function putArticles(
  storage: ChangeStorage,
  site: Site,
  batch: PutBatch,
  putting: Putting,
): PutResult {
  const ready = prepareItems(storage.sql, site, batch.items);
  if ('reason' in ready) return { ok: false, ...ready };
  return putPrepared(storage, site, { ...batch, items: ready }, putting);
}

/** Prepares the items, which takes most of the time that putting takes; or tells the problems of all. */
export function prepareItems(
  sql: SqlStorage,
  site: Site,
  items: readonly PutItem[],
): readonly PreparedItem[] | Extract<PutFailure, { problems: unknown }> | FilesFailure {
  const prepared: PreparedItem[] = [];
  const problems: ItemProblem[] = [];
  for (const [item, asked] of items.entries()) {
    const { source, slug } = asked;
    const result = prepareArticle(source, slug ?? presentSlug(sql, source), site.timeZone);
    const problem = 'article' in result ? findReservedId(result, site) : undefined;
    if (problem) problems.push({ ...problem, item });
    else if ('article' in result) prepared.push({ ...asked, prepared: result });
    else problems.push(...result.problems.map((problem) => ({ ...problem, item })));
  }
  if (problems.length > 0) return { reason: 'invalid', problems };
  const articles = prepared.map((item) => item.prepared);
  return judgeFiles(sql, articles) ?? prepared;
}

/** Puts items that are prepared, all or none. */
export function putPrepared(
  storage: ChangeStorage,
  site: Site,
  batch: PreparedBatch,
  putting: Putting,
): PutResult {
  try {
    return { ok: true, ...storeAll(storage, site, batch, putting) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, ...error.failure };
    throw error;
  }
}

/** Below the site's own id are those of its feeds, and of editions: an article with one would be two things to readers. */
function findReservedId({ article, source }: PreparedArticle, site: Site): Problem | undefined {
  if (!article.id.startsWith(`${site.id}:`)) return undefined;
  const split = splitSource(source);
  const places = 'frontMatter' in split ? parseFrontMatter(split.frontMatter).places : undefined;
  const place = places?.get('id') ?? { line: 1, column: 1 };
  return { ...place, severity: 'error', rule: 'id-reserved', data: { value: article.id } };
}

/** The slug that an article has already, for a source that names none and came under its id. */
function presentSlug(sql: SqlStorage, source: string): string {
  const split = splitSource(canonicalSource(source));
  const id = 'frontMatter' in split ? parseFrontMatter(split.frontMatter).values.id : undefined;
  return (typeof id === 'string' && findArticle(sql, id)?.slug) || '';
}

function storeAll(
  storage: ChangeStorage,
  site: Site,
  batch: PreparedBatch,
  putting: Putting,
): BatchOutcome {
  const { sql } = storage;
  return storage.transactionSync(() => {
    const openedBefore = Number(readState(sql, 'opened') ?? 0);
    const outcomes = markTogether(sql, () => {
      const stored = storeItems(sql, site, batch, putting);
      settleBatch(
        sql,
        batch,
        stored.map(({ id }) => id),
        putting.now,
      );
      return stored;
    });
    const digest =
      batch.digest === undefined || batch.more
        ? undefined
        : storeDigest(sql, site, { id: batch.digest, openedBefore, ...putting });
    if (digest && 'reason' in digest) throw new Refused(digest);
    const stored = digest ? [...outcomes, digest] : outcomes;
    const isChanged = stored.some(({ outcome }) => outcome !== 'unchanged');
    // In the same turn as the rows, so that no crash can come between them and their projection.
    if (isChanged) void storage.setAlarm(putting.now);
    return { outcomes, ...(digest ? { digest } : {}) };
  });
}

function storeItems(
  sql: SqlStorage,
  site: Site,
  { items, announce, digest }: PreparedBatch,
  putting: Putting,
): PutOutcome[] {
  return items.map(({ prepared, ...asked }, item) => {
    const { base, kind, note, reference, at: opening, draft: isDraft = false } = asked;
    const announcement = digest ?? announce;
    const change = { base, kind, note, reference, opening, isDraft, announcement, ...putting };
    const result = storeArticle(sql, site, prepared, change);
    if ('reason' in result) throw new Refused({ ...result, item });
    return result;
  });
}
