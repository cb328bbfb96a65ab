// Fetches the files of a collection: each address once, and no more from a host that is gone.

import { readFile } from 'node:fs/promises';
import { maxMediaBytes } from '../../../domain/media/media-types.ts';
import type { Session } from '../../session.ts';
import { type Fetched, fetchBounded, type NotFetched } from './fetch-bounded.ts';

/** So many failures of the network in a row, and a host is taken for gone. */
const mostFailures = 3;

/** Remembers over the whole run what was fetched and what could not be. */
export class FileFetcher {
  readonly #session: Session;
  readonly #named: ReadonlySet<string>;
  readonly #placed = new Map<string, string>();
  readonly #failed = new Map<string, NotFetched>();
  readonly #failures = new Map<string, { readonly count: number; readonly last: NotFetched }>();

  constructor(session: Session, named: ReadonlySet<string>) {
    this.#session = session;
    this.#named = named;
  }

  /** The file at an address, from where it was put before (see `remember`) or from the web. */
  async fetch(address: string): Promise<Fetched | NotFetched> {
    const placed = this.#placed.get(address);
    if (placed !== undefined) {
      const bytes = await readFile(placed);
      return { ok: true, bytes, url: address, type: '', charset: undefined };
    }
    const failed = this.#failed.get(address);
    if (failed) return failed;
    const host = URL.parse(address)?.host ?? '';
    const gone = this.#failures.get(host);
    if (gone && gone.count >= mostFailures) return gone.last;
    const bounds = { maxBytes: maxMediaBytes, named: this.#named };
    const fetched = await fetchBounded(this.#session, address, bounds);
    this.#note(address, host, fetched);
    return fetched;
  }

  /** Tells where the file of an address was put. */
  remember(address: string, path: string): void {
    this.#placed.set(address, path);
  }

  #note(address: string, host: string, fetched: Fetched | NotFetched): void {
    if (fetched.ok || fetched.reason !== 'network') this.#failures.delete(host);
    else {
      const { count } = this.#failures.get(host) ?? { count: 0 };
      this.#failures.set(host, { count: count + 1, last: fetched });
    }
    if (!fetched.ok) this.#failed.set(address, fetched);
  }
}
