// Renders a view from what the ledger holds now.

import type { LedgerView } from '../../domain/ledger-views.ts';
import { newsRecord } from './news-record.ts';
import { sitemapRecord } from './sitemap-record.ts';

/** The record of a view, to be sent as JSON; undefined where there is nothing for readers. */
export function renderView(sql: SqlStorage, view: LedgerView): object | undefined {
  switch (view.kind) {
    case 'sitemap':
      return sitemapRecord(sql, view.year, view.part);
    case 'news-sitemap':
      return newsRecord(sql, view.now);
  }
}
