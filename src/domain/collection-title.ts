// What a feed is called, in feeds, lists of feeds and the heads of pages.

import type { ChineseScript } from './chinese-script.ts';
import { type Collection, editionOf, splitCollection } from './collection.ts';
import type { SearchTerms } from './search/query.ts';
import type { Site } from './site.ts';

/** What each script is called in itself. */
export const scriptTitles: Readonly<Record<ChineseScript, string>> = {
  'zh-Hant': '繁體版',
  'zh-Hans': '简体版',
};

/** The title of a collection's feeds: the site's, with the topic, issuer or edition after it where it is one's. */
export function collectionTitle(collection: Collection, site: Pick<Site, 'title'>): string {
  const { name } = splitCollection(collection);
  const edition = editionOf(collection);
  const own = edition ? scriptTitles[edition] : name;
  return own === '' ? site.title : `${site.title} · ${own}`;
}

/** The title of a search's feeds: the site's, with what is searched for and among what. */
export function searchTitle(
  { text, year, issuer, topic }: SearchTerms,
  site: Pick<Site, 'title'>,
): string {
  return [site.title, text, year, issuer, topic].filter(Boolean).join(' · ');
}
