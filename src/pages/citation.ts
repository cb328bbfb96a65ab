// How a bulletin is cited.

import { articlePath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';

/**
 * A line to copy, after GB/T 7714-2015 section 4.6 (electronic resources): issuer, title, date of the
 * document, address. The date of access is the reader's to add; a page without a clock cannot know it.
 */
export function citationOf(article: StoredArticle, site: Site): string {
  const address = site.origin + articlePath(article.slug);
  return `${article.issuer}. ${article.title}[EB/OL]. (${article.issued}). ${address}`;
}
