// Finds a file that a text names on this machine: beside the text, among the files of its site, or in the export's folder.

import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { decodePercent } from '../../../domain/decode-percent.ts';

/** Where a file may be looked for. */
export interface LocalFolders {
  /** For relative addresses, the nearest first; addresses from the root are tried below each of them as well. */
  readonly folders: readonly string[];
  /** Nothing outside of these is ever read, wherever a link leads. */
  readonly roots: readonly string[];
  /** Paths of the old site's home, which stand before the paths of files. */
  readonly homePaths: readonly string[];
}

/** The path of the file that an address means; undefined where there is none within the roots. */
export async function findLocalFile(
  address: string,
  { folders, roots, homePaths }: LocalFolders,
): Promise<string | undefined> {
  const path = pathIn(address);
  if (path === undefined) return undefined;
  const below = homePaths.flatMap((home) =>
    path.startsWith(home) ? [path.slice(home.length)] : [],
  );
  for (const folder of [...folders, ...roots]) {
    for (const one of [path, ...below]) {
      const found = await existing(join(folder, one), roots);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The decoded path of an address, host and query taken away. */
function pathIn(address: string): string | undefined {
  const url = URL.parse(address);
  if (url && !/^https?:$/.test(url.protocol)) return undefined;
  const written = url ? url.pathname : address.replace(/[?#].*$/s, '');
  const path = decodePercent(written)?.replace(/^\/+/, '');
  return path === '' || path?.includes('\0') ? undefined : path;
}

async function existing(path: string, roots: readonly string[]): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isFile()) return undefined;
    for (const root of roots) if (isWithin(real, await realpath(root))) return real;
  } catch {
    // Not there.
  }
  return undefined;
}

function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
