// The folder in which an export is written, beside the one that it will be: nobody sees half of it under its name.

import {
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashBytes } from '../files/hash-bytes.ts';
import type { ExportedFile } from './manifest.ts';

/** An export that is being written. `files` are those that are in it so far. */
export class DraftFolder {
  readonly path: string;
  readonly #target: string;
  readonly #files = new Map<string, ExportedFile>();

  private constructor(target: string) {
    this.#target = target;
    this.path = `${target}.part`;
  }

  /**
   * Opens the draft of an export. Of one that was broken off the files of articles are kept, whose
   * names tell whether they are whole. An export that a crash caught between two renames is put back.
   */
  static async open(target: string): Promise<DraftFolder> {
    const draft = new DraftFolder(target);
    if (!(await isThere(target)) && (await isThere(draft.#former))) {
      await rename(draft.#former, target);
    }
    await mkdir(draft.path, { recursive: true });
    for (const name of await readdir(draft.path)) {
      if (name !== 'media') await rm(join(draft.path, name), { recursive: true });
    }
    return draft;
  }

  get #former(): string {
    return `${this.#target}.old`;
  }

  /** The files that are in it, in the order of their paths. */
  get files(): ExportedFile[] {
    return [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Writes a file. What has the name already is not written into, since it may be linked from elsewhere. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const target = await this.#makeRoom(path);
    await writeFile(target, bytes);
    this.#files.set(path, { path, size: bytes.length, sha256: hashBytes(bytes) });
  }

  /** Gives a file that is in it a second name, without its bytes taking room twice where the disk can do that. */
  async repeat(path: string, known: string): Promise<void> {
    const file = this.#files.get(known);
    if (!file) throw new Error(`${known} is not in the export`);
    await linkOrCopy(join(this.path, known), await this.#makeRoom(path));
    this.#files.set(path, { ...file, path });
  }

  /** True where a file with these bytes lies in a folder, from which it is taken, be that the draft itself. */
  async takeFrom(folder: string, path: string, sha256: string): Promise<boolean> {
    const bytes = await readIfWhole(join(folder, path), sha256);
    if (!bytes) return false;
    if (folder !== this.path) await linkOrCopy(join(folder, path), await this.#makeRoom(path));
    this.#files.set(path, { path, size: bytes.length, sha256 });
    return true;
  }

  /** Gives the draft its name, in the place of an export that has it. What nobody wrote in it now is removed. */
  async finish(manifest: string): Promise<void> {
    for (const name of await this.#leftovers()) await rm(join(this.path, name));
    await writeFile(join(this.path, 'manifest.json'), manifest);
    await rm(this.#former, { recursive: true, force: true });
    if (await isThere(this.#target)) await rename(this.#target, this.#former);
    await rename(this.path, this.#target);
    await rm(this.#former, { recursive: true, force: true });
  }

  /** Files of articles that came before the export was broken off and are in use no more. */
  async #leftovers(): Promise<string[]> {
    const folder = join(this.path, 'media');
    const names = (await isThere(folder)) ? await readdir(folder) : [];
    return names.map((name) => `media/${name}`).filter((name) => !this.#files.has(name));
  }

  async #makeRoom(path: string): Promise<string> {
    const target = join(this.path, path);
    await mkdir(dirname(target), { recursive: true });
    await rm(target, { force: true });
    return target;
  }
}

/** Whether there is something under a path. */
export async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function readIfWhole(path: string, sha256: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && hashBytes(bytes) === sha256 ? bytes : undefined;
}

/** Disks of telephones and cameras (FAT) have no links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
