// The sitemaps, for search engines: their index, the bulletins of each year, and the news.

import { overviewKey } from '../../domain/kv-keys.ts';
import { newsSchema, sitemapSchema } from '../../domain/ledger-views.ts';
import { overviewSchema } from '../../domain/stored-records.ts';
import { renderNewsSitemap } from '../../feeds/news-sitemap.ts';
import { renderPagesSitemap, renderSitemapIndex, renderYearSitemap } from '../../feeds/sitemaps.ts';
import { hourCache, newsCache } from '../http/respond.ts';
import { answerMade } from './made-document.ts';
import { answerNotFound } from './notices.ts';
import { answerRecord, answerView } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';

const type = 'application/xml; charset=utf-8';

/** `/sitemap.xml`: the index of the sitemaps. */
export function sitemapIndex(context: ReaderContext): Promise<Response> {
  return answerRecord(context, overviewKey, {
    schema: overviewSchema,
    type,
    cacheControl: hourCache,
    render: (overview) => renderSitemapIndex(context.var.page.site, overview),
  });
}

/** `/sitemaps/pages.xml`, and `/sitemaps/<year>.xml`, of which the second part is `/sitemaps/<year>-2.xml`. */
export function sitemap(context: ReaderContext): Response | Promise<Response> {
  const name = context.req.param('name') ?? '';
  if (name === 'pages.xml') return pagesSitemap(context);
  const [, year, part = '1'] = /^(\d{4})(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/.exec(name) ?? [];
  if (year === undefined) return answerNotFound(context);
  return answerView(
    context,
    { kind: 'sitemap', year, part: Number(part) },
    {
      schema: sitemapSchema,
      type,
      cacheControl: hourCache,
      render: (record) => renderYearSitemap(context.var.page.site, record),
    },
  );
}

/** `/sitemap-news.xml`: what was published in the last two days. */
export function newsSitemap(context: ReaderContext): Promise<Response> {
  return answerView(
    context,
    { kind: 'news-sitemap', now: Date.now() },
    {
      schema: newsSchema,
      type,
      cacheControl: newsCache,
      render: (record) => renderNewsSitemap(context.var.page.site, record),
    },
  );
}

function pagesSitemap(context: ReaderContext): Promise<Response> {
  const body = renderPagesSitemap(context.var.page.site);
  return answerMade(context, { body, type, cacheControl: hourCache });
}
