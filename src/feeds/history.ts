// Where a document stands in its collection's history (RFC 5005, section 4): its own addresses and its neighbours'.

import { feedPath } from '../domain/addresses.ts';
import type { FeedFormat } from '../domain/kv-keys.ts';
import { searchFeedPath } from '../domain/search/query.ts';
import type { FeedDocument } from './feed-document.ts';

/** The absolute address of a document in each format. */
export type Addresses = Readonly<Record<FeedFormat, string>>;

/**
 * The addresses of a document, of its collection's subscription document, and of the closed volumes
 * before and after it, undefined where there is none. The newest volume is before the subscription
 * document, which has nothing after it; after the newest volume comes none either. `isArchive` is
 * true of a closed volume.
 */
export interface History {
  readonly isArchive: boolean;
  readonly self: Addresses;
  readonly current: Addresses;
  readonly previous: Addresses | undefined;
  readonly next: Addresses | undefined;
}

/** The history around a document of a collection on the site with that origin. */
export function traceHistory(
  origin: string,
  {
    collection,
    search,
    volume,
    newestVolume,
  }: Pick<FeedDocument, 'collection' | 'search' | 'volume' | 'newestVolume'>,
): History {
  const addresses = (number?: number) =>
    addressesOf(origin, (format) =>
      search ? searchFeedPath(search, format) : feedPath(collection, format, number),
    );
  const previous = volume === undefined ? newestVolume : volume - 1;
  return {
    isArchive: volume !== undefined,
    self: addresses(volume),
    current: addresses(),
    previous: previous > 0 ? addresses(previous) : undefined,
    next: volume !== undefined && volume < newestVolume ? addresses(volume + 1) : undefined,
  };
}

function addressesOf(origin: string, path: (format: FeedFormat) => string): Addresses {
  return { rss: origin + path('rss'), atom: origin + path('atom'), json: origin + path('json') };
}
