// Writes the news sitemap (Google, News sitemaps): what was published in the last two days.

import { articlePath } from '../domain/addresses.ts';
import { chineseScriptOf } from '../domain/chinese-script.ts';
import type { NewsRecord } from '../domain/ledger-views.ts';
import type { Site } from '../domain/site.ts';
import { sitemapNamespace } from './sitemaps.ts';
import { element, renderXml, type XmlElement } from './xml-writer.ts';

const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9';

/**
 * The news, in the order of the record, below the front page, which is no news: so the document is
 * never empty, which the schema of sitemaps would not allow.
 */
export function renderNewsSitemap(site: Site, { bulletins }: NewsRecord): string {
  const front = element('url', {}, element('loc', {}, `${site.origin}/`));
  const namespaces = { xmlns: sitemapNamespace, 'xmlns:news': newsNamespace };
  const news = bulletins.map((bulletin) => renderNews(bulletin, site));
  return renderXml(element('urlset', namespaces, front, ...news));
}

function renderNews(
  { slug, lang, title, published }: NewsRecord['bulletins'][number],
  site: Site,
): XmlElement {
  return element(
    'url',
    {},
    element('loc', {}, site.origin + articlePath(slug)),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, site.title),
        element('news:language', {}, newsLanguage(lang)),
      ),
      element('news:publication_date', {}, published),
      element('news:title', {}, title),
    ),
  );
}

/** A language alone (ISO 639), but for Chinese, whose scripts Google tells apart as zh-cn and zh-tw. */
function newsLanguage(lang: string): string {
  const script = chineseScriptOf(lang);
  if (script) return script === 'zh-Hant' ? 'zh-tw' : 'zh-cn';
  return new Intl.Locale(lang).language;
}
