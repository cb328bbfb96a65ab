// Settles everything about an entry that the formats have in common: absolute addresses, clean text, notices in the content.

import { articlePath, revisionPath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import { type AddressBase, makeAddressesAbsolute } from './absolute-addresses.ts';
import type { FeedEntry } from './feed-document.ts';
import type { ShownRevision } from './memento-link.ts';
import { renderNotices } from './notice.ts';
import { hideWithdrawn } from './withdrawn-entry.ts';
import { replaceIllegal } from './xml-characters.ts';

/**
 * An entry ready to be written: all text is legal in XML, `url` and the addresses in `html` are
 * absolute. `html` begins with the notices, and is undefined where the entry goes without content.
 * Of a withdrawn article `title` says so, `summary` is the reason and `html` the notices alone.
 */
export interface PreparedEntry extends Omit<FeedEntry, 'slug' | 'html' | 'notices' | 'revision'> {
  readonly url: string;
  /** The revision that is shown; undefined where the article is withdrawn. */
  readonly revision: ShownRevision | undefined;
  readonly html: string | undefined;
}

/** Prepares an entry for any format; addresses are resolved against the site's origin and the article's address. */
export function prepareEntry(given: FeedEntry, site: Site): PreparedEntry {
  const { slug, html, notices, revision, ...entry } = hideWithdrawn(given, site);
  const { origin } = site;
  const address = replaceIllegal(slug);
  const url = origin + articlePath(address);
  return {
    ...entry,
    id: replaceIllegal(entry.id),
    title: replaceIllegal(entry.title),
    summary: replaceIllegal(entry.summary),
    issuer: replaceIllegal(entry.issuer),
    topics: entry.topics.map(replaceIllegal),
    lang: replaceIllegal(entry.lang),
    url,
    revision: revision && {
      ...revision,
      sourceUrl: `${origin}${revisionPath(address, revision.number)}.md`,
    },
    html: entryContent(renderNotices(notices, site) + html, { origin, articleUrl: url }),
  };
}

/**
 * HTML of an article as the content of an entry: addresses absolute, and carriage returns as line
 * feeds, since HTML reads them as a line end and XML parsers as one or two. Undefined where it is empty.
 */
export function entryContent(html: string, base: AddressBase): string | undefined {
  const clean = replaceIllegal(html).replace(/\r\n?/g, '\n');
  return clean === '' ? undefined : makeAddressesAbsolute(clean, base);
}
