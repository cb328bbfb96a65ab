// Every open bulletin of a year, for search engines.

import type { SitemapRecord } from '../../domain/ledger-views.ts';
import { isoInstant } from '../../domain/time.ts';
import { selectArticles } from '../article-rows.ts';

/** A sitemap holds 50,000 addresses at most (sitemaps.org), and each bulletin may have two. */
const mostBulletins = 25_000;

/** The bulletins whose documents bear a date of the year, oldest first; undefined where there is none. */
export function sitemapRecord(sql: SqlStorage, year: string): SitemapRecord | undefined {
  const rows = selectArticles(
    sql,
    `INDEXED BY article_by_issued WHERE opened IS NOT NULL AND withdrawn IS NULL
     AND issued BETWEEN ? AND ? ORDER BY issued, opened LIMIT ?`,
    `${year}-01-01`,
    `${year}-12-31`,
    mostBulletins,
  );
  if (rows.length === 0) return undefined;
  return {
    bulletins: rows.map(({ slug, lang, updated }) => ({
      slug,
      lang,
      updated: isoInstant(updated),
    })),
  };
}
