// Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

import { isoInstant } from '../domain/time.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import type { PreparedFeed } from './prepare-feed.ts';

/**
 * The JSON Feed document. `author` stands beside `authors` for readers of version 1;
 * `_gazette.issued` is the date that the document itself bears, YYYY-MM-DD, `_gazette.withdrawn` the
 * instant of a withdrawal; `_gazette.source` is where the source of the revision that is shown stands
 * for ever, `_gazette.sha256` what its bytes are known by; `_gazette.derived_from` is the article whose
 * edition in another script an item is. `feed_url` is the subscription document's address in every volume, since
 * by it a reader knows the feed; `next_url` leads to older entries, volume by volume.
 */
export function renderJsonFeed(feed: PreparedFeed): string {
  const { current, previous } = feed.history;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: current.json,
    ...(previous ? { next_url: previous.json } : {}),
    description: feed.description,
    language: feed.language,
    ...authors({ name: feed.publisher, url: `${feed.origin}/` }),
    ...hubs(feed),
    items: feed.entries.map(renderItem),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function authors(author: { name: string; url?: string }) {
  return { authors: [author], author };
}

function hubs({ hubs }: PreparedFeed) {
  return hubs.length === 0 ? {} : { hubs: hubs.map((url) => ({ type: 'WebSub', url })) };
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
    ...files(entry),
    tags: entry.topics,
    language: entry.lang,
    _gazette: { issued: entry.issued, ...shown(entry), ...withdrawn(entry), ...derivedFrom(entry) },
  };
}

function shown({ revision }: PreparedEntry) {
  if (revision === undefined) return {};
  const { number, sha256, sourceUrl } = revision;
  return { revision: number, sha256, source: sourceUrl };
}

function derivedFrom({ derivation }: PreparedEntry) {
  if (!derivation) return {};
  const { id, url, lang } = derivation;
  return { derived_from: { id, url, language: lang } };
}

/** `image` is the main image, `attachments` what belongs to the item besides its content. */
function files({ image, enclosures }: PreparedEntry) {
  const attachments = enclosures.map(({ url, type, length, title }) => ({
    ...{ url, mime_type: type, title, size_in_bytes: length },
  }));
  return {
    ...(image === undefined ? {} : { image }),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

function withdrawn({ withdrawn }: PreparedEntry) {
  return withdrawn === undefined ? {} : { withdrawn: isoInstant(withdrawn) };
}

/** An item must have content of one kind or the other, so that one without HTML shows its summary. */
function content({ html, summary, title }: PreparedEntry) {
  return html === undefined ? { content_text: summary || title } : { content_html: html };
}
