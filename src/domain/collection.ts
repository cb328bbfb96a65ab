// Collections: which lists an article belongs to, and what each of them is called.

import type { Article } from './article.ts';

/** A collection's name: `all`, `year:2009`, `month:2009-02`, `issuer:吉林質監局`, `topic:工作會議`. */
export type Collection = string;

/** The collection of everything. */
export const all: Collection = 'all';

/** The collections that an article takes a position in when it opens, in a fixed order. */
export function collectionsOf(
  article: Pick<Article, 'issued' | 'issuer' | 'topics'>,
): Collection[] {
  return [
    all,
    yearCollection(article.issued.slice(0, 4)),
    monthCollection(article.issued.slice(0, 7)),
    `issuer:${article.issuer}`,
    ...article.topics.map((topic) => `topic:${topic}`),
  ];
}

/** The collection of a year, given as `2009`. */
export function yearCollection(year: string): Collection {
  return `year:${year}`;
}

/** The collection of a month, given as `2009-02`. */
export function monthCollection(month: string): Collection {
  return `month:${month}`;
}

/** True for the collections that have feeds; years and months have pages only. */
export function hasFeeds(collection: Collection): boolean {
  // Topics and issuers have positions already, so that their history is complete when their feeds come.
  return collection === all;
}

/** True for the collections that have pages. */
export function hasPages(collection: Collection): boolean {
  return collection === all || /^(?:year|month):/.test(collection);
}
