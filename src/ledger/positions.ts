// Positions: the place of each article in each of its collections, given when it opens and never again.

import { type Collection, collectionsOf, hasFeeds, shownIn } from '../domain/collection.ts';
import { closedVolumes, volumeOf, volumeSize } from '../domain/volume.ts';
import type { ArticleRow } from './article-rows.ts';
import { callHubs } from './hubs/pings.ts';

/** A position of a collection, from 1; `isLeft` where the article is no longer of the collection. */
export interface Position {
  readonly collection: Collection;
  readonly number: number;
  readonly isLeft?: boolean;
}

/**
 * Brings an open article's positions up to date: it joins new collections at their end, and leaves
 * those that it lost: a position in a closed volume remains for the history, since the members of a
 * closed volume never change, any other is left empty. Returns its positions as they are then.
 */
export function takePositions(
  sql: SqlStorage,
  article: Pick<ArticleRow, 'id' | 'issued' | 'issuer' | 'topics'>,
): Position[] {
  const wanted = new Set([
    ...collectionsOf({ ...article, topics: [...article.topics] }),
    ...announcedCollections(sql, article.id),
  ]);
  const held = positionsOf(sql, article.id);
  for (const position of held) {
    const isWanted = wanted.has(position.collection);
    if (isWanted && position.isLeft) rejoin(sql, position);
    else if (!isWanted && !position.isLeft) leave(sql, position);
  }
  const names = new Set(held.map(({ collection }) => collection));
  for (const name of wanted) if (!names.has(name)) join(sql, name, article.id);
  return positionsOf(sql, article.id);
}

/** An article's positions in all its collections, those that it has left in closed volumes included. */
export function positionsOf(sql: SqlStorage, id: string): Position[] {
  return sql
    .exec<{ collection: string; number: number; is_left: number }>(
      'SELECT collection, number, is_left FROM position WHERE article = ?',
      id,
    )
    .toArray()
    .map(({ collection, number, is_left }) => ({ collection, number, isLeft: is_left === 1 }));
}

/** Where the articles are that a digest announces: their subscribers are to hear of it. */
export function announcedCollections(sql: SqlStorage, digest: string): Collection[] {
  return sql
    .exec<{ collection: string }>(
      `SELECT DISTINCT collection FROM position JOIN article ON article.id = position.article
       WHERE article.announcement = ? AND article.announcement LIKE 'urn:%' AND is_left = 0`,
      digest,
    )
    .toArray()
    .map(({ collection }) => collection)
    .filter(hasFeeds);
}

/** Takes the next position of a collection. */
function join(sql: SqlStorage, collection: Collection, id: string): void {
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
}

function leave(sql: SqlStorage, { collection, number }: Position): void {
  const closed = closedVolumes(measureCollection(sql, collection).last);
  const place = [collection, number];
  if (hasFeeds(collection) && volumeOf(number) <= closed) {
    const change = 'UPDATE position SET is_left = 1, changed = NULL';
    sql.exec(`${change} WHERE collection = ? AND number = ?`, ...place);
  } else sql.exec('DELETE FROM position WHERE collection = ? AND number = ?', ...place);
  sql.exec('UPDATE collection SET total = total - 1 WHERE name = ?', collection);
}

function rejoin(sql: SqlStorage, { collection, number }: Position): void {
  const change = 'UPDATE position SET is_left = 0';
  sql.exec(`${change} WHERE collection = ? AND number = ?`, collection, number);
  sql.exec('UPDATE collection SET total = total + 1 WHERE name = ?', collection);
}

/**
 * Notes a change that subscribers are to hear of at an article's positions: it comes among the newest
 * of those feeds, their `updated` moves (only ever forward), and the hubs will be told.
 */
export function noteChange(sql: SqlStorage, positions: readonly Position[], at: number): void {
  for (const { collection, number, isLeft } of positions) {
    if (!hasFeeds(collection) || isLeft) continue;
    sql.exec(
      'UPDATE position SET changed = ? WHERE collection = ? AND number = ?',
      at,
      collection,
      number,
    );
    sql.exec('UPDATE collection SET updated = max(updated, ?) WHERE name = ?', at, collection);
    for (const shown of shownIn(collection)) callHubs(sql, shown);
  }
}

/**
 * Closes the last volume of collections that articles joined without a word to subscribers, be it full
 * or not: what is in no closed volume has to stand in the subscription document, and would be
 * announced there. The positions that are left stay empty. Returns the last position of each volume
 * closed so.
 */
export function closeVolumes(sql: SqlStorage, collections: Iterable<Collection>): Position[] {
  return [...collections].map((collection) => {
    const { last } = sql
      .exec<{ last: number }>(
        `UPDATE collection SET last = (last + ${volumeSize - 1}) / ${volumeSize} * ${volumeSize}
         WHERE name = ? RETURNING last`,
        collection,
      )
      .one();
    return { collection, number: last };
  });
}

/** Positions in no closed volume that subscribers never heard of. */
const isQuiet = `changed IS NULL AND number > last / ${volumeSize} * ${volumeSize}`;

/** The collections with feeds that an article joined so, and whose volume is not closed. */
export function quietCollectionsOf(sql: SqlStorage, id: string): Collection[] {
  return sql
    .exec<{ collection: string }>(
      `SELECT collection FROM position JOIN collection ON collection.name = position.collection
       WHERE article = ? AND ${isQuiet}`,
      id,
    )
    .toArray()
    .map(({ collection }) => collection)
    .filter(hasFeeds);
}

/** All collections with feeds that any article joined so: at most a volume's positions of each are read. */
export function quietCollections(sql: SqlStorage): Collection[] {
  return sql
    .exec<{ name: string }>(
      `SELECT name FROM collection WHERE EXISTS
       (SELECT 1 FROM position WHERE collection = name AND ${isQuiet})`,
    )
    .toArray()
    .map(({ name }) => name)
    .filter(hasFeeds);
}

/** Counts an article out of its collections when it is withdrawn (-1), or in again (1). Its positions stay. */
export function countArticle(sql: SqlStorage, id: string, step: -1 | 1): void {
  sql.exec(
    `UPDATE collection SET total = total + ? WHERE name IN
     (SELECT collection FROM position WHERE article = ? AND is_left = 0)`,
    step,
    id,
  );
}

/**
 * How far a collection has been filled (`last`, its highest position ever), how many articles it
 * shows now, and when subscribers last heard something of it (kept where it has feeds).
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
