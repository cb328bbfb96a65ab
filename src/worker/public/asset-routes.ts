// The style sheet, the icon and robots.txt, which are part of the Worker.

import { newsSitemapPath, searchPath, sitemapPath } from '../../domain/addresses.ts';
import { sha256 } from '../../domain/sha256.ts';
import icon from '../../pages/icon.svg';
import style from '../../pages/style.css';
import { redirectTo } from '../http/redirect-to.ts';
import { foreverCache, respond, shortCache } from '../http/respond.ts';
import { embeddable } from '../http/safety-headers.ts';
import type { ReaderContext } from './reader-context.ts';

const hash = (text: string) => sha256(text).slice(0, 16);

/** The style sheet's path, which changes with its bytes. */
export const stylesheetPath = `/style-${hash(style)}.css`;

/** The style sheet, to be kept for ever. */
export function stylesheet(context: ReaderContext): Promise<Response> {
  return respond(context.req.raw, {
    body: style,
    etag: `"${hash(style)}"`,
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
  return respond(context.req.raw, {
    body: icon,
    etag: `"${hash(icon)}"`,
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
  return respond(context.req.raw, {
    body: rules,
    etag: `"${hash(rules)}"`,
    type: 'text/plain; charset=utf-8',
    cacheControl: shortCache,
  });
}
