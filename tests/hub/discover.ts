// Finds a feed's hubs and its own address, as a subscriber does (W3C WebSub Recommendation, section 4).

import { parseFeed } from 'feedsmith';
import { findLinks } from './link-header.ts';

/** What a feed says of itself: where it stands, and which hubs distribute it. */
export interface Discovery {
  readonly self: readonly string[];
  readonly hubs: readonly string[];
}

/** What the Link header says, to GET or to HEAD. */
export async function discoverInHeaders(url: string, method = 'GET'): Promise<Discovery> {
  const response = await fetch(url, { method });
  await response.arrayBuffer();
  const link = response.headers.get('Link');
  return { self: findLinks(link, 'self'), hubs: findLinks(link, 'hub') };
}

/** What the document says: by `atom:link` in XML, by `feed_url` and `hubs` in JSON. */
export async function discoverInDocument(url: string): Promise<Discovery> {
  const { format, feed } = parseFeed(await (await fetch(url)).text());
  switch (format) {
    case 'json':
      return {
        self: [feed.feed_url].filter((address) => address !== undefined),
        hubs: (feed.hubs ?? []).flatMap(({ type, url }) => (type === 'WebSub' && url) || []),
      };
    case 'atom':
      return pickLinks(feed.links);
    case 'rss':
      return pickLinks(feed.atom?.links);
    default:
      throw new Error(`${url} is a feed of another kind: ${format}`);
  }
}

type Links = readonly { readonly rel?: string | undefined; readonly href?: string | undefined }[];

function pickLinks(links: Links = []): Discovery {
  const find = (wanted: string) =>
    links.flatMap(({ rel, href }) => (rel === wanted && href !== undefined ? [href] : []));
  return { self: find('self'), hubs: find('hub') };
}
