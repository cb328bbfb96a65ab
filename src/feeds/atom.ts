// Writes a feed as Atom 1.0 (RFC 4287), with its history (RFC 5005) and what was withdrawn (RFC 6721).

import { feedTypes } from '../domain/addresses.ts';
import { feedFormats } from '../domain/kv-keys.ts';
import { isoInstant } from '../domain/time.ts';
import { viaLink } from './derivation.ts';
import type { Enclosure } from './enclosures.ts';
import { hashNamespace, renderMemento } from './memento-link.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { PreparedFeed } from './prepare-feed.ts';
import { historyNamespace, relatedLinks } from './related-links.ts';
import { renderTombstones, tombstoneNamespace } from './tombstones.ts';
import { element, renderXml, type XmlElement } from './xml-writer.ts';

/**
 * The Atom document. Titles and summaries are plain text, content is escaped HTML (RFC 4287,
 * 3.1.1); the feed's author is the publisher, an entry's its issuer. An entry that is derived from an
 * article leads to it as its source (`via`, section 4.2.7.2). A withdrawn article stands in
 * it twice, as a tombstone and as its last state (see `renderTombstones`).
 */
export function renderAtom(feed: PreparedFeed): string {
  const { isArchive } = feed.history;
  const tombstones = renderTombstones(feed.entries);
  const { language, siteLanguage } = feed;
  const ownLanguage = { 'xml:lang': siteLanguage === language ? undefined : siteLanguage };
  const namespaces = {
    'xmlns:fh': isArchive ? historyNamespace : undefined,
    'xmlns:at': tombstones.length > 0 ? tombstoneNamespace : undefined,
    'xmlns:ml': feed.entries.some(({ revision }) => revision) ? hashNamespace : undefined,
  };
  return renderXml(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', ...namespaces, 'xml:lang': language },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', ownLanguage, feed.description),
      element('updated', {}, isoInstant(feed.updated)),
      author(feed.publisher, ownLanguage),
      ...links(feed),
      element('generator', {}, 'Gazette'),
      ...(isArchive ? [element('fh:archive')] : []),
      ...tombstones,
      ...feed.entries.map(renderEntry),
    ),
  );
}

function links(feed: PreparedFeed): XmlElement[] {
  const { self } = feed.history;
  const alternates = feedFormats.filter((format) => format !== 'atom');
  return [
    { rel: 'self', type: feedTypes.atom, href: self.atom },
    { rel: 'alternate', type: 'text/html', href: feed.homeUrl },
    ...alternates.map((format) => ({
      rel: 'alternate',
      type: feedTypes[format],
      href: self[format],
    })),
    ...relatedLinks(feed, 'atom'),
  ].map(({ rel, type, href }) => element('link', { rel, type, href }));
}

function author(name: string, attributes: XmlElement['attributes'] = {}): XmlElement {
  return element('author', attributes, element('name', {}, name));
}

/** RFC 4287, 4.2.7.2. */
function renderEnclosure({ url, type, length, title }: Enclosure): XmlElement {
  return element('link', { rel: 'enclosure', type, length: String(length), title, href: url });
}

function renderEntry(entry: PreparedEntry): XmlElement {
  return element(
    'entry',
    { 'xml:lang': entry.lang },
    element('id', {}, entry.id),
    element('title', { type: 'text' }, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    ...(entry.derivation ? [element('link', viaLink(entry.derivation))] : []),
    ...(entry.revision ? [renderMemento(entry.revision)] : []),
    ...entry.enclosures.map(renderEnclosure),
    element('published', {}, isoInstant(entry.published)),
    element('updated', {}, isoInstant(entry.updated)),
    author(entry.issuer),
    ...entry.topics.map((topic) => element('category', { term: topic })),
    ...(entry.summary === '' ? [] : [element('summary', {}, entry.summary)]),
    ...(entry.html === undefined ? [] : [element('content', { type: 'html' }, entry.html)]),
  );
}
