// Opens a feed: a file, or an address whose history is followed to its end.

import { dirname } from 'node:path';
import type { FeedHead } from '../../../ingest/collections/feed/read-xml-feed.ts';
import { discoverFeeds } from '../../doctor/discover.ts';
import type { Session } from '../../session.ts';
import { type Collection, RefusedSource, type SourceOptions } from './collection.ts';
import { FeedDocuments } from './feed-documents.ts';
import { fetchBounded, Unreachable } from './fetch-bounded.ts';
import type { Bytes } from './read-text.ts';

/** The largest document of a feed, and the most documents and bytes of a history. */
const maxDocumentBytes = 100_000_000;
const mostDocuments = 2_000;
const mostBytes = 4_000_000_000;

/** A feed in a file: what its history links to is told, and not fetched. */
export function openFeedFile(bytes: Bytes, { home, timeZone }: SourceOptions): Collection {
  const walk = new FeedDocuments(
    home === undefined ? [] : [home],
    'path' in bytes ? [dirname(bytes.path)] : [],
  );
  return walk.collection(async function* () {
    const context = { address: home, timeZone };
    const head = yield* walk.read({ bytes, charset: undefined, context });
    if (head.older !== undefined)
      walk.remarks.push({ kind: 'history-not-followed', what: head.older });
  });
}

/** A feed at an address, with every older document that it leads to (RFC 5005; JSON Feed's next_url). */
export function openFeedAddress(
  session: Session,
  address: string,
  { home, timeZone }: SourceOptions,
): Collection {
  const walk = new FeedDocuments(
    [home, new URL(address).origin].filter((one) => one !== undefined),
    [],
  );
  const named = new Set(
    [address, home].flatMap((one) => (one === undefined ? [] : [new URL(one).host])),
  );
  return walk.collection(async function* () {
    const seen = new Set<string>();
    let bytes = 0;
    let next: string | undefined = address;
    for (let count = 0; next !== undefined; count += 1) {
      // A page that links to itself, or in a circle, ends the walk.
      if (seen.has(next)) break;
      if (count === mostDocuments || bytes > mostBytes) {
        walk.remarks.push({ kind: 'history-cut', what: next, count });
        break;
      }
      seen.add(next);
      const accept =
        'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';
      const fetched = await fetchBounded(session, next, {
        maxBytes: maxDocumentBytes,
        named,
        accept,
      });
      if (!fetched.ok) {
        if (count === 0) throw new Unreachable(fetched);
        const isGone = fetched.reason === 'status' && /^4(?!29)/.test(fetched.detail);
        walk.remarks.push({
          kind: isGone ? 'history-gone' : 'history-broken',
          what: `${next} (${fetched.detail})`,
        });
        break;
      }
      seen.add(fetched.url);
      bytes += fetched.bytes.length;
      if (count === 0) refusePage(fetched);
      const known = walk.known;
      const head: FeedHead = yield* walk.read({
        bytes: { bytes: fetched.bytes },
        charset: fetched.charset,
        context: { address: fetched.url, timeZone },
      });
      // Some servers answer every page with the same entries.
      next = count > 0 && walk.known === known ? undefined : head.older;
    }
    walk.remarks.push({ kind: 'documents', what: '', count: seen.size === 0 ? 0 : walk.documents });
  });
}

function refusePage({ bytes, type, url }: { bytes: Uint8Array; type: string; url: string }): void {
  const head = Buffer.from(bytes.subarray(0, 200_000)).toString('utf8');
  const isPage = /^\ufeff?\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)\b/i.test(
    head,
  );
  if (!isPage && type !== 'text/html') return;
  if (!isPage && /<(?:rss|feed|rdf:RDF)\b/.test(head)) return;
  const { feeds } = discoverFeeds(head, url);
  throw new RefusedSource(
    'html-page',
    url,
    feeds.map((feed) => feed.url),
  );
}
