// The keys of the projection in Workers KV. The table of them in docs/architecture.md says who writes each and when.

import * as v from 'valibot';
import type { Collection } from './collection.ts';

/** The three formats of a feed. */
export const feedFormats = ['rss', 'atom', 'json'] as const;

/** A format of a feed. */
export type FeedFormat = (typeof feedFormats)[number];

/** Key of the record under a slug. */
export function articleKey(slug: string): string {
  return `article:${slug}`;
}

/** Key of a collection's subscription document in a format. */
export function feedKey(collection: Collection, format: FeedFormat): string {
  return `feed:${format}:${collection}`;
}

/** Key of a collection's newest articles, or of one of its closed volumes. */
export function listKey(collection: Collection, volume?: number): string {
  return volume === undefined ? `list:${collection}` : `volume:${volume}:${collection}`;
}

/** Key of the counts by year and month. */
export const overviewKey = 'overview';

/** A key taken apart. */
export type ProjectionKey =
  | { kind: 'article'; slug: string }
  | { kind: 'volume'; collection: Collection; volume: number }
  | { kind: 'list'; collection: Collection }
  | { kind: 'overview' }
  | { kind: 'feed'; collection: Collection; format: FeedFormat };

/** Takes a key apart; undefined where it is none of the projection's. */
export function parseKey(key: string): ProjectionKey | undefined {
  const colon = key.indexOf(':');
  const rest = key.slice(colon + 1);
  if (key === overviewKey) return { kind: 'overview' };
  if (key.startsWith('article:')) return { kind: 'article', slug: rest };
  if (key.startsWith('list:')) return { kind: 'list', collection: rest };
  const [first = '', ...others] = rest.split(':');
  if (key.startsWith('volume:')) {
    return { kind: 'volume', volume: Number(first), collection: others.join(':') };
  }
  const format = feedFormats.find((name) => name === first);
  if (key.startsWith('feed:') && format)
    return { kind: 'feed', format, collection: others.join(':') };
  return undefined;
}

/** The metadata of every key: the entity tag of the bytes, and when they last changed (RFC 3339, UTC). */
export const metadataSchema = v.object({ etag: v.string(), modified: v.string() });

/** The metadata of a key. */
export type Metadata = v.InferOutput<typeof metadataSchema>;
