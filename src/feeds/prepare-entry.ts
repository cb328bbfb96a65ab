// Settles everything about an entry that the formats have in common: absolute addresses, clean text, notices in the content.

import { articlePath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import { makeAddressesAbsolute } from './absolute-addresses.ts';
import { type Enclosure, prepareEnclosures } from './enclosures.ts';
import type { FeedEntry } from './feed-document.ts';
import { renderNotices } from './notice.ts';
import { hideWithdrawn } from './withdrawn-entry.ts';
import { replaceIllegal } from './xml-characters.ts';

/**
 * An entry ready to be written: all text is legal in XML, `url` and the addresses in `html` are
 * absolute. `html` begins with the notices, and is undefined where the entry goes without content.
 * Of a withdrawn article `title` says so, `summary` is the reason and `html` the notices alone.
 */
export interface PreparedEntry
  extends Omit<FeedEntry, 'slug' | 'html' | 'notices' | 'image' | 'attachments'> {
  readonly url: string;
  readonly html: string | undefined;
  /** The absolute address of its first image. */
  readonly image: string | undefined;
  readonly enclosures: readonly Enclosure[];
}

/** Prepares an entry for any format; addresses are resolved against the site's origin and the article's address. */
export function prepareEntry(given: FeedEntry, site: Site): PreparedEntry {
  const { slug, html, notices, image, attachments, ...entry } = hideWithdrawn(given, site);
  const { origin } = site;
  const url = origin + articlePath(replaceIllegal(slug));
  return {
    ...entry,
    id: replaceIllegal(entry.id),
    title: replaceIllegal(entry.title),
    summary: replaceIllegal(entry.summary),
    issuer: replaceIllegal(entry.issuer),
    topics: entry.topics.map(replaceIllegal),
    lang: replaceIllegal(entry.lang),
    url,
    image: image === undefined ? undefined : origin + image,
    enclosures: prepareEnclosures(attachments ?? [], origin),
    html: prepareHtml(renderNotices(notices, site) + html, { origin, articleUrl: url }),
  };
}

/** HTML reads a carriage return as a line end, XML parsers as one or two: written as a line feed it is the same to both. */
function prepareHtml(html: string, base: { origin: string; articleUrl: string }) {
  const clean = replaceIllegal(html).replace(/\r\n?/g, '\n');
  return clean === '' ? undefined : makeAddressesAbsolute(clean, base);
}
