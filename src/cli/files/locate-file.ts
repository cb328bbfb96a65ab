// Finds the files that articles refer to, and none that lie elsewhere.

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Where a file is (absolute, links followed) and its size in bytes; or why it is not taken. */
export type LocatedFile =
  | { readonly kind: 'found'; readonly location: string; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside'; readonly folder: string };

/**
 * Finds a file by its path from an article's folder. It must lie in the folder `articles` that holds
 * the article, or in the article's own where there is none: a path, or a symbolic link that came with
 * somebody else's article, could otherwise lay open any file of this machine.
 */
export async function locateFile(articlePath: string, path: string): Promise<LocatedFile> {
  const folder = await realpath(dirname(articlePath));
  const root = rootOf(folder);
  if (isOutside(root, join(folder, path))) return { kind: 'outside', folder: basename(root) };
  for (const spelling of new Set([path, path.normalize('NFC'), path.normalize('NFD')])) {
    const location = await follow(join(folder, spelling));
    if (location === undefined) continue;
    if (isOutside(root, location)) return { kind: 'outside', folder: basename(root) };
    const found = await stat(location);
    if (found.isFile()) return { kind: 'found', location, size: found.size };
  }
  return { kind: 'missing' };
}

/** The nearest folder upward that is called `articles`. */
function rootOf(folder: string): string {
  for (let root = folder; root !== dirname(root); root = dirname(root)) {
    if (basename(root) === 'articles') return root;
  }
  return folder;
}

function isOutside(root: string, location: string): boolean {
  const inside = relative(root, location);
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}

/** What the file system says of a path at which there can be no file: nothing there, a file in the place of a folder, links in a circle, a name that is too long. */
const nowhere: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/** Undefined where nothing is there: which article asks for it, and where, the caller knows. */
async function follow(location: string): Promise<string | undefined> {
  try {
    return await realpath(location);
  } catch (error) {
    if (error instanceof Error && 'code' in error && nowhere.has(error.code)) return undefined;
    throw error;
  }
}
