// Every key that readers may ask for, told from the articles and collections.

import { all, type Collection, hasFeeds, hasPages, shownIn } from '../../domain/collection.ts';
import {
  articleKey,
  feedFormats,
  feedKey,
  listKey,
  mediaKey,
  overviewKey,
} from '../../domain/kv-keys.ts';
import { closedVolumes } from '../../domain/volume.ts';

/** The keys of a site as it stands, those of one without articles included. May name a key twice. */
export function* siteKeys(sql: SqlStorage): Generator<string> {
  yield overviewKey;
  yield* newestKeys(all);
  for (const { name, last } of readCollections(sql)) {
    yield* newestKeys(name);
    for (let n = 1; n <= closedVolumes(last); n += 1) yield* volumeKeys(name, n);
  }
  for (const slug of readSlugs(sql)) yield articleKey(slug);
  for (const sha256 of readFiles(sql)) yield mediaKey(sha256);
}

/** The keys that show the newest articles of a collection, those of its editions included. */
export function* newestKeys(collection: Collection): Generator<string> {
  for (const shown of shownIn(collection)) {
    if (hasPages(shown)) yield listKey(shown);
    if (hasFeeds(shown)) for (const format of feedFormats) yield feedKey(shown, format);
  }
}

/** The keys of a closed volume of a collection, those of its editions included. */
export function* volumeKeys(collection: Collection, volume: number): Generator<string> {
  for (const shown of shownIn(collection)) {
    if (hasPages(shown)) yield listKey(shown, volume);
    if (hasFeeds(shown)) for (const format of feedFormats) yield feedKey(shown, format, volume);
  }
}

function readCollections(sql: SqlStorage): { name: string; last: number }[] {
  return sql.exec<{ name: string; last: number }>('SELECT name, last FROM collection').toArray();
}

/** The files that the texts of open articles refer to, earlier revisions included. */
function readFiles(sql: SqlStorage): string[] {
  return sql
    .exec<{ sha256: string }>(
      `SELECT DISTINCT media_use.sha256 FROM media_use JOIN article ON article.id = media_use.article
       WHERE is_original = 0 AND opened IS NOT NULL AND withdrawn IS NULL
       AND media_use.revision >= first_revision`,
    )
    .toArray()
    .map(({ sha256 }) => sha256);
}

function readSlugs(sql: SqlStorage): string[] {
  return sql
    .exec<{ slug: string }>(
      'SELECT slug FROM article WHERE opened IS NOT NULL UNION ALL SELECT slug FROM redirect',
    )
    .toArray()
    .map(({ slug }) => slug);
}
