// Which site is spoken to.

import type { Session } from '../session.ts';

/** The address of the site that `npm start` serves. */
export const localOrigin = 'http://localhost:8787';

/**
 * The origin of the site: --site, else GAZETTE_SITE, else what the project or the user has settled,
 * else the local site; undefined where the text is no site's address.
 */
export function chooseSite(session: Session): { text: string; origin: string | undefined } {
  const { siteOption, settings, context } = session;
  const text = siteOption ?? (context.env.GAZETTE_SITE || settings.site || localOrigin);
  const url = URL.parse(text);
  const isSite =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.username;
  return { text, origin: isSite ? url.origin : undefined };
}

/** True for an origin on this very machine, where a token may travel without encryption. */
export function isLoopback(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}
