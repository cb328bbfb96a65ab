// Renders a view from what the ledger holds now.

import type { LedgerView, SearchView } from '../../domain/ledger-views.ts';
import type { Site } from '../../domain/site.ts';
import { aliasTarget } from './alias-target.ts';
import { comparisonRecord } from './comparison-record.ts';
import { newsRecord } from './news-record.ts';
import { revisionText } from './revision-text.ts';
import { sitemapRecord } from './sitemap-record.ts';

/**
 * The record of a view, to be sent as JSON; undefined where there is nothing for readers. Searches
 * have a budget, and are answered by search/searches.ts.
 */
export function renderView(
  sql: SqlStorage,
  site: Site,
  view: Exclude<LedgerView, SearchView>,
): object | undefined {
  switch (view.kind) {
    case 'sitemap':
      return sitemapRecord(sql, view.year, view.part);
    case 'news-sitemap':
      return newsRecord(sql, view.now);
    case 'revision':
      return revisionText(sql, site, view.slug, view.number);
    case 'alias':
      return aliasTarget(sql, view.addresses);
    case 'comparison':
      return comparisonRecord(sql, site, view);
  }
}
