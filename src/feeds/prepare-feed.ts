// Settles everything that the formats have in common: ids, absolute addresses, clean text, which entries carry content.

import { articlePath, collectionPath, feedPath } from '../domain/addresses.ts';
import type { FeedFormat } from '../domain/kv-keys.ts';
import type { Site } from '../domain/site.ts';
import { makeAddressesAbsolute } from './absolute-addresses.ts';
import { countWithContent } from './content-budget.ts';
import { renderCorrections } from './correction-notice.ts';
import type { FeedDocument, FeedEntry } from './feed-document.ts';
import { replaceIllegal } from './xml-characters.ts';

/**
 * An entry ready to be written: all text is legal in XML, `url` and the addresses in `html` are
 * absolute. `html` is undefined where the entry goes without content.
 */
export interface PreparedEntry extends Omit<FeedEntry, 'slug' | 'html' | 'corrections'> {
  readonly url: string;
  readonly html: string | undefined;
}

/** A feed ready to be written. `urls` are the addresses of the feed in each format; instants are in milliseconds. */
export interface PreparedFeed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly origin: string;
  readonly language: string;
  readonly homeUrl: string;
  readonly urls: Readonly<Record<FeedFormat, string>>;
  readonly updated: number;
  readonly entries: readonly PreparedEntry[];
}

/**
 * Prepares a document for any format. The feed's id is a tag URI (RFC 4151) made of the site's id
 * and the collection, so that it is the same in every format and outlives a change of domain.
 */
export function prepareFeed({ site, ...document }: FeedDocument): PreparedFeed {
  const collection = replaceIllegal(document.collection);
  const urlOf = (format: FeedFormat) => site.origin + feedPath(collection, format);
  const entries = document.entries.map((entry) => prepareEntry(entry, site));
  const withContent = countWithContent(entries.map(({ html }) => html ?? ''));
  return {
    id: `${site.id}:${encodeURIComponent(collection)}`,
    title: replaceIllegal(document.title),
    description: replaceIllegal(site.description),
    publisher: replaceIllegal(site.publisher),
    origin: site.origin,
    language: site.language,
    homeUrl: site.origin + collectionPath(collection),
    urls: { rss: urlOf('rss'), atom: urlOf('atom'), json: urlOf('json') },
    updated: document.updated,
    entries: entries.map((entry, index) =>
      index < withContent ? entry : { ...entry, html: undefined },
    ),
  };
}

function prepareEntry({ slug, html, corrections, ...entry }: FeedEntry, site: Site): PreparedEntry {
  const { origin } = site;
  const notices = renderCorrections(corrections, site);
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
    html: prepareHtml(notices + html, { origin, articleUrl: url }),
  };
}

/** HTML reads a carriage return as a line end, XML parsers as one or two: written as a line feed it is the same to both. */
function prepareHtml(html: string, base: { origin: string; articleUrl: string }) {
  const clean = replaceIllegal(html).replace(/\r\n?/g, '\n');
  return clean === '' ? undefined : makeAddressesAbsolute(clean, base);
}
