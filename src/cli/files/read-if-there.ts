// Reads files that need not be there.

import { readFile } from 'node:fs/promises';

/** The bytes of a file; undefined where there is none. Throws any other error of the file system. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
