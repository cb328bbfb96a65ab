// Makes a reader of a parser: keeps entries by id, as programs around a feed library do.

import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { SeenEntry, Subscription } from './reader.ts';

/** What a helper script prints after it has asked for a feed once; `entries` is empty after a 304. */
const fetchedSchema = v.object({
  status: v.number(),
  etag: v.nullable(v.string()),
  modified: v.nullable(v.string()),
  entries: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      html: v.string(),
      updated: v.nullable(v.string()),
    }),
  ),
});

type Fetched = v.InferOutput<typeof fetchedSchema>;

/** Runs the helper script with the validators of the last answer, empty where there are none; returns what it prints. */
export type Fetch = (etag: string, modified: string) => Promise<string>;

/** A subscription that shows an entry as new when its id is, or when its date of change or its text is another. */
export class LibrarySubscription implements Subscription {
  readonly #fetch: Fetch;
  readonly #notices: 'date' | 'text';
  readonly #known = new Map<string, SeenEntry & { readonly version: string | null }>();
  #etag = '';
  #modified = '';

  constructor(fetch: Fetch, notices: 'date' | 'text') {
    this.#fetch = fetch;
    this.#notices = notices;
  }

  async reload(): Promise<void> {
    const printed = await this.#fetch(this.#etag, this.#modified);
    const fetched = v.parse(fetchedSchema, JSON.parse(printed));
    if (fetched.status === 304) return;
    if (fetched.status !== 200) throw new Error(`the reader was answered ${fetched.status}`);
    this.#etag = fetched.etag ?? '';
    this.#modified = fetched.modified ?? '';
    for (const entry of fetched.entries) this.#merge(entry);
  }

  async entries(): Promise<SeenEntry[]> {
    return [...this.#known.values()];
  }

  async markAllRead(): Promise<void> {
    for (const [id, entry] of this.#known) this.#known.set(id, { ...entry, unread: false });
  }

  #merge({ id, title, html, updated }: Fetched['entries'][number]): void {
    const version = this.#notices === 'date' ? updated : hashOf(title + html);
    const known = this.#known.get(id);
    const unread = known === undefined || known.unread || known.version !== version;
    this.#known.set(id, { id, title, html, unread, version });
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
