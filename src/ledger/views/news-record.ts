// What subscribers heard of for the first time in the last two days, for search engines that look for news.

import { all } from '../../domain/collection.ts';
import type { NewsRecord } from '../../domain/ledger-views.ts';
import { isoInstant } from '../../domain/time.ts';

/** A news sitemap has articles of the last 48 hours, 1,000 at most (Google, News sitemaps). */
const age = 48 * 3_600_000;
const mostBulletins = 1_000;

/**
 * The bulletins that were published and announced since, newest first. What came without a word or
 * in a digest is no news. Found by when subscribers heard of it, so that no other rows are read.
 */
export function newsRecord(sql: SqlStorage, now: number): NewsRecord {
  const since = now - age;
  const bulletins = sql
    .exec<{ slug: string; lang: string; title: string; published: number }>(
      `SELECT slug, lang, title, published
       FROM position INDEXED BY position_by_change JOIN article ON article.id = position.article
       WHERE collection = ? AND changed >= ? AND published >= ? AND withdrawn IS NULL
       ORDER BY published DESC, opened DESC LIMIT ?`,
      ...[all, since, since, mostBulletins],
    )
    .toArray()
    .map(({ published, ...bulletin }) => ({ ...bulletin, published: isoInstant(published) }));
  return { bulletins };
}
