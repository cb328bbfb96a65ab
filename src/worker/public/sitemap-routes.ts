// The sitemaps, for search engines.

import { articlePath } from '../../domain/addresses.ts';
import { sitemapSchema } from '../../domain/ledger-views.ts';
import { answerNotFound } from './notices.ts';
import { answerView } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';

/** `/sitemaps/<year>.xml`: every open bulletin of a year. */
export function yearSitemap(context: ReaderContext): Response | Promise<Response> {
  const year = /^(\d{4})\.xml$/.exec(context.req.param('name') ?? '')?.[1];
  if (year === undefined) return answerNotFound(context);
  const { origin } = context.var.page.site;
  return answerView(
    context,
    { kind: 'sitemap', year },
    {
      schema: sitemapSchema,
      type: 'application/xml; charset=utf-8',
      render: ({ bulletins }) =>
        bulletins.map(({ slug }) => `${origin}${articlePath(slug)}\n`).join(''),
    },
  );
}
