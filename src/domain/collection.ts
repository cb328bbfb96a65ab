// Collections: which lists an article belongs to, and what each of them is called.

import type { Article } from './article.ts';
import { type ChineseScript, chineseScripts } from './chinese-script.ts';

/**
 * A collection's name: `all`, `year:2009`, `month:2009-02`, `issuer:吉林質監局`, `topic:工作會議`; and
 * `edition:zh-Hans`, which is all in one Chinese script and has feeds only.
 */
export type Collection = string;

/** The collection of everything. */
export const all: Collection = 'all';

/** The kinds of collection that are named after something in the articles, and have feeds. */
export const namedKinds = ['topic', 'issuer'] as const;

/** One of the kinds of collection that are named after something in the articles. */
export type NamedKind = (typeof namedKinds)[number];

/** The collections that an article takes a position in when it opens, in a fixed order. */
export function collectionsOf(
  article: Pick<Article, 'issued' | 'issuer' | 'topics'>,
): Collection[] {
  return [
    all,
    yearCollection(article.issued.slice(0, 4)),
    monthCollection(article.issued.slice(0, 7)),
    namedCollection('issuer', article.issuer),
    ...article.topics.map((topic) => namedCollection('topic', topic)),
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

/** The collection of a topic or an issuer. */
export function namedCollection(kind: NamedKind, name: string): Collection {
  return `${kind}:${name}`;
}

/** A collection's name taken apart: `topic:2009` into `topic` and `2009`; `all` has no name of its own. */
export function splitCollection(collection: Collection): { kind: string; name: string } {
  const colon = collection.indexOf(':');
  return colon < 0
    ? { kind: collection, name: '' }
    : { kind: collection.slice(0, colon), name: collection.slice(colon + 1) };
}

/** Whether a collection is a topic's or an issuer's; undefined where it is neither. */
export function namedKindOf(collection: Collection): NamedKind | undefined {
  const { kind } = splitCollection(collection);
  return namedKinds.find((name) => name === kind);
}

/** The collection of everything in a Chinese script. */
export function editionCollection(script: ChineseScript): Collection {
  return `edition:${script}`;
}

/**
 * Everything in each script, whatever the site's own: an archive may hold texts in both, and an address
 * that people subscribe to must not go when the site comes to speak another language.
 */
export const editionsOfAll: readonly Collection[] = chineseScripts.map(editionCollection);

/** The collections whose feeds show what stands in a collection: itself, and of everything its editions too. */
export function shownIn(collection: Collection): readonly Collection[] {
  return collection === all ? [all, ...editionsOfAll] : [collection];
}

/** The script of an edition of everything; undefined for every other collection. */
export function editionOf(collection: Collection): ChineseScript | undefined {
  const { kind, name } = splitCollection(collection);
  return kind === 'edition' ? chineseScripts.find((script) => script === name) : undefined;
}

/** True for the collections that have feeds; years and months have pages only. */
export function hasFeeds(collection: Collection): boolean {
  return hasPages(collection)
    ? collection === all || namedKindOf(collection) !== undefined
    : editionOf(collection) !== undefined;
}

/** True for the collections that have pages; an edition of everything has feeds only. */
export function hasPages(collection: Collection): boolean {
  return splitCollection(collection).kind !== 'edition';
}
