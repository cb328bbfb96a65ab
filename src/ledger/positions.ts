// Positions: the place of each open article in each of its collections, given once and never again.

import { type Collection, collectionsOf } from '../domain/collection.ts';
import type { ArticleRow } from './article-rows.ts';

/**
 * Brings an open article's positions up to date: it joins new collections at their end, and leaves
 * an empty position in those that it lost. Returns every collection that gained, lost or holds it.
 */
export function takePositions(
  sql: SqlStorage,
  article: Pick<ArticleRow, 'id' | 'issued' | 'issuer' | 'topics'>,
): Collection[] {
  const wanted = collectionsOf({ ...article, topics: [...article.topics] });
  const held = sql
    .exec<{ collection: string }>('SELECT collection FROM position WHERE article = ?', article.id)
    .toArray()
    .map((row) => row.collection);
  for (const collection of wanted.filter((name) => !held.includes(name))) {
    join(sql, collection, article.id);
  }
  for (const collection of held.filter((name) => !wanted.includes(name))) {
    leave(sql, collection, article.id);
  }
  return [...new Set([...wanted, ...held])];
}

function join(sql: SqlStorage, collection: Collection, id: string): void {
  const { last } = sql
    .exec<{ last: number }>(
      `INSERT INTO collection (name, last, total) VALUES (?, 1, 1)
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
}

function leave(sql: SqlStorage, collection: Collection, id: string): void {
  sql.exec('DELETE FROM position WHERE collection = ? AND article = ?', collection, id);
  sql.exec('UPDATE collection SET total = total - 1 WHERE name = ?', collection);
}

/** How far a collection has been filled (`last`, its highest position ever) and how many articles it holds now. */
export function measureCollection(
  sql: SqlStorage,
  collection: Collection,
): { last: number; total: number } {
  return (
    sql
      .exec<{ last: number; total: number }>(
        'SELECT last, total FROM collection WHERE name = ?',
        collection,
      )
      .toArray()[0] ?? { last: 0, total: 0 }
  );
}

/** The position that an article holds in a collection. */
export function positionOf(
  sql: SqlStorage,
  collection: Collection,
  id: string,
): number | undefined {
  return sql
    .exec<{ number: number }>(
      'SELECT number FROM position WHERE article = ? AND collection = ?',
      id,
      collection,
    )
    .toArray()[0]?.number;
}
