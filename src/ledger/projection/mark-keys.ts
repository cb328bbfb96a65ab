// Marks keys of the projection as dirty: what they show has changed, and in which order they are to be written.

import { articleKey, overviewKey, parseKey } from '../../domain/kv-keys.ts';
import { closedVolumes, volumeOf } from '../../domain/volume.ts';
import { measureCollection, type Position } from '../positions.ts';
import { newestKeys, siteKeys, volumeKeys } from './site-keys.ts';

const ranks = {
  media: 0,
  article: 1,
  volume: 2,
  'volume-feed': 2,
  list: 3,
  overview: 3,
  feed: 4,
} as const;

/** Articles are written before the volumes, lists and feeds that link to them, and after the files that they show. */
export const articleRank = ranks.article;

/** Files are written before the articles that show them. */
export const fileRank = ranks.media;

/**
 * Added to the rank of a key that is only to be converted anew: what a word list changes in ten
 * thousand articles takes days of KV's quota, and the next bulletin's lists and feeds must not wait.
 */
const afterAll = 5;

/** The keys that a transaction has marked so far, where it marks them together at its end. */
const collected = new WeakMap<SqlStorage, Set<string>>();

/**
 * Marks at the end of `change`, each once, what is marked within it: a hundred articles of one
 * transaction stand in the same lists and feeds, and each mark is a row written of the day's
 * hundred thousand. To be called within the transaction, which nothing can look into.
 */
export function markTogether<T>(sql: SqlStorage, change: () => T): T {
  if (collected.has(sql)) return change();
  const keys = new Set<string>();
  collected.set(sql, keys);
  let result: T;
  try {
    result = change();
  } finally {
    collected.delete(sql);
  }
  for (const key of keys) markKey(sql, key);
  return result;
}

/** Marks a key: it will be rendered from the state at that time and written. Marking it again coalesces. */
export function markKey(sql: SqlStorage, key: string): void {
  const kind = parseKey(key)?.kind;
  if (!kind) throw new Error(`not a key of the projection: ${key}`);
  const together = collected.get(sql);
  if (together) {
    together.add(key);
    return;
  }
  sql.exec(
    `INSERT INTO projection (key, rank, generation, written, due, tries, etag, modified)
     VALUES (?, ?, 1, 0, 0, 0, NULL, 0)
     ON CONFLICT DO UPDATE SET generation = generation + 1, rank = excluded.rank`,
    key,
    ranks[kind],
  );
}

/** Marks what shows an article: its records, and all that stands for the collections where it has or had a position. */
export function markArticle(
  sql: SqlStorage,
  slugs: readonly string[],
  positions: readonly Position[],
): void {
  for (const slug of slugs) markKey(sql, articleKey(slug));
  for (const position of positions) markPosition(sql, position);
  markKey(sql, overviewKey);
}

/** Marks all that shows what stands at a position of a collection. */
export function markPosition(sql: SqlStorage, position: Position): void {
  const { collection } = position;
  for (const key of newestKeys(collection)) markKey(sql, key);
  for (const volume of touchedVolumes(sql, position)) {
    for (const key of volumeKeys(collection, volume)) markKey(sql, key);
  }
}

/** The closed volume of a position; where the position has just closed it, that before it too, which now has a successor. */
function touchedVolumes(sql: SqlStorage, { collection, number }: Position): number[] {
  const volume = volumeOf(number);
  const closed = closedVolumes(measureCollection(sql, collection).last);
  if (volume > closed) return [];
  return volume === closed && volume > 1 ? [volume - 1, volume] : [volume];
}

/** Marks every key that the site has or had. What comes out as KV has it already is not written again. */
export function markEverything(sql: SqlStorage): void {
  sql.exec('UPDATE projection SET generation = generation + 1, tries = 0, due = 0');
  for (const key of siteKeys(sql)) markKey(sql, key);
}

/**
 * Marks every key that may show a derived edition: the articles', and the feeds of editions. They are
 * written after all that waits for another reason.
 */
export function markEditions(sql: SqlStorage): void {
  sql.exec(
    `UPDATE projection SET generation = generation + 1,
     rank = iif(generation = written, rank % ${afterAll} + ${afterAll}, rank)
     WHERE key >= ? AND key < ? OR key LIKE 'feed:%:edition:%' OR key LIKE 'volume-feed:%:edition:%'`,
    articleKey(''),
    // ';' is the character after ':', so that this range is the prefix, by the primary key.
    articleKey('').replace(':', ';'),
  );
}
