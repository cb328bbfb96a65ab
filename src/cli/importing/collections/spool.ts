// Keeps the entries of a collection on disk while they are settled, so that memory holds what is needed of all at once only.

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OldEntry } from '../../../ingest/collections/old-entry.ts';

/** Where an entry lies in the spool. */
export interface Spooled {
  readonly offset: number;
  readonly length: number;
}

/** A file of entries, one after the other. To be closed, which removes it. */
export class Spool {
  readonly #folder: string;
  readonly #out: WriteStream;
  #handle: FileHandle | undefined;
  #size = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#out = createWriteStream(join(folder, 'entries'), { mode: 0o600 });
  }

  static async open(): Promise<Spool> {
    return new Spool(await mkdtemp(join(tmpdir(), 'gazette-import-')));
  }

  /** Adds an entry. */
  async add(entry: OldEntry): Promise<Spooled> {
    const bytes = Buffer.from(JSON.stringify(entry));
    const place = { offset: this.#size, length: bytes.length };
    this.#size += bytes.length;
    if (!this.#out.write(bytes)) await once(this.#out, 'drain');
    return place;
  }

  /** Reads an entry back. No entry can be added any more. */
  async read({ offset, length }: Spooled): Promise<OldEntry> {
    if (!this.#handle) {
      this.#out.end();
      if (!this.#out.closed) await once(this.#out, 'close');
      this.#handle = await open(join(this.#folder, 'entries'));
    }
    const buffer = Buffer.alloc(length);
    await this.#handle.read(buffer, 0, length, offset);
    // What this run wrote itself, a moment ago.
    return JSON.parse(buffer.toString('utf8'));
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#out.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
