// Writes a file whole or not at all.

import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file, and its folder, in the place of what has its name: under another name until it is whole, so that an interrupted run leaves nothing that is taken for it. `mode` is 0o600 for secrets. */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  // Of this process alone: another one may be writing the same file.
  const part = join(folder, `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(part, content, { mode });
    // A part that was left behind keeps the mode that it had.
    if (mode !== undefined) await chmod(part, mode);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Gives a file that is there another text; who may read and write it stays. */
export async function rewriteWhole(path: string, text: string): Promise<void> {
  await writeWhole(path, text, (await stat(path)).mode & 0o777);
}
