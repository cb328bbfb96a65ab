// When an article opens, from what is asked, what its source says, and what it was to open at before.

import type { Article } from '../../domain/article.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { type ArticleRow, readSource } from '../article-rows.ts';

/** What is asked: a time beside the source, where one is told, and the instant of the change. */
export interface OpeningWish {
  readonly opening: number | undefined;
  readonly at: number;
}

/**
 * When an article that is not open yet opens, in milliseconds; of a draft, when it would if it were
 * opened. At the instant of the change where nothing says otherwise.
 */
export function openingTime(
  sql: SqlStorage,
  before: ArticleRow | undefined,
  article: Pick<Article, 'published'>,
  { opening, at }: OpeningWish,
): number {
  return opening ?? article.published ?? (before && keptOpening(sql, before, at)) ?? at;
}

/**
 * The time of opening that was set beside the source outlives an edit; one that stood in the source
 * and was taken out of it does not: the article then opens now. A draft's that has passed did not
 * come: it opens now as well.
 */
function keptOpening(sql: SqlStorage, before: ArticleRow, now: number): number | undefined {
  const split = splitSource(readSource(sql, before.id, before.revision) ?? '');
  if (!('frontMatter' in split)) return undefined;
  const wasInSource = parseFrontMatter(split.frontMatter).values.published !== undefined;
  if (wasInSource) return undefined;
  return before.withdrawn === null ? before.published : Math.max(before.published, now);
}
