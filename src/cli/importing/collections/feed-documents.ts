// Reads the documents of a feed one after the other, and remembers what they say of the whole.

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
import { type Collection, type CollectionFacts, RefusedSource, type Remark } from './collection.ts';
import { type Bytes, readBeginning, readWhole } from './read-text.ts';
import { readXmlItems } from './read-xml-items.ts';

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

/** What a walk through a feed's documents has found so far. Of each entry the index alone is kept. */
export class FeedDocuments {
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
