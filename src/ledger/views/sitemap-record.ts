// The open bulletins of a year, for search engines.

import type { SitemapRecord } from '../../domain/ledger-views.ts';
import { sitemapPartSize } from '../../domain/sitemap-parts.ts';
import { isoInstant } from '../../domain/time.ts';

/**
 * The bulletins whose documents bear a date of the year, oldest first: those of one part, numbered
 * from 1. Undefined where there is none.
 */
export function sitemapRecord(
  sql: SqlStorage,
  year: string,
  part: number,
  size: number = sitemapPartSize,
): SitemapRecord | undefined {
  const bulletins = sql
    .exec<{ slug: string; lang: string; updated: number }>(
      `SELECT slug, lang, updated FROM article INDEXED BY article_by_issued
       WHERE opened IS NOT NULL AND withdrawn IS NULL AND issued BETWEEN ? AND ?
       ORDER BY issued, opened LIMIT ? OFFSET ?`,
      ...[`${year}-01-01`, `${year}-12-31`, size, (part - 1) * size],
    )
    .toArray()
    .map(({ updated, ...bulletin }) => ({ ...bulletin, updated: isoInstant(updated) }));
  return bulletins.length === 0 ? undefined : { bulletins };
}
