// Which keys KV must hold, told from the articles and positions alone, not from the ledger's list of keys.

import { all, hasFeeds } from '../../src/domain/collection.ts';
import {
  articleKey,
  feedFormats,
  feedKey,
  listKey,
  mediaKey,
  overviewKey,
} from '../../src/domain/kv-keys.ts';
import { parseArticle } from '../../src/domain/parse-article.ts';
import { closedVolumes } from '../../src/domain/volume.ts';

/** Everything in each script. */
const editions = ['edition:zh-Hant', 'edition:zh-Hans'];

/** Every key that readers can ask for with success, as the ledger stands now. */
export function expectedKeys(sql: SqlStorage): Set<string> {
  return new Set([
    overviewKey,
    listKey(all),
    ...[all, ...editions].flatMap((name) => feedFormats.map((format) => feedKey(name, format))),
    ...openSlugs(sql).map(articleKey),
    ...shownFiles(sql).map(mediaKey),
    ...collections(sql).flatMap(keysOfCollection),
  ]);
}

/** Present and former slugs of the open articles. */
function openSlugs(sql: SqlStorage): string[] {
  return sql
    .exec<{ slug: string }>(
      `SELECT slug FROM article WHERE opened IS NOT NULL UNION
       SELECT redirect.slug FROM redirect JOIN article ON article.id = redirect.article
       WHERE opened IS NOT NULL`,
    )
    .toArray()
    .map(({ slug }) => slug);
}

/** The files that readers meet in the texts of open articles, told from the texts alone. */
function shownFiles(sql: SqlStorage): string[] {
  return sql
    .exec<{ source: string }>(
      `SELECT source FROM revision JOIN article ON article.id = revision.article
       WHERE opened IS NOT NULL AND withdrawn IS NULL AND number >= first_revision`,
    )
    .toArray()
    .flatMap(({ source }) => parseArticle(source, { slug: 'x', timeZone: 'UTC' }).article ?? [])
    .flatMap(({ files = {} }) => Object.values(files));
}

interface CollectionRow {
  readonly [column: string]: SqlStorageValue;
  readonly name: string;
  readonly last: number;
  readonly members: number;
}

function collections(sql: SqlStorage): CollectionRow[] {
  return sql
    .exec<CollectionRow>(
      `SELECT name, last, (SELECT count(*) FROM position JOIN article ON article.id = article
         WHERE collection = name AND withdrawn IS NULL AND is_left = 0) AS members
       FROM collection`,
    )
    .toArray();
}

function keysOfCollection({ name, last, members }: CollectionRow): string[] {
  const formats = hasFeeds(name) ? feedFormats : [];
  const feeds = name === all ? [name, ...editions] : [name];
  const volumes = Array.from({ length: closedVolumes(last) }, (_, n) => n + 1);
  return [
    ...(members > 0 || hasFeeds(name) ? [listKey(name)] : []),
    ...feeds.flatMap((feed) => formats.map((format) => feedKey(feed, format))),
    ...volumes.map((volume) => listKey(name, volume)),
    ...volumes.flatMap((volume) =>
      feeds.flatMap((feed) => formats.map((format) => feedKey(feed, format, volume))),
    ),
  ];
}
