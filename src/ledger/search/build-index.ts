// Builds the index of a ledger that has none, or has one of other tokens: a few articles at a time, beside its work.

import { tokensVersion } from '../../domain/search/tokens.ts';
import { selectArticles } from '../article-rows.ts';
import { deleteState, readState, writeState } from '../state.ts';
import { indexArticle } from './index-rows.ts';

/** Which tokens all the index has. */
const builtName = 'search-built';

/** The id of the last article that was seen to, while an index of these tokens is being built. */
const progressName = `search-progress:${tokensVersion}`;

/** Articles in one portion, and the characters of source after which it ends early: tens of milliseconds of work. */
const portion = 20;
const longestPortion = 200_000;

/** True while some of the open articles may be missing from the index. */
export function isIndexing(sql: SqlStorage): boolean {
  return readState(sql, builtName) !== String(tokensVersion);
}

/** Notes of a ledger without articles that there is nothing to build. */
export function beginIndex(sql: SqlStorage): void {
  if (!isIndexing(sql) || sql.exec('SELECT 1 FROM article LIMIT 1').toArray().length > 0) return;
  writeState(sql, builtName, String(tokensVersion));
}

/** Has the index of a ledger that was filled from outside built from its beginning. */
export function forgetIndex(sql: SqlStorage): void {
  deleteState(sql, builtName);
  deleteState(sql, progressName);
}

/** Sees to the next articles, in a transaction of its own. False where the whole index is built. */
export function buildIndex(storage: DurableObjectStorage): boolean {
  const { sql } = storage;
  if (!isIndexing(sql)) return false;
  storage.transactionSync(() => {
    const done = indexNext(sql, readState(sql, progressName) ?? '');
    if (done === undefined) writeState(sql, builtName, String(tokensVersion));
    writeState(sql, progressName, done ?? '');
  });
  return true;
}

/** The id of the last article seen to; undefined where there is none after `after`. */
function indexNext(sql: SqlStorage, after: string): string | undefined {
  let last: string | undefined;
  let length = 0;
  for (const { id, size } of selectNext(sql, after)) {
    if (last !== undefined && length + size > longestPortion) break;
    for (const row of selectArticles(sql, 'WHERE id = ?', id)) {
      if (!hasTokens(sql, id)) indexArticle(sql, row);
    }
    last = id;
    length += size;
  }
  return last;
}

function selectNext(sql: SqlStorage, after: string): { id: string; size: number }[] {
  return sql
    .exec<{ id: string; size: number }>(
      `SELECT id, length(source) AS size FROM article
       JOIN revision ON revision.article = id AND number = revision
       WHERE id > ? ORDER BY id LIMIT ?`,
      after,
      portion,
    )
    .toArray();
}

/** What was published or changed meanwhile has the present tokens already. */
function hasTokens(sql: SqlStorage, id: string): boolean {
  const query = 'SELECT 1 FROM search_document WHERE article = ? AND version = ?';
  return sql.exec(query, id, tokensVersion).toArray().length > 0;
}
