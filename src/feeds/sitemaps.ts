// Writes sitemaps (https://www.sitemaps.org/protocol.html): the lists of addresses that search engines fetch.

import {
  aboutPath,
  articlePath,
  editionPath,
  namesPath,
  pagesSitemapPath,
  subscribePath,
  yearSitemapPath,
} from '../domain/addresses.ts';
import { derivedScriptOf } from '../domain/chinese-script.ts';
import { namedKinds } from '../domain/collection.ts';
import type { SitemapRecord } from '../domain/ledger-views.ts';
import type { Site } from '../domain/site.ts';
import { countSitemapParts } from '../domain/sitemap-parts.ts';
import type { Overview } from '../domain/stored-records.ts';
import { element, renderXml, type XmlElement } from './xml-writer.ts';

/** The namespace of sitemaps. */
export const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The namespace of the links between the editions of a bulletin. */
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/**
 * The index: the pages that are always there, and each year's bulletins, in parts where they are many.
 * It is never empty, which its schema would not allow.
 */
export function renderSitemapIndex(site: Site, { years }: Pick<Overview, 'years'>): string {
  const ofYears = years.flatMap(({ year, total }) =>
    Array.from({ length: countSitemapParts(total) }, (_, index) =>
      yearSitemapPath(year, index + 1),
    ),
  );
  const sitemaps = [pagesSitemapPath, ...ofYears].map((path) =>
    element('sitemap', {}, element('loc', {}, site.origin + path)),
  );
  return renderXml(element('sitemapindex', { xmlns: sitemapNamespace }, ...sitemaps));
}

/** The sitemap of the pages that are there whatever was published. */
export function renderPagesSitemap(site: Site): string {
  const paths = ['/', '/archive', ...namedKinds.map(namesPath), subscribePath, aboutPath];
  return renderUrlSet(
    paths.map((path) => element('url', {}, element('loc', {}, site.origin + path))),
  );
}

/** The sitemap of a year's bulletins, or of a part of them, in the order of the record. */
export function renderYearSitemap(site: Site, { bulletins }: SitemapRecord): string {
  return renderUrlSet(bulletins.flatMap((bulletin) => renderBulletin(bulletin, site)));
}

/** A bulletin at the address of each of its editions, which name one another and themselves (as Google asks). */
function renderBulletin(
  { slug, lang, updated }: SitemapRecord['bulletins'][number],
  site: Site,
): XmlElement[] {
  const script = derivedScriptOf(lang);
  const editions = [{ lang, href: site.origin + articlePath(slug) }];
  if (script) editions.push({ lang: script, href: site.origin + editionPath(slug, script) });
  const alternates =
    editions.length > 1
      ? editions.map(({ lang: hreflang, href }) =>
          element('xhtml:link', { rel: 'alternate', hreflang, href }),
        )
      : [];
  // In the order that the schema has.
  return editions.map(({ href }) =>
    element('url', {}, element('loc', {}, href), element('lastmod', {}, updated), ...alternates),
  );
}

function renderUrlSet(urls: readonly XmlElement[]): string {
  return renderXml(
    element('urlset', { xmlns: sitemapNamespace, 'xmlns:xhtml': xhtmlNamespace }, ...urls),
  );
}
