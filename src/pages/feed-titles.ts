// The names of the feed formats, as subscribers know them.

import { mainFeeds } from '../domain/addresses.ts';
import type { FeedFormat } from '../domain/kv-keys.ts';

const formatNames: Readonly<Record<FeedFormat, string>> = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
};

/** The feeds of all bulletins, each with the name of its format. */
export const namedFeeds = mainFeeds.map((feed) => ({ ...feed, name: formatNames[feed.format] }));
