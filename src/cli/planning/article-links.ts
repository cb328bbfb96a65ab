// Finds the links of an article that lead to other addresses of the site, and which of them cannot.

import { splitSource } from '../../domain/front-matter.ts';
import { parseMarkdown } from '../../domain/markdown.ts';
import { parseFileAddress } from '../../domain/media/file-address.ts';
import { normalizeSlug } from '../../domain/slug.ts';

/**
 * Where a link within the site leads: to an article, by its slug; to an address at which the site has
 * nothing; or, written without a scheme, to another host. Undefined of what leads elsewhere, or to what
 * is there anyway.
 */
export type LinkTarget =
  | { readonly kind: 'article'; readonly slug: string }
  | { readonly kind: 'nowhere' | 'elsewhere' };

/** A link as it is written, its line in the file, and where it leads. */
export interface ArticleLink {
  readonly address: string;
  readonly line: number;
  readonly target: LinkTarget;
}

/** The links that want looking at. Parsed only where there is any: of thousands of bulletins hardly one links. */
export function findLinks(source: string, slug: string): ArticleLink[] {
  const split = splitSource(source);
  if ('rule' in split || !/\]\(|\]:/.test(split.body)) return [];
  const firstLine = source.slice(0, source.length - split.body.length).split('\n').length;
  return parseMarkdown(split.body, slug).findings.flatMap((finding) => {
    if (finding.kind !== 'link') return [];
    const target = judgeLink(finding.address, slug);
    return target ? [{ address: finding.address, line: firstLine + finding.line - 1, target }] : [];
  });
}

/** What the site has besides articles; files are checked where they lie. */
const rooms = new Set([
  ...['', 'topics', 'issuers', 'archive', 'search', 'about', 'subscribe', 'volumes', 'media'],
  ...['zh-hans', 'zh-hant', 'feed.xml', 'atom.xml', 'feed.json', 'feeds.opml', 'opensearch.xml'],
  ...['sitemap.xml', 'sitemaps', 'sitemap-news.xml', 'robots.txt'],
]);

/** Where an address leads that stands in the article with this slug. */
export function judgeLink(address: string, slug: string): LinkTarget | undefined {
  if (/^[/\\]{2}/.test(address)) return { kind: 'elsewhere' };
  // With a scheme it is no relative link; with a fragment alone it stays where it is.
  if (/^(?:#|[a-z][a-z0-9+.-]*:)/i.test(address) || parseFileAddress(address)) return undefined;
  const base = `https://site.invalid/articles/${encodeURIComponent(slug)}`;
  const path = decode(URL.parse(address, base)?.pathname);
  if (path === undefined) return { kind: 'nowhere' };
  const [room = '', name = ''] = path.slice(1).split('/');
  if (room !== 'articles') return rooms.has(room) ? undefined : { kind: 'nowhere' };
  if (name === '') return { kind: 'nowhere' };
  return { kind: 'article', slug: normalizeSlug(name.replace(/\.(?:md|txt|json|bib|csl)$/, '')) };
}

function decode(path: string | undefined): string | undefined {
  try {
    return path === undefined ? undefined : decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
