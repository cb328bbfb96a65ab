// A collection's feeds, from its newest articles.

import type { Collection } from '../domain/collection.ts';
import type { FeedFormat } from '../domain/kv-keys.ts';
import type { Site } from '../domain/site.ts';
import type { Correction } from '../feeds/correction-notice.ts';
import { renderFeed } from '../feeds/render-feed.ts';
import { type ArticleRow, readRevisions, readSource } from './article-rows.ts';
import { newestArticles } from './list-records.ts';
import { measureCollection } from './positions.ts';
import { renderBody } from './render-body.ts';
import { readState } from './state.ts';

/** The subscription document of a collection: its newest articles, newest `published` first. */
export function renderCollectionFeed(
  sql: SqlStorage,
  site: Site,
  collection: Collection,
  format: FeedFormat,
): string {
  const rows = newestArticles(sql, collection, site.feedSize);
  const founded = Number(readState(sql, 'founded') ?? 0);
  return renderFeed(
    {
      site,
      collection,
      title: site.title,
      updated: Math.max(founded, measureCollection(sql, collection).updated),
      entries: rows
        .toSorted((a, b) => b.published - a.published)
        .map((row) => ({ ...row, html: bodyOf(sql, row), corrections: correctionsOf(sql, row) })),
    },
    format,
  );
}

function bodyOf(sql: SqlStorage, row: ArticleRow): string {
  return renderBody(readSource(sql, row.id, row.revision) ?? '', row.slug).html;
}

/** The corrections of an article that had one; most had none and are not asked. */
function correctionsOf(sql: SqlStorage, row: ArticleRow): Correction[] {
  if (row.updated === row.published) return [];
  return readRevisions(sql, row.id)
    .filter(({ kind }) => kind === 'correction')
    .map(({ at, note = '' }) => ({ at: Date.parse(at), note }));
}
