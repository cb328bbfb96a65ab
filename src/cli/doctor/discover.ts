// Finds the feeds that a page announces in its head (autodiscovery).

import type { Element, Root } from 'hast';
import { parseHtml } from '../../ingest/html/parse-html.ts';

/** A feed that a page announces: its absolute address, and the type that the page says. */
export interface Announced {
  readonly url: string;
  readonly type: string;
}

/** What is found in a page: the feeds by the types that readers look for, and links that look like feeds and have no such type. */
export interface Discovered {
  readonly feeds: readonly Announced[];
  readonly mistyped: readonly Announced[];
}

const feedTypes = [
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
];

/** The feeds of a page that stands at an address, each once. */
export function discoverFeeds(html: string, base: string): Discovered {
  const links = findLinks(parseHtml(html));
  const found = links.flatMap(({ properties }) => {
    const { href, type } = properties;
    const url = URL.parse(typeof href === 'string' ? href : '', base)?.href;
    return url === undefined
      ? []
      : [
          {
            url,
            type: String(type ?? '')
              .toLowerCase()
              .trim(),
          },
        ];
  });
  const unique = [...new Map(found.map((feed) => [feed.url, feed])).values()];
  const isFeed = ({ type }: Announced) => feedTypes.includes(type.split(';')[0]?.trim() ?? '');
  return {
    feeds: unique.filter(isFeed),
    mistyped: unique.filter((link) => !isFeed(link) && looksLikeFeed(link)),
  };
}

/** `rel` is a list in the tree; another language's page is announced by the same word, with hreflang. */
function findLinks(node: Root | Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const { rel, hrefLang, media } = child.properties;
    const isAlternate =
      Array.isArray(rel) && rel.includes('alternate') && !rel.includes('stylesheet');
    const isLink = child.tagName === 'link' && isAlternate && !hrefLang && !media;
    return isLink ? [child] : findLinks(child);
  });
}

function looksLikeFeed({ url, type }: Announced): boolean {
  if (['text/html', 'application/json+oembed', 'text/xml+oembed'].includes(type)) return false;
  return /(?:^|[/._-])(?:rss|atom|feed)(?:$|[/._-])/i.test(new URL(url).pathname);
}
