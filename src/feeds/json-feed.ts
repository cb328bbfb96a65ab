// Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

import { isoInstant } from '../domain/time.ts';
import type { PreparedEntry, PreparedFeed } from './prepare-feed.ts';

/**
 * The JSON Feed document. `author` stands beside `authors` for readers of version 1;
 * `_gazette.issued` is the date that the document itself bears, YYYY-MM-DD.
 */
export function renderJsonFeed(feed: PreparedFeed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.urls.json,
    description: feed.description,
    language: feed.language,
    ...authors({ name: feed.publisher, url: `${feed.origin}/` }),
    items: feed.entries.map(renderItem),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function authors(author: { name: string; url?: string }) {
  return { authors: [author], author };
}

function renderItem(entry: PreparedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    ...(entry.summary === '' ? {} : { summary: entry.summary }),
    ...content(entry),
    date_published: isoInstant(entry.published),
    date_modified: isoInstant(entry.updated),
    ...authors({ name: entry.issuer }),
    tags: entry.topics,
    language: entry.lang,
    _gazette: { issued: entry.issued },
  };
}

/** An item must have content of one kind or the other, so that one without HTML shows its summary. */
function content({ html, summary, title }: PreparedEntry) {
  return html === undefined ? { content_text: summary || title } : { content_html: html };
}
