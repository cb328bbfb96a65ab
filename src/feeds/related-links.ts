// The links to a document's history and hubs, which Atom and RSS spell with the same element.

import { feedTypes } from '../domain/addresses.ts';
import type { PreparedFeed } from './prepare-feed.ts';

/** An `atom:link`. `type` is the media type of what it leads to, where that is one of our documents. */
export interface RelatedLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

/** The namespace of `fh:archive`, which marks a closed volume (RFC 5005, section 4). */
export const historyNamespace = 'http://purl.org/syndication/history/1.0';

/**
 * The links of a document besides those to itself and to what says the same in another form:
 * `current`, `prev-archive` and `next-archive` to documents of the same format (RFC 5005, section
 * 4), and `hub` (WebSub) where one can subscribe, so not in a closed volume.
 */
export function relatedLinks(
  { history, hubs }: PreparedFeed,
  format: 'rss' | 'atom',
): RelatedLink[] {
  const { isArchive, current, previous, next } = history;
  const documents = [
    { rel: 'current', addresses: isArchive ? current : undefined },
    { rel: 'prev-archive', addresses: previous },
    { rel: 'next-archive', addresses: next },
  ];
  return [
    ...documents.flatMap(({ rel, addresses }) =>
      addresses ? [{ rel, href: addresses[format], type: feedTypes[format] }] : [],
    ),
    ...hubs.map((href) => ({ rel: 'hub', href })),
  ];
}
