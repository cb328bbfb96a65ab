// The order in which new articles are sent.

import type { LocalArticle } from '../articles/load-articles.ts';

/**
 * Orders by the date that the document bears, then by path. What is sent last stands on top in
 * feeds and front page, which is to be the newest document.
 */
export function byDocument(a: LocalArticle, b: LocalArticle): number {
  return compare(a.article.issued, b.article.issued) || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
