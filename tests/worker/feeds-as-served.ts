// Every feed of the site as subscribers get it, and what became of its entries between two looks.

import { feedPath } from '../../src/domain/addresses.ts';
import { type Collection, editionOf } from '../../src/domain/collection.ts';
import { parseKey } from '../../src/domain/kv-keys.ts';
import { get, readText, site } from './site.ts';

/** A document as it was served: its bytes unpacked, and how many bytes travel. */
export interface Served {
  readonly text: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** All feed documents by their paths, and the collections that have any. */
export interface ServedFeeds {
  readonly documents: ReadonlyMap<string, Served>;
  readonly collections: ReadonlySet<Collection>;
  readonly volumes: ReadonlyMap<Collection, readonly number[]>;
}

/** Fetches every feed document that there is, closed volumes included. The projection must have caught up. */
export async function fetchFeeds(): Promise<ServedFeeds> {
  const documents = new Map<string, Served>();
  const collections = new Set<Collection>();
  const volumes = new Map<Collection, number[]>();
  for (const prefix of ['feed:', 'volume-feed:']) {
    for (let cursor: string | undefined; ; ) {
      const page = await site.KV.list({ prefix, ...(cursor === undefined ? {} : { cursor }) });
      for (const { name } of page.keys) {
        const key = parseKey(name);
        if (!key || !('format' in key)) throw new Error(`no feed: ${name}`);
        const volume = key.kind === 'volume-feed' ? key.volume : undefined;
        const path = feedPath(key.collection, key.format, volume);
        collections.add(key.collection);
        if (volume !== undefined && key.format === 'atom') {
          volumes.set(key.collection, [...(volumes.get(key.collection) ?? []), volume]);
        }
        const response = await get(path);
        if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
        const text = await readText(response);
        const stored = await site.KV.get(name, 'arrayBuffer');
        documents.set(path, {
          text,
          bytes: new TextEncoder().encode(text).length,
          gzip: stored?.byteLength ?? 0,
        });
      }
      if (page.list_complete) break;
      cursor = page.cursor;
    }
  }
  return { documents, collections, volumes };
}

/** The entries of an Atom document by their ids, each as it is written. */
export function atomEntries(document: string): Map<string, string> {
  const entries = document.match(/<entry[ >][\s\S]*?<\/entry>/g) ?? [];
  return new Map(entries.map((xml) => [/<id>([^<]*)<\/id>/.exec(xml)?.[1] ?? '', xml]));
}

/** The id of the article that an entry tells of: of a derived one it is within the entry's own. */
export function articleOf(entryId: string): string {
  return `urn:uuid:${entryId.slice(-36)}`;
}

function updatedOf(xml: string): string {
  return /<updated>([^<]*)<\/updated>/.exec(xml)?.[1] ?? '';
}

/** What a subscriber of a collection's Atom feed would note between two looks, as `change id`. */
export function noteChanges(
  collection: Collection,
  before: ServedFeeds,
  after: ServedFeeds,
  world: {
    readonly isMember: (collection: Collection, article: string) => boolean;
    readonly isWithdrawn: (article: string) => boolean;
    readonly wasWithdrawn: (article: string) => boolean;
  },
): string[] {
  const path = feedPath(collection, 'atom');
  const [old, young] = [before, after].map((feeds) =>
    atomEntries(feeds.documents.get(path)?.text ?? ''),
  );
  const history = new Set([
    ...(old?.keys() ?? []),
    ...(before.volumes.get(collection) ?? []).flatMap((volume) => [
      ...atomEntries(before.documents.get(feedPath(collection, 'atom', volume))?.text ?? '').keys(),
    ]),
  ]);
  const members = editionOf(collection) ? 'all' : collection;
  const notes: string[] = [];
  for (const [id, xml] of young ?? []) {
    const article = articleOf(id);
    const former = old?.get(id);
    if (former === xml) continue;
    const note = () => {
      if (world.isWithdrawn(article) && !world.wasWithdrawn(article)) return 'withdrawn';
      if (!world.isWithdrawn(article) && world.wasWithdrawn(article) && former) return 'restored';
      if (former === undefined) return history.has(id) ? 'returned' : 'new';
      return updatedOf(former) === updatedOf(xml) ? 'silent' : 'changed';
    };
    notes.push(`${note()} ${article}`);
  }
  for (const id of old?.keys() ?? []) {
    if (young?.has(id)) continue;
    const article = articleOf(id);
    notes.push(`${world.isMember(members, article) ? 'dropped' : 'left'} ${article}`);
  }
  return notes.sort();
}
