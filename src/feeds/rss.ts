// Writes a feed as RSS 2.0 under the Best Practices Profile, through the package `feed` made safe.

import { Feed, type Item } from 'feed';
import type { PreparedEntry, PreparedFeed } from './prepare-feed.ts';
import { protectHtml, protectText, restoreReferences, textToHtml } from './rss-text.ts';

/**
 * The RSS document. An item's author is `dc:creator`, since `author` must be an e-mail address; its
 * `guid` is the article's id and no address; `pubDate` is `published`. RSS has no place for `updated`.
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
    feedLinks: { rss: feed.urls.rss },
  });
  // The package declares `dc` only where there is content.
  if (feed.entries.every((entry) => entry.html === undefined)) {
    const objects = { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' };
    writer.addExtension({ name: '_attributes', objects });
  }
  for (const entry of feed.entries) writer.addItem(toItem(entry, feed.language));
  return `${restoreReferences(writer.rss2())}\n`;
}

/** An extension that bears the name of a field takes the field's place; other ones follow the fields. */
function toItem(entry: PreparedEntry, language: string): Item {
  const element = (name: string, text: string) => ({ name, objects: { _text: protectText(text) } });
  return {
    title: entry.title,
    guid: protectText(entry.id),
    link: entry.url,
    date: new Date(entry.published),
    description: textToHtml(entry.summary),
    content: protectHtml(entry.html ?? ''),
    category: entry.topics.map((topic) => ({ name: protectText(topic) })),
    extensions: [
      element('title', entry.title),
      element('dc:creator', entry.issuer),
      ...(entry.lang === language ? [] : [element('dc:language', entry.lang)]),
    ],
  };
}
