// The keys of the projection in Workers KV. The table of them in docs/architecture.md says who writes each and when.

import * as v from 'valibot';
import type { Collection } from './collection.ts';
import { mediaTypes } from './media/media-types.ts';

/** The three formats of a feed. */
export const feedFormats = ['rss', 'atom', 'json'] as const;

/** A format of a feed. */
export type FeedFormat = (typeof feedFormats)[number];

/** Key of the record under a slug. */
export function articleKey(slug: string): string {
  return `article:${slug}`;
}

/** Key of a collection's feed in a format: its subscription document, or one of its closed volumes. */
export function feedKey(collection: Collection, format: FeedFormat, volume?: number): string {
  return volume === undefined
    ? `feed:${format}:${collection}`
    : `volume-feed:${format}:${volume}:${collection}`;
}

/** Key of a collection's newest articles, or of one of its closed volumes, as its page lists them. */
export function listKey(collection: Collection, volume?: number): string {
  return volume === undefined ? `list:${collection}` : `volume:${volume}:${collection}`;
}

/** Key of a file that open articles refer to. */
export function mediaKey(sha256: string): string {
  return `media:${sha256}`;
}

/** Key of the counts of everything, and the newest bulletins. */
export const overviewKey = 'overview';

/** A key taken apart. */
export type ProjectionKey =
  | { kind: 'media'; sha256: string }
  | { kind: 'article'; slug: string }
  | { kind: 'volume'; collection: Collection; volume: number }
  | { kind: 'list'; collection: Collection }
  | { kind: 'overview' }
  | { kind: 'feed'; collection: Collection; format: FeedFormat }
  | { kind: 'volume-feed'; collection: Collection; format: FeedFormat; volume: number };

/** Takes a key apart; undefined where it is none of the projection's. */
export function parseKey(key: string): ProjectionKey | undefined {
  if (key === overviewKey) return { kind: 'overview' };
  const [kind, rest = ''] = cutAtColon(key);
  const [first, others = ''] = cutAtColon(rest);
  const format = feedFormats.find((name) => name === first);
  switch (kind) {
    case 'media':
      return { kind, sha256: rest };
    case 'article':
      return { kind, slug: rest };
    case 'list':
      return { kind, collection: rest };
    case 'volume':
      return { kind, volume: Number(first), collection: others };
    case 'feed':
      return format && { kind, format, collection: others };
    case 'volume-feed': {
      const [volume, collection = ''] = cutAtColon(others);
      return format && { kind, format, volume: Number(volume), collection };
    }
    default:
      return undefined;
  }
}

/** What stands before and after the first colon. */
function cutAtColon(text: string): [string, string?] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text] : [text.slice(0, colon), text.slice(colon + 1)];
}

/**
 * The metadata of every key: the entity tag of the document, when it last changed (RFC 3339, UTC;
 * absent of what KV does not have yet), how the value is compressed where it is, the status that it
 * stands for where that is not 200, and of a file its media type.
 */
export const metadataSchema = v.object({
  etag: v.string(),
  modified: v.optional(v.string()),
  encoding: v.optional(v.literal('gzip')),
  status: v.optional(v.picklist([301, 410])),
  type: v.optional(v.picklist(mediaTypes)),
});

/** The metadata of a key. */
export type Metadata = v.InferOutput<typeof metadataSchema>;
