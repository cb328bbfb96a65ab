// Lists the articles of a site, as its sitemaps have them.

import type { Session } from '../../session.ts';
import type { SiteResult } from '../../site/site-failure.ts';
import { loadPublic } from '../load-public.ts';
import { readXml } from '../read-xml.ts';

/** The addresses of the articles' pages. A site without sitemaps of ours is none that can be verified. */
export async function listArticles(
  session: Session,
  origin: string,
): Promise<SiteResult<string[]>> {
  const index = await readPlaces(session, `${origin}/sitemap.xml`);
  if (!index.ok) return index;
  const found = new Set<string>();
  for (const sitemap of index.value.filter((url) => url.startsWith(`${origin}/sitemaps/`))) {
    const places = await readPlaces(session, sitemap);
    if (!places.ok) return places;
    for (const url of places.value) if (isArticle(url, origin)) found.add(url);
  }
  return { ok: true, value: [...found] };
}

/** The page of an article, and none of its other forms or editions. */
function isArticle(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/articles/`) && /^\/articles\/[^/]+$/.test(new URL(url).pathname);
}

async function readPlaces(session: Session, url: string): Promise<SiteResult<string[]>> {
  const result = await loadPublic(session, url);
  if (!result.ok) return result;
  const { status, bytes } = result.loaded;
  const root = status === 200 ? readXml(new TextDecoder().decode(bytes)) : undefined;
  if (!root) return { ok: false, failure: { reason: 'not-gazette', url, status } };
  const places = root.children.flatMap(({ children }) =>
    children.filter(({ name }) => name === 'loc').map(({ text }) => text.trim()),
  );
  return { ok: true, value: places.filter((place) => URL.canParse(place)) };
}
