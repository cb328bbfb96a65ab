// A collection's feeds, from its newest articles.

import type { Collection } from '../domain/collection.ts';
import type { FeedFormat } from '../domain/kv-keys.ts';
import type { Site } from '../domain/site.ts';
import { renderFeed } from '../feeds/render-feed.ts';
import { renderBody } from './article-record.ts';
import { newestArticles } from './list-records.ts';
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
      updated: rows.reduce((latest, row) => Math.max(latest, row.updated), founded),
      entries: rows
        .toSorted((a, b) => b.published - a.published)
        .map((row) => ({ ...row, topics: [...row.topics], html: renderBody(sql, row) })),
    },
    format,
  );
}
