// The records of lists: a collection's newest articles, and its closed volumes.

import { all, type Collection } from '../domain/collection.ts';
import { articleKey } from '../domain/kv-keys.ts';
import type { ListItem, ListRecord } from '../domain/stored-records.ts';
import { closedVolumes, volumeSize } from '../domain/volume.ts';
import { type ArticleRow, selectArticles, toListItem } from './article-rows.ts';
import { measureCollection } from './positions.ts';

/** Only articles that KV has: a list or feed never links to one that is not there. */
const servable = `EXISTS (SELECT 1 FROM projection
  WHERE projection.key = '${articleKey('')}' || article.slug AND projection.etag IS NOT NULL)`;

/** The newest open articles of a collection by position, at most `limit`, newest first. */
export function newestArticles(
  sql: SqlStorage,
  collection: Collection,
  limit: number,
): ArticleRow[] {
  return selectArticles(
    sql,
    `JOIN position ON position.article = article.id
     WHERE position.collection = ? AND ${servable} ORDER BY position.number DESC LIMIT ?`,
    collection,
    limit,
  );
}

/** The list of a collection's newest articles; undefined for a year or month that has none. */
export function listRecord(sql: SqlStorage, collection: Collection): ListRecord | undefined {
  const { last, total } = measureCollection(sql, collection);
  if (total === 0 && collection !== all) return undefined;
  const rows = newestArticles(sql, collection, volumeSize);
  return {
    collection,
    newestVolume: closedVolumes(last),
    total,
    items: collection === all ? withLead(rows) : arrange(rows).map(toListItem),
  };
}

/** The newest bulletin leads the front page with its summary. */
function withLead(rows: ArticleRow[]): ListItem[] {
  return rows.map((row, index) => ({
    ...toListItem(row),
    ...(index === 0 ? { summary: row.summary } : {}),
  }));
}

/**
 * A closed volume of a collection; undefined where it is not closed. It tells of nothing newer than
 * the volume after it, so that it changes only when an article in it does.
 */
export function volumeRecord(
  sql: SqlStorage,
  collection: Collection,
  volume: number,
): ListRecord | undefined {
  const closed = closedVolumes(measureCollection(sql, collection).last);
  if (!Number.isInteger(volume) || volume < 1 || volume > closed) return undefined;
  const rows = selectArticles(
    sql,
    `JOIN position ON position.article = article.id
     WHERE position.collection = ? AND position.number > ? AND position.number <= ? AND ${servable}
     ORDER BY position.number DESC`,
    collection,
    (volume - 1) * volumeSize,
    volume * volumeSize,
  );
  return {
    collection,
    volume,
    newestVolume: Math.min(closed, volume + 1),
    total: rows.length,
    items: (collection === all ? rows : arrange(rows)).map(toListItem),
  };
}

/** A year or a month is read by document date, newest first; what is newest stays in order of publication. */
function arrange(rows: ArticleRow[]): ArticleRow[] {
  return rows.toSorted(
    (a, b) => b.issued.localeCompare(a.issued) || (b.opened ?? 0) - (a.opened ?? 0),
  );
}
