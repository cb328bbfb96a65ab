// Positions: the place of each open article in each of its collections, given once and never again.

import { type Collection, collectionsOf, hasFeeds } from '../domain/collection.ts';
import type { ArticleRow } from './article-rows.ts';

/**
 * Brings an open article's positions up to date: it joins new collections at their end, and leaves
 * an empty position in those that it lost. Returns every collection that gained, lost or holds it,
 * with its position there, be it the one that it has left.
 */
export function takePositions(
  sql: SqlStorage,
  article: Pick<ArticleRow, 'id' | 'issued' | 'issuer' | 'topics' | 'updated'>,
): Map<Collection, number> {
  const wanted = collectionsOf({ ...article, topics: [...article.topics] });
  const held = sql
    .exec<{ collection: string; number: number }>(
      'SELECT collection, number FROM position WHERE article = ?',
      article.id,
    )
    .toArray();
  const positions = new Map(held.map(({ collection, number }) => [collection, number]));
  for (const collection of positions.keys()) {
    if (!wanted.includes(collection)) leave(sql, collection, article.id);
  }
  for (const collection of wanted) {
    if (!positions.has(collection)) positions.set(collection, join(sql, collection, article.id));
    if (hasFeeds(collection)) noteUpdate(sql, collection, article.updated);
  }
  return positions;
}

/** Takes the next position of a collection, and returns it. */
function join(sql: SqlStorage, collection: Collection, id: string): number {
  const { last } = sql
    .exec<{ last: number }>(
      `INSERT INTO collection (name, last, total, updated) VALUES (?, 1, 1, 0)
       ON CONFLICT DO UPDATE SET last = last + 1, total = total + 1 RETURNING last`,
      collection,
    )
    .one();
  sql.exec(
    'INSERT INTO position (collection, number, article) VALUES (?, ?, ?)',
    collection,
    last,
    id,
  );
  return last;
}

/** Only ever forward: a feed is not older because what was corrected last has left its window. */
function noteUpdate(sql: SqlStorage, collection: Collection, updated: number): void {
  sql.exec('UPDATE collection SET updated = max(updated, ?) WHERE name = ?', updated, collection);
}

function leave(sql: SqlStorage, collection: Collection, id: string): void {
  sql.exec('DELETE FROM position WHERE collection = ? AND article = ?', collection, id);
  sql.exec('UPDATE collection SET total = total - 1 WHERE name = ?', collection);
}

/**
 * How far a collection has been filled (`last`, its highest position ever), how many articles it
 * holds now, and the newest `updated` that an article of it ever had (kept where it has feeds).
 */
export function measureCollection(
  sql: SqlStorage,
  collection: Collection,
): { last: number; total: number; updated: number } {
  return (
    sql
      .exec<{ last: number; total: number; updated: number }>(
        'SELECT last, total, updated FROM collection WHERE name = ?',
        collection,
      )
      .toArray()[0] ?? { last: 0, total: 0, updated: 0 }
  );
}
