// The feeds as subscribers know them: by the names of their formats, the one to prefer first.

import { feedPath, feedTypes } from '../domain/addresses.ts';
import type { Collection } from '../domain/collection.ts';
import type { FeedFormat } from '../domain/kv-keys.ts';
import { type SearchTerms, searchFeedPath } from '../domain/search/query.ts';

/** Readers that are given several feeds take the first, so that the one that carries most stands there. */
const formats: readonly { format: FeedFormat; name: string }[] = [
  { format: 'atom', name: 'Atom' },
  { format: 'rss', name: 'RSS' },
  { format: 'json', name: 'JSON Feed' },
];

/** A collection's feeds, each with its format's name, path and media type. Atom first: it carries most. */
export function namedFeeds(collection: Collection) {
  return nameFeeds((format) => feedPath(collection, format));
}

/** A search's feeds, in the same order. */
export function namedSearchFeeds(search: SearchTerms) {
  return nameFeeds((format) => searchFeedPath(search, format));
}

function nameFeeds(path: (format: FeedFormat) => string) {
  return formats.map(({ format, name }) => ({
    format,
    name,
    path: path(format),
    type: feedTypes[format],
  }));
}
