// The feed of a search: the bulletins that match and opened last, complete as in any other feed.

import { all } from '../../domain/collection.ts';
import type { FeedFormat } from '../../domain/kv-keys.ts';
import type { SearchTerms } from '../../domain/search/query.ts';
import type { SearchFeedRecord } from '../../domain/search/record.ts';
import { splitTerms } from '../../domain/search/terms.ts';
import type { Site } from '../../domain/site.ts';
import { renderFeed } from '../../feeds/render-feed.ts';
import { type ArticleRow, selectArticles } from '../article-rows.ts';
import { founded, toEntry } from '../projection/collection-feed.ts';
import { findOpenedLast } from './find-matches.ts';
import type { Meter } from './meter.ts';

/** How many bulletins the feed of a search holds. It has no volumes: the search itself finds the others. */
const feedSize = 50;

/** What rendering one entry costs, in rows read. */
const entryCost = 300;

/** The feed of a search in a format. */
export function searchFeedRecord(
  meter: Meter,
  site: Site,
  { search, format }: { search: SearchTerms; format: FeedFormat },
): SearchFeedRecord {
  const { sql } = meter;
  const { text, ...filters } = search;
  const numbers = findOpenedLast(meter, { terms: splitTerms(text), filters }, feedSize);
  const rows = numbers.flatMap((number) => readRow(sql, number));
  meter.charge(rows.length * entryCost);
  const updated = Math.max(founded(sql), ...rows.map((row) => row.updated));
  const entries = rows
    .toSorted((a, b) => b.published - a.published)
    .map((row) => toEntry(sql, row));
  const document = renderFeed(
    { ...{ site, collection: all, search, newestVolume: 0 }, updated, entries },
    format,
  );
  return { outcome: 'found', document };
}

function readRow(sql: SqlStorage, number: number): ArticleRow[] {
  return selectArticles(sql, 'JOIN search_document ON article = id WHERE number = ?', number);
}
