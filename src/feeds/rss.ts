// Writes a feed as RSS 2.0 under the Best Practices Profile, through the package `feed` made safe.

import { Feed, type Item } from 'feed';
import { feedTypes } from '../domain/addresses.ts';
import { viaLink } from './derivation.ts';
import { hashNamespace, mementoAttributes, type ShownRevision } from './memento-link.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { PreparedFeed } from './prepare-feed.ts';
import { historyNamespace, relatedLinks } from './related-links.ts';
import {
  protectHtml,
  protectText,
  replaceStandIn,
  restoreReferences,
  standIn,
} from './rss-text.ts';
import { textToHtml } from './text-to-html.ts';
import { element, renderElement } from './xml-writer.ts';

/**
 * The RSS document. An item's author is `dc:creator`, since `author` must be an e-mail address; its
 * `guid` is the article's id and no address; `pubDate` is `published`. RSS has no place for `updated`.
 * History and hubs are spelled as in Atom (RFC 5005, section 4; RSS Best Practices Profile, atom:link).
 */
export function renderRss(feed: PreparedFeed): string {
  const writer = new Feed({
    title: protectText(feed.title),
    link: feed.homeUrl,
    description: protectText(feed.description),
    updated: new Date(feed.updated),
    docs: 'https://www.rssboard.org/rss-specification',
    generator: 'Gazette',
    language: feed.language,
    feedLinks: { rss: feed.history.self.rss },
  });
  writer.addExtension({ name: '_attributes', objects: namespaces(feed) });
  // In the place of the package's link to the feed itself, so before the items; other extensions follow them.
  writer.addExtension({ name: 'atom:link', objects: { _attributes: { href: standIn } } });
  for (const entry of feed.entries) writer.addItem(toItem(entry, feed.language));
  const document = restoreReferences(writer.rss2());
  return `${replaceStandIn(document, channelElements(feed))}\n`;
}

/** What the package does not declare: `dc` where there is no content, and whatever it does not know. */
function namespaces({ entries, history }: PreparedFeed) {
  return {
    ...(entries.every(({ html }) => html === undefined)
      ? { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }
      : {}),
    ...(history.isArchive ? { 'xmlns:fh': historyNamespace } : {}),
    ...(entries.some(({ revision }) => revision) ? { 'xmlns:ml': hashNamespace } : {}),
  };
}

/** The channel's links, and the mark of a closed volume. */
function channelElements(feed: PreparedFeed): string[] {
  const links = [
    { href: feed.history.self.rss, rel: 'self', type: feedTypes.rss },
    ...relatedLinks(feed, 'rss'),
  ].map(({ href, rel, type }) => element('atom:link', { href, rel, type }));
  const archive = feed.history.isArchive ? [element('fh:archive')] : [];
  return [...links, ...archive].map((node) => renderElement(node, ['atom', 'fh']));
}

/** The first attachment: the specification allows one, and many programs take no more (RSS Best Practices Profile). */
function enclosure({ enclosures }: PreparedEntry) {
  return enclosures.slice(0, 1).map(({ url, type, length }) => ({
    name: 'enclosure',
    objects: { _attributes: { url, length: String(length), type } },
  }));
}

/** An extension that bears the name of a field takes the field's place; other ones follow the fields. */
function toItem(entry: PreparedEntry, language: string): Item {
  const field = (name: string, text: string) => ({ name, objects: { _text: protectText(text) } });
  return {
    title: entry.title,
    guid: protectText(entry.id),
    link: entry.url,
    date: new Date(entry.published),
    description: textToHtml(entry.summary),
    content: protectHtml(entry.html ?? ''),
    category: entry.topics.map((topic) => ({ name: protectText(topic) })),
    extensions: [
      field('title', entry.title),
      field('dc:creator', entry.issuer),
      ...(entry.derivation
        ? [{ name: 'atom:link', objects: { _attributes: viaLink(entry.derivation) } }]
        : []),
      ...enclosure(entry),
      ...(entry.lang === language ? [] : [field('dc:language', entry.lang)]),
      ...(entry.revision ? [memento(entry.revision)] : []),
    ],
  };
}

/** The link that Atom has, in the form of the package's XML writer. */
function memento(revision: ShownRevision) {
  const hash = { _attributes: { type: 'sha-256' }, _text: revision.sha256 };
  const objects = { _attributes: mementoAttributes(revision), 'ml:hash': hash };
  return { name: 'atom:link', objects };
}
