// Settles everything about an entry that the formats have in common: absolute addresses, clean text, notices in the content.

import { revisionPath } from '../domain/addresses.ts';
import type { ChineseScript } from '../domain/chinese-script.ts';
import type { Site } from '../domain/site.ts';
import { type AddressBase, makeAddressesAbsolute } from './absolute-addresses.ts';
import { type Derivation, identify, renderDerivation } from './derivation.ts';
import { type Enclosure, prepareEnclosures } from './enclosures.ts';
import type { FeedEntry } from './feed-document.ts';
import type { ShownRevision } from './memento-link.ts';
import { renderNotices } from './notice.ts';
import { hideWithdrawn } from './withdrawn-entry.ts';
import { replaceIllegal } from './xml-characters.ts';

/**
 * An entry ready to be written: all text is legal in XML, `url` and the addresses in `html` are
 * absolute. `html` begins with the notices, and is undefined where the entry goes without content.
 * Of a withdrawn article `title` says so, `summary` is the reason and `html` the notices alone. Where
 * there is a `derivation`, `id` and `url` are the edition's and `html` begins with a word on it.
 */
export interface PreparedEntry
  extends Omit<
    FeedEntry,
    'slug' | 'html' | 'notices' | 'revision' | 'derivedFrom' | 'image' | 'attachments'
  > {
  readonly url: string;
  /** The revision that is shown; undefined where the article is withdrawn. */
  readonly revision: ShownRevision | undefined;
  readonly html: string | undefined;
  readonly derivation: Derivation | undefined;
  /** The absolute address of its first image. */
  readonly image: string | undefined;
  readonly enclosures: readonly Enclosure[];
}

/**
 * Prepares an entry for any format; addresses are resolved against the site's origin and the entry's
 * page. `site` speaks the language of the feed; `script` is that of a feed that is an edition.
 */
export function prepareEntry(given: FeedEntry, site: Site, script?: ChineseScript): PreparedEntry {
  const { slug, html, notices, revision, derivedFrom, image, attachments, ...entry } =
    hideWithdrawn(given, site);
  const own = { id: replaceIllegal(entry.id), slug: replaceIllegal(slug) };
  const identity = identify({ ...own, ...(derivedFrom ? { derivedFrom } : {}) }, script, site);
  const head = renderDerivation(identity.derivation, script) + renderNotices(notices, site);
  return {
    ...entry,
    ...identity,
    title: replaceIllegal(entry.title),
    summary: replaceIllegal(entry.summary),
    issuer: replaceIllegal(entry.issuer),
    topics: entry.topics.map(replaceIllegal),
    lang: replaceIllegal(entry.lang),
    // A derived text is not what the source renders to.
    revision: identity.derivation ? undefined : revision && showRevision(revision, own.slug, site),
    image: image === undefined ? undefined : site.origin + image,
    enclosures: prepareEnclosures(attachments ?? [], site.origin),
    html: entryContent(head + html, { origin: site.origin, articleUrl: identity.url }),
  };
}

function showRevision(
  revision: NonNullable<FeedEntry['revision']>,
  slug: string,
  { origin }: Site,
): ShownRevision {
  return { ...revision, sourceUrl: `${origin}${revisionPath(slug, revision.number)}.md` };
}

/**
 * HTML of an article as the content of an entry: addresses absolute, and carriage returns as line
 * feeds, since HTML reads them as a line end and XML parsers as one or two. Undefined where it is empty.
 */
export function entryContent(html: string, base: AddressBase): string | undefined {
  const clean = replaceIllegal(html).replace(/\r\n?/g, '\n');
  return clean === '' ? undefined : makeAddressesAbsolute(clean, base);
}
