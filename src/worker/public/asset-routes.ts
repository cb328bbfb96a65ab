// The style sheet, the icon and robots.txt, which are part of the Worker.

import { newsSitemapPath, searchPath, sitemapPath } from '../../domain/addresses.ts';
import icon from '../../pages/icon.svg';
import style from '../../pages/style.css';
import { redirectTo } from '../http/redirect-to.ts';
import { foreverCache, shortCache } from '../http/respond.ts';
import { embeddable } from '../http/safety-headers.ts';
import { answerMade, shortHash } from './made-document.ts';
import type { ReaderContext } from './reader-context.ts';

/** The style sheet's path, which changes with its bytes. */
export const stylesheetPath = `/style-${shortHash(style)}.css`;

/** The style sheet, to be kept for ever. */
export function stylesheet(context: ReaderContext): Promise<Response> {
  return answerMade(context, {
    body: style,
    type: 'text/css; charset=utf-8',
    cacheControl: foreverCache,
  });
}

/** The style sheet of another deployment: pages that are kept for a day still name it. */
export function formerStylesheet(context: ReaderContext): Response {
  return redirectTo(context, stylesheetPath);
}

/** The icon, which feed readers show beside the site's name. */
export function siteIcon(context: ReaderContext): Promise<Response> {
  return answerMade(context, {
    body: icon,
    type: 'image/svg+xml',
    cacheControl: shortCache,
    headers: embeddable,
  });
}

/**
 * `/robots.txt` (RFC 9309): everything that is for readers may be indexed, but for what a search finds,
 * which would have search engines search here without end.
 */
export function robots(context: ReaderContext): Promise<Response> {
  const { origin } = context.var.page.site;
  const rules = [
    'User-agent: *',
    'Disallow: /api/',
    `Disallow: ${searchPath}?`,
    `Disallow: ${searchPath}/`,
    '',
    `Sitemap: ${origin}${sitemapPath}`,
    `Sitemap: ${origin}${newsSitemapPath}`,
    '',
  ].join('\n');
  return answerMade(context, {
    body: rules,
    type: 'text/plain; charset=utf-8',
    cacheControl: shortCache,
  });
}
