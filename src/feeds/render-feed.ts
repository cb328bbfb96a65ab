// Renders a feed in a format.

import type { FeedFormat } from '../domain/kv-keys.ts';
import { renderAtom } from './atom.ts';
import type { FeedDocument } from './feed-document.ts';
import { renderJsonFeed } from './json-feed.ts';
import { type PreparedFeed, prepareFeed } from './prepare-feed.ts';
import { renderRss } from './rss.ts';

const renderers: Readonly<Record<FeedFormat, (feed: PreparedFeed) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/**
 * The document as text, to be stored as UTF-8. Well-formed whatever the entries hold, the same for
 * the same input, never over the 25 MiB of a KV value (see `contentBudget`). Ids, entries and the
 * choice of which carry content are the same in every format.
 */
export function renderFeed(document: FeedDocument, format: FeedFormat): string {
  return renderers[format](prepareFeed(document));
}
