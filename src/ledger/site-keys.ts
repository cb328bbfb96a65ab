// Every key that readers may ask for, told from the articles and collections.

import { all, type Collection, hasFeeds, hasPages } from '../domain/collection.ts';
import { articleKey, feedFormats, feedKey, listKey, overviewKey } from '../domain/kv-keys.ts';
import { closedVolumes } from '../domain/volume.ts';

/** The keys of a site as it stands, those of one without articles included. May name a key twice. */
export function* siteKeys(sql: SqlStorage): Generator<string> {
  yield overviewKey;
  yield* collectionKeys(all, 0);
  for (const { name, last } of readCollections(sql)) yield* collectionKeys(name, last);
  for (const { slug } of sql
    .exec<{ slug: string }>(
      `SELECT slug FROM article WHERE opened IS NOT NULL UNION ALL SELECT slug FROM redirect`,
    )
    .toArray()) {
    yield articleKey(slug);
  }
}

/** The keys of a collection of which `last` positions have been given out. */
export function* collectionKeys(collection: Collection, last: number): Generator<string> {
  if (hasPages(collection)) {
    yield listKey(collection);
    for (let volume = 1; volume <= closedVolumes(last); volume += 1) {
      yield listKey(collection, volume);
    }
  }
  if (hasFeeds(collection)) for (const format of feedFormats) yield feedKey(collection, format);
}

function readCollections(sql: SqlStorage): { name: string; last: number }[] {
  return sql.exec<{ name: string; last: number }>('SELECT name, last FROM collection').toArray();
}
