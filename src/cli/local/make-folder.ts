// Makes a folder with those above it.

import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Throws the file system's error where it cannot be made. Node's `recursive` never comes back from /proc/nope. */
export async function makeFolder(path: string): Promise<void> {
  if (await isThere(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** True for a file as well: what is to be made in it then fails by that name. */
async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
