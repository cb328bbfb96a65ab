// Writes an imported article and its raw file.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { Placed, Placement } from './place-import.ts';

/** Writes what is not there yet, the article last; `replace` allows to write over the article. */
export async function writeImport(
  { article, raw, pictures }: Placement,
  replace: boolean,
  cwd: string,
): Promise<void> {
  for (const file of [raw, ...pictures]) if (file.state === 'absent') await writeNew(file, cwd);
  if (article.state === 'absent') await writeNew(article, cwd);
  if (article.state === 'other' && replace) {
    await writeWhole(resolve(cwd, article.path), article.bytes);
  }
}

/** Fails where the file has appeared since it was looked for. */
async function writeNew({ path, bytes }: Placed, cwd: string): Promise<void> {
  const target = resolve(cwd, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes, { flag: 'wx' });
}
