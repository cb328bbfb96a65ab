// The public addresses of the site, as paths that begin with a slash.

import type { ChineseScript } from './chinese-script.ts';
import {
  type Collection,
  editionOf,
  type NamedKind,
  namedKindOf,
  splitCollection,
} from './collection.ts';
import type { FeedFormat } from './kv-keys.ts';

/** The path of an article's page; `.md`, `.json` and `.txt` after it are its other forms. */
export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`;
}

/** The path of an article's edition in the other Chinese script, which is derived from its own. */
export function editionPath(slug: string, script: ChineseScript): string {
  return `${articlePath(slug)}/${scriptName(script)}`;
}

/** What a script is called in addresses: `zh-hans`. */
export function scriptName(script: ChineseScript): string {
  return script.toLowerCase();
}

/** The path of the list of an article's revisions, or of one of them; `.md` after the latter is its source. */
export function revisionPath(slug: string, number?: number): string {
  const base = `${articlePath(slug)}/revisions`;
  return number === undefined ? base : `${base}/${number}`;
}

/** The path of the comparison of two revisions of an article, the earlier first. */
export function comparisonPath(slug: string, from: number, to: number): string {
  return `${revisionPath(slug)}/${from}..${to}`;
}

/** Where the form that asks for a comparison is sent: `?from=1&to=2`. */
export function comparePath(slug: string): string {
  return `${articlePath(slug)}/compare`;
}

/** The list of an article's revisions for machines, and what leads to the one of a time (RFC 7089). */
export function timeMapPath(slug: string): string {
  return `${articlePath(slug)}/timemap`;
}
export function timeGatePath(slug: string): string {
  return `${articlePath(slug)}/timegate`;
}

/** The path of a file that articles refer to, known by the SHA-256 of its bytes. */
export function mediaPath(sha256: string, extension: string): string {
  return `/media/${sha256}.${extension}`;
}

/** The page of the search, and the page that says how this archive works. */
export const searchPath = '/search';
/** What browsers read to offer the search (OpenSearch 1.1). */
export const openSearchPath = '/opensearch.xml';
export const aboutPath = '/about';

/** The index of sitemaps (sitemaps.org), that of the pages that are always there, and that of the news. */
export const sitemapPath = '/sitemap.xml';
export const pagesSitemapPath = '/sitemaps/pages.xml';
export const newsSitemapPath = '/sitemap-news.xml';

/** The sitemap of a year's bulletins, or of a part of them; parts are numbered from 1. */
export function yearSitemapPath(year: string, part = 1): string {
  return part === 1 ? `/sitemaps/${year}.xml` : `/sitemaps/${year}-${part}.xml`;
}

/** The address under which each format of a collection's feed stands. */
export const feedFileNames: Readonly<Record<FeedFormat, string>> = {
  rss: 'feed.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

/** The media type of each format of a feed. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The path of a collection's feed: of its subscription document, or of one of its closed volumes. */
export function feedPath(collection: Collection, format: FeedFormat, volume?: number): string {
  const base =
    volume === undefined ? collectionBase(collection) : collectionPath(collection, volume);
  return `${base}/${feedFileNames[format]}`;
}

/** The path of the page that lists every topic, or every issuer; theirs are below it. */
export function namesPath(kind: NamedKind): string {
  return `/${kind}s`;
}

/** The path of a collection's page. A month is /archive/2009/02. */
export function collectionPath(collection: Collection, volume?: number): string {
  const base = collectionBase(collection);
  return volume === undefined ? base || '/' : `${base}/volumes/${volume}`;
}

/** What the addresses of a collection begin with: nothing for all, `/topics/…`, `/archive/2009/02`, `/zh-hans`. */
function collectionBase(collection: Collection): string {
  const { name } = splitCollection(collection);
  const kind = namedKindOf(collection);
  const edition = editionOf(collection);
  if (edition) return `/${scriptName(edition)}`;
  if (kind) return `${namesPath(kind)}/${encodeURIComponent(name)}`;
  return name === '' ? '' : `/archive/${name.replace('-', '/')}`;
}

/** The page that offers every feed, and the list of them for feed readers (OPML 2.0). */
export const subscribePath = '/subscribe';
export const opmlPath = '/feeds.opml';
