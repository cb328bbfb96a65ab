// Renders a view from what the ledger holds now.

import type { LedgerView, SearchView } from '../../domain/ledger-views.ts';
import { sitemapRecord } from './sitemap-record.ts';

/**
 * The record of a view, to be sent as JSON; undefined where there is nothing for readers. Searches
 * have a budget, and are answered by search/searches.ts.
 */
export function renderView(
  sql: SqlStorage,
  view: Exclude<LedgerView, SearchView>,
): object | undefined {
  switch (view.kind) {
    case 'sitemap':
      return sitemapRecord(sql, view.year);
  }
}
