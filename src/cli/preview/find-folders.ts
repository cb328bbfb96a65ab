// Finds a folder and all folders below it.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The folders, each with the number by which the file system knows it: one that was replaced by another
 * has another. Folders that have a dot before their name and node_modules are passed over, as they hold no
 * articles; so are those that go while they are looked at.
 */
export async function findFolders(root: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const numbers = new Set<number>();
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      const { ino } = await stat(folder);
      // A symbolic link may lead back to where it stands.
      if (numbers.has(ino)) continue;
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const isFolder = entry.isDirectory() || entry.isSymbolicLink();
        if (isFolder && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
          waiting.push(join(folder, entry.name));
        }
      }
      numbers.add(ino);
      found.set(folder, ino);
    } catch (error) {
      if (!isNoFolder(error)) throw error;
    }
  }
  return found;
}

/** The folder alone, with its number; nothing where it is not there. */
export async function findFolder(path: string): Promise<Map<string, number>> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? new Map([[path, found.ino]]) : new Map();
  } catch (error) {
    if (isNoFolder(error)) return new Map();
    throw error;
  }
}

/** Nothing there, a link to a file, or a folder that may not be read. */
function isNoFolder(error: unknown): boolean {
  const codes: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM'];
  return error instanceof Error && 'code' in error && codes.includes(error.code);
}
