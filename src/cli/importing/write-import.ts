// Writes an imported article and its raw file.

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Placed, Placement } from './place-import.ts';

/** Writes what is not there yet, the article last; `replace` allows to write over the article. */
export async function writeImport(
  { article, raw, pictures }: Placement,
  replace: boolean,
  cwd: string,
): Promise<void> {
  for (const file of [raw, ...pictures]) if (file.state === 'absent') await writeNew(file, cwd);
  if (article.state === 'absent') await writeNew(article, cwd);
  if (article.state === 'other' && replace) await writeOver(article, cwd);
}

/** Fails where the file has appeared since it was looked for. */
async function writeNew({ path, bytes }: Placed, cwd: string): Promise<void> {
  const target = resolve(cwd, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes, { flag: 'wx' });
}

/** Never leaves half an article behind. */
async function writeOver({ path, bytes }: Placed, cwd: string): Promise<void> {
  const target = resolve(cwd, path);
  const draft = `${target}.new`;
  await writeFile(draft, bytes);
  await rename(draft, target);
}
