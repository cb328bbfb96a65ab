// Opens a feed: a file, or an address whose history is followed to its end.

import { dirname } from 'node:path';
import { readAtomEntry } from '../../../ingest/collections/feed/read-atom-entry.ts';
import { readJsonFeed } from '../../../ingest/collections/feed/read-json-feed.ts';
import { type FeedContext, readRssItem } from '../../../ingest/collections/feed/read-rss-item.ts';
import {
  type FeedHead,
  isFeedRoot,
  readFeedHead,
} from '../../../ingest/collections/feed/read-xml-feed.ts';
import type { OldEntry } from '../../../ingest/collections/old-entry.ts';
import type { Reading } from '../../../ingest/collections/xml/read-items.ts';
import type { Session } from '../../session.ts';
import {
  type Collection,
  type CollectionFacts,
  RefusedSource,
  type Remark,
  type SourceOptions,
} from './collection.ts';
import { fetchBounded } from './fetch-bounded.ts';
import { findFeedLinks } from './find-feed-links.ts';
import { type Bytes, readBeginning, readWhole } from './read-text.ts';
import { readXmlItems } from './read-xml-items.ts';

/** The largest document of a feed, and the most documents of a history. */
const maxDocumentBytes = 100_000_000;
const mostDocuments = 2_000;

interface Document {
  readonly bytes: Bytes;
  readonly charset: string | undefined;
  readonly context: FeedContext;
}

/** A document's entries one by one; what it says of itself comes back at the end. */
async function* readDocument(document: Document): AsyncGenerator<OldEntry, FeedHead> {
  const { bytes, charset, context } = document;
  if (/^\ufeff?\s*\{/.test(await readBeginning(bytes))) {
    const json = readJsonFeed(await parseJson(bytes, charset), context);
    if (!json) throw new RefusedSource('not-collection');
    yield* json.entries;
    return json.head;
  }
  let reading: Reading | undefined;
  let number = 0;
  const place = context.address === undefined ? '' : ` ${context.address}`;
  for await (const item of readXmlItems(bytes, charset, (known) => (reading = known))) {
    if (number === 0 && !isFeedRoot(reading?.root ?? { name: '' })) break;
    number += 1;
    const origin = `${item.node.name} ${number}${place}`;
    yield item.node.name === 'entry'
      ? readAtomEntry(item, origin, context)
      : readRssItem(item, origin, context);
  }
  if (!reading?.root || !isFeedRoot(reading.root)) throw new RefusedSource('not-collection');
  return readFeedHead(reading, context);
}

async function parseJson(bytes: Bytes, charset: string | undefined): Promise<unknown> {
  try {
    return JSON.parse(await readWhole(bytes, charset));
  } catch (error) {
    throw new RefusedSource('faulty-json', error instanceof Error ? error.message : '');
  }
}

/** A feed in a file: what its history links to is told, and not fetched. */
export function openFeedFile(bytes: Bytes, { home, timeZone }: SourceOptions): Collection {
  const walk = new Walk(
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
  const walk = new Walk(
    [home, new URL(address).origin].filter((one) => one !== undefined),
    [],
  );
  const named = new Set(
    [address, home].flatMap((one) => (one === undefined ? [] : [new URL(one).host])),
  );
  return walk.collection(async function* () {
    const seen = new Set<string>();
    let next: string | undefined = address;
    for (let count = 0; next !== undefined; count += 1) {
      // A page that links to itself, or in a circle, ends the walk.
      if (seen.has(next)) break;
      if (count === mostDocuments) {
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
        if (count === 0)
          throw new RefusedSource('not-fetched', `${fetched.reason} ${fetched.detail}`);
        const isGone = fetched.reason === 'status' && /^4(?!29)/.test(fetched.detail);
        walk.remarks.push({
          kind: isGone ? 'history-gone' : 'history-broken',
          what: `${next} (${fetched.detail})`,
        });
        break;
      }
      seen.add(fetched.url);
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
  const isPage = /^\ufeff?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head);
  if (!isPage && type !== 'text/html') return;
  if (!isPage && /<(?:rss|feed|rdf:RDF)\b/.test(head)) return;
  throw new RefusedSource('html-page', url, findFeedLinks(head, url));
}

/** What a walk through a feed's documents has found so far. Of each entry the index alone is kept. */
class Walk {
  readonly remarks: Remark[] = [];
  readonly #ids = new Set<string>();
  readonly #deleted = new Map<string, number>();
  readonly #homes: Set<string>;
  readonly #roots: readonly string[];
  #head: FeedHead | undefined;
  documents = 0;

  constructor(homes: readonly string[], roots: readonly string[]) {
    this.#homes = new Set(homes);
    this.#roots = roots;
  }

  /** How many different entries were met. */
  get known(): number {
    return this.#ids.size;
  }

  async *read(document: Document): AsyncGenerator<OldEntry, FeedHead> {
    this.documents += 1;
    const entries = readDocument(document);
    for (let next = await entries.next(); ; next = await entries.next()) {
      if (next.done) {
        this.#note(next.value);
        return next.value;
      }
      this.#ids.add(next.value.guid ?? next.value.url ?? next.value.origin);
      yield next.value;
    }
  }

  #note(head: FeedHead): void {
    this.#head ??= head;
    for (const home of head.homes) this.#homes.add(home);
    for (const [id, when] of head.deleted) {
      this.#deleted.set(id, Math.max(when, this.#deleted.get(id) ?? 0));
    }
  }

  collection(
    entries: () => AsyncGenerator<OldEntry>,
  ): Collection & { readonly deleted: ReadonlyMap<string, number> } {
    return {
      kind: 'feed',
      entries,
      deleted: this.#deleted,
      facts: (): CollectionFacts => {
        const { title, lang, author } = this.#head ?? {};
        return {
          ...(title === undefined ? {} : { title }),
          ...(lang === undefined ? {} : { lang }),
          ...(author === undefined ? {} : { author }),
          homes: [...this.#homes],
          roots: this.#roots,
        };
      },
      remarks: () => this.remarks,
    };
  }
}
