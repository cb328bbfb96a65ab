// Where other systems have their feeds: who subscribed there before a site moved here is led to the feeds of today.

import type { FeedFormat } from './kv-keys.ts';

/** Of WordPress, Hugo, Ghost, Astro, Movable Type, Drupal, Typecho, Pelican, Eleventy, Blogger. /feed.xml, /atom.xml and /feed.json are our own. */
const known: Readonly<Record<FeedFormat, readonly string[]>> = {
  rss: [
    ...[
      '/feed',
      '/feed/rss',
      '/feed/rss2',
      '/feed/rdf',
      '/feed/feed.xml',
      '/feed.rss',
      '/feed.php',
    ],
    ...['/feeds', '/feeds/rss', '/feeds/all.rss.xml', '/rss', '/rss.xml', '/rss2.xml', '/rss.php'],
    ...['/index.xml', '/index.rdf', '/index.rss', '/rss/index.xml', '/rss/feed.xml'],
  ],
  atom: [
    ...['/atom', '/atom.php', '/atom/index.xml', '/feed.atom', '/feed/atom', '/feed/atom.xml'],
    ...['/feeds/atom', '/feeds/all.atom.xml', '/feeds/posts/default', '/index.atom'],
  ],
  json: ['/feed/json', '/feed/feed.json', '/feeds/json'],
};

/** The canonical paths under which other systems have a feed of everything, each with the format that it has there. */
export const formerFeedPaths: ReadonlyMap<string, FeedFormat> = new Map(
  Object.entries(known).flatMap(([format, paths]) =>
    paths.map((path) => [path, format === 'atom' || format === 'json' ? format : 'rss'] as const),
  ),
);

/** The format that a feed has by its name: RSS where that tells of no other. */
export function formatOfName(path: string): FeedFormat {
  if (/\.json$|json/i.test(path)) return 'json';
  return /atom/i.test(path) ? 'atom' : 'rss';
}

/**
 * The format in which a former feed goes on, for a canonical path with its query: one that is known,
 * one of the settings (`FORMER_FEEDS`), or WordPress's `/?feed=rss2`; undefined for anything else.
 */
export function formerFeedAt(
  path: string,
  search: string,
  others: readonly string[],
): FeedFormat | undefined {
  const asked = path === '/' ? new URLSearchParams(search).get('feed') : null;
  if (asked !== null)
    return /^(?:rss2?|rdf|atom|json)$/.test(asked) ? formatOfName(asked) : undefined;
  return formerFeedPaths.get(path) ?? (others.includes(path) ? formatOfName(path) : undefined);
}
