// The newest articles of a collection: as subscribers heard of them, and in order of publication.

import type { Collection } from '../../domain/collection.ts';
import { articleKey } from '../../domain/kv-keys.ts';
import { closedVolumes, volumeSize } from '../../domain/volume.ts';
import { type ArticleRow, selectArticles } from '../article-rows.ts';
import { measureCollection } from '../positions.ts';

/** Only articles that KV has: a list or feed never links to one that is not there. */
const servable = `EXISTS (SELECT 1 FROM projection
  WHERE projection.key = '${articleKey('')}' || article.slug AND projection.etag IS NOT NULL)`;

/**
 * What the subscription document of a collection holds (RFC 5005, section 4): the articles that were
 * added or changed last, `limit` of them, and all that no closed volume has yet, so that no gap lies
 * between it and the newest one. What subscribers are not told of is in a closed volume, or will be
 * when the upload that it came with has ended. Newest publication first; withdrawn ones are among them.
 */
export function announcedArticles(
  sql: SqlStorage,
  collection: Collection,
  limit: number,
): ArticleRow[] {
  const { last } = measureCollection(sql, collection);
  const recent = selectArticles(
    sql,
    `JOIN position ON position.article = article.id
     WHERE position.collection = ? AND position.changed IS NOT NULL AND ${servable}
     ORDER BY position.changed DESC LIMIT ?`,
    collection,
    limit,
  );
  const unclosed = selectArticles(
    sql,
    `JOIN position ON position.article = article.id
     WHERE position.collection = ? AND position.number > ? AND position.changed IS NOT NULL
     AND ${servable}`,
    collection,
    closedVolumes(last) * volumeSize,
  );
  const byId = new Map([...recent, ...unclosed].map((row) => [row.id, row]));
  return byPublication([...byId.values()]);
}

/**
 * All articles of a closed volume, newest publication first: those that KV does not have yet, too (the
 * ledger answers for them), since a volume is fetched once and kept. Those that have left the
 * collection since are among them where they are asked for.
 */
export function articlesInVolume(
  sql: SqlStorage,
  collection: Collection,
  volume: number,
  withLeft: boolean,
): ArticleRow[] {
  const rows = selectArticles(
    sql,
    `JOIN position ON position.article = article.id
     WHERE position.collection = ? AND position.number BETWEEN ? AND ? AND position.is_left <= ?`,
    collection,
    (volume - 1) * volumeSize + 1,
    volume * volumeSize,
    withLeft ? 1 : 0,
  );
  return byPublication(rows);
}

/** The articles that took the highest positions of a collection, at most `limit`; withdrawn ones left out. */
export function newestOpenArticles(
  sql: SqlStorage,
  collection: Collection,
  limit: number,
): ArticleRow[] {
  return selectArticles(
    sql,
    `JOIN position ON position.article = article.id
     WHERE position.collection = ? AND position.is_left = 0 AND article.withdrawn IS NULL
     AND ${servable} ORDER BY position.number DESC LIMIT ?`,
    collection,
    limit,
  );
}

/** Of two that were published in the same instant, the one that opened later comes first. */
function byPublication(rows: readonly ArticleRow[]): ArticleRow[] {
  return rows.toSorted((a, b) => b.published - a.published || (b.opened ?? 0) - (a.opened ?? 0));
}
