// What a collection with feeds is called, in feeds, lists of feeds and the heads of pages.

import { type Collection, splitCollection } from './collection.ts';
import type { Site } from './site.ts';

/** The title of a collection's feeds: the site's, with the topic or issuer after it where it is one's. */
export function collectionTitle(collection: Collection, site: Pick<Site, 'title'>): string {
  const { name } = splitCollection(collection);
  return name === '' ? site.title : `${site.title} · ${name}`;
}
