// The public addresses of the site, as paths that begin with a slash.

import type { Collection } from './collection.ts';
import { type FeedFormat, feedFormats } from './kv-keys.ts';

/** The path of an article's page; `.md` and `.json` after it are its other forms. */
export function articlePath(slug: string): string {
  return `/articles/${encodeURIComponent(slug)}`;
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

/** The path of a collection's feed. */
export function feedPath(collection: Collection, format: FeedFormat): string {
  const base = collectionPath(collection);
  return `${base === '/' ? '' : base}/${feedFileNames[format]}`;
}

/** The path of a collection's page. A month is /archive/2009/02. */
export function collectionPath(collection: Collection, volume?: number): string {
  const colon = collection.indexOf(':');
  const [kind, name] = [collection.slice(0, colon), collection.slice(colon + 1)];
  const base =
    colon < 0
      ? '/'
      : kind === 'year' || kind === 'month'
        ? `/archive/${name.replace('-', '/')}`
        : `/${kind}s/${encodeURIComponent(name)}`;
  if (volume === undefined) return base;
  return `${base === '/' ? '' : base}/volumes/${volume}`;
}

/** The feed of all articles in every format: path and media type. */
export const mainFeeds = feedFormats.map((format) => ({
  format,
  path: feedPath('all', format),
  type: feedTypes[format],
}));
