// Writes a feed as Atom 1.0 (RFC 4287).

import { feedTypes } from '../domain/addresses.ts';
import { feedFormats } from '../domain/kv-keys.ts';
import { isoInstant } from '../domain/time.ts';
import type { PreparedEntry, PreparedFeed } from './prepare-feed.ts';
import { element, renderXml, type XmlElement } from './xml-writer.ts';

/**
 * The Atom document. Titles and summaries are plain text, content is escaped HTML (RFC 4287,
 * 3.1.1); the feed's author is the publisher, an entry's its issuer.
 */
export function renderAtom(feed: PreparedFeed): string {
  return renderXml(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, isoInstant(feed.updated)),
      author(feed.publisher),
      ...links(feed),
      element('generator', {}, 'Gazette'),
      ...feed.entries.map(renderEntry),
    ),
  );
}

function links({ homeUrl, urls }: PreparedFeed): XmlElement[] {
  const link = (rel: string, type: string, href: string) => element('link', { rel, type, href });
  return [
    link('self', feedTypes.atom, urls.atom),
    link('alternate', 'text/html', homeUrl),
    ...feedFormats
      .filter((format) => format !== 'atom')
      .map((format) => link('alternate', feedTypes[format], urls[format])),
  ];
}

function author(name: string): XmlElement {
  return element('author', {}, element('name', {}, name));
}

function renderEntry(entry: PreparedEntry): XmlElement {
  return element(
    'entry',
    { 'xml:lang': entry.lang },
    element('id', {}, entry.id),
    element('title', { type: 'text' }, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', {}, isoInstant(entry.published)),
    element('updated', {}, isoInstant(entry.updated)),
    author(entry.issuer),
    ...entry.topics.map((topic) => element('category', { term: topic })),
    ...(entry.summary === '' ? [] : [element('summary', {}, entry.summary)]),
    ...(entry.html === undefined ? [] : [element('content', { type: 'html' }, entry.html)]),
  );
}
