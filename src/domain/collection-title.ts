// What a feed is called, in feeds, lists of feeds and the heads of pages.

import { type Collection, splitCollection } from './collection.ts';
import type { SearchTerms } from './search/query.ts';
import type { Site } from './site.ts';

/** The title of a collection's feeds: the site's, with the topic or issuer after it where it is one's. */
export function collectionTitle(collection: Collection, site: Pick<Site, 'title'>): string {
  const { name } = splitCollection(collection);
  return name === '' ? site.title : `${site.title} · ${name}`;
}

/** The title of a search's feeds: the site's, with what is searched for and among what. */
export function searchTitle(
  { text, year, issuer, topic }: SearchTerms,
  site: Pick<Site, 'title'>,
): string {
  return [site.title, text, year, issuer, topic].filter(Boolean).join(' · ');
}
