// Watches folders, whatever editors' programs do in them: temporary files, renaming, whole folders that come and go.

import { type FSWatcher, watch } from 'node:fs';
import { Burst } from './burst.ts';
import { findFolder, findFolders } from './find-folders.ts';

/** A folder that is watched: with all below it, or only for what happens to certain names in it. */
export interface WatchedFolder {
  readonly folder: string;
  readonly names?: readonly string[];
}

/** How often is looked where nothing can be watched, in milliseconds. */
const pollMilliseconds = 1_000;

interface Watching {
  readonly watcher: FSWatcher;
  /** The file system's number of the folder. */
  readonly number: number;
}

/**
 * A watch on folders. Each folder is watched by itself, since watching recursively misses what lies in
 * new folders on some systems; one that comes is watched before anybody is told, so that what is read
 * then is either read or told.
 */
export class FolderWatch {
  readonly #watched: readonly WatchedFolder[];
  readonly #onChange: () => void;
  readonly #burst: Burst;
  readonly #watching = new Map<string, Watching>();
  #poll: NodeJS.Timeout | undefined;
  #isOver = false;

  private constructor(watched: readonly WatchedFolder[], onChange: () => void) {
    this.#watched = watched;
    this.#onChange = onChange;
    this.#burst = new Burst(() => void this.#tell());
  }

  /** Begins to watch. `onChange` is called when it is calm again after something changed. */
  static async start(
    watched: readonly WatchedFolder[],
    onChange: () => void,
  ): Promise<FolderWatch> {
    const watch = new FolderWatch(watched, onChange);
    await watch.#settle();
    return watch;
  }

  /** False where the system lets nothing be watched, so that `onChange` is called every second. */
  get isNotified(): boolean {
    return this.#poll === undefined;
  }

  stop(): void {
    this.#isOver = true;
    this.#burst.stop();
    clearInterval(this.#poll);
    for (const { watcher } of this.#watching.values()) watcher.close();
    this.#watching.clear();
  }

  async #tell(): Promise<void> {
    await this.#settle();
    if (!this.#isOver) this.#onChange();
  }

  /** Watches the folders that are there now, and no others. */
  async #settle(): Promise<void> {
    const wanted = await findWanted(this.#watched);
    if (this.#isOver) return;
    for (const [path, { watcher, number }] of this.#watching) {
      if (wanted.get(path)?.number === number) continue;
      watcher.close();
      this.#watching.delete(path);
    }
    for (const [path, { number, names }] of wanted) {
      if (!this.#watching.has(path)) this.#watch(path, number, names);
    }
  }

  #watch(path: string, number: number, names: ReadonlySet<string> | undefined): void {
    try {
      const watcher = watch(path, (_, name) => {
        if (name === null || (names?.has(name) ?? !isNoise(name))) this.#burst.note();
      });
      watcher.on('error', () => {
        watcher.close();
        this.#watching.delete(path);
        this.#burst.note();
      });
      this.#watching.set(path, { watcher, number });
    } catch {
      // No more watches (ENOSPC), or a file system that has none: looking costs more, and finds as much.
      this.#poll ??= setInterval(this.#onChange, pollMilliseconds);
    }
  }
}

/** A folder that is to be watched. `names`: only for these; undefined: for all. */
interface Wanted {
  readonly number: number;
  readonly names: ReadonlySet<string> | undefined;
}

/** The folders that are there; one that is meant twice is watched for what either wants. */
async function findWanted(watched: readonly WatchedFolder[]): Promise<Map<string, Wanted>> {
  const wanted = new Map<string, Wanted>();
  for (const { folder, names } of watched) {
    const below = names ? await findFolder(folder) : await findFolders(folder);
    for (const [path, number] of below) {
      const before = wanted.get(path);
      const isForAll = !names || (before && !before.names);
      const both = isForAll ? undefined : new Set([...names, ...(before?.names ?? [])]);
      wanted.set(path, { number, names: both });
    }
  }
  return wanted;
}

/** Files that programs put beside what they edit. */
function isNoise(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~');
}
