// The records of lists: a collection's newest articles, and its closed volumes.

import { all, type Collection, hasFeeds } from '../../domain/collection.ts';
import type { ListItem, ListRecord } from '../../domain/stored-records.ts';
import { closedVolumes, volumeSize } from '../../domain/volume.ts';
import { type ArticleRow, toListItem } from '../article-rows.ts';
import { measureCollection } from '../positions.ts';
import { announcedArticles, articlesInVolume, newestOpenArticles } from './newest-articles.ts';

/**
 * The list of a collection's newest articles; undefined for one that has none. A topic or issuer keeps
 * its page with its feeds, which tell what happened to the last of its articles.
 */
export function listRecord(sql: SqlStorage, collection: Collection): ListRecord | undefined {
  const { last, total } = measureCollection(sql, collection);
  if (collection !== all && (hasFeeds(collection) ? last : total) === 0) return undefined;
  const items =
    collection === all
      ? withLead(latestArticles(sql))
      : arrange(newestOpenArticles(sql, collection, volumeSize)).map(toListItem);
  return { collection, newestVolume: closedVolumes(last), total, items };
}

/**
 * What the front page shows: what subscribers heard of last. A backlog that came without a word to
 * them would push the news out, and is found in the volumes and the archive; where there is nothing
 * else, it is shown.
 */
export function latestArticles(sql: SqlStorage, limit = volumeSize): ArticleRow[] {
  const announced = announcedArticles(sql, all, limit).filter(
    ({ withdrawn }) => withdrawn === null,
  );
  return announced.length > 0 ? announced : newestOpenArticles(sql, all, limit);
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
  const rows = articlesInVolume(sql, collection, volume, false).filter(
    ({ withdrawn }) => withdrawn === null,
  );
  return {
    collection,
    volume,
    newestVolume: Math.min(closed, volume + 1),
    total: rows.length,
    items: (collection === all ? rows : arrange(rows)).map(toListItem),
  };
}

/** By document date, newest first; what is newest of all stays in order of publication. */
function arrange(rows: ArticleRow[]): ArticleRow[] {
  return rows.toSorted(
    (a, b) => b.issued.localeCompare(a.issued) || (b.opened ?? 0) - (a.opened ?? 0),
  );
}
