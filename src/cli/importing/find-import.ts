// Finds the article that was made from the same raw text before.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findFiles } from '../articles/find-files.ts';
import { type LocalFile, loadArticle } from '../articles/load-articles.ts';
import { readIdentity } from '../articles/read-identity.ts';

/** A file that was imported before, with the id that it keeps. */
export type EarlierImport = LocalFile & { readonly id: string };

/**
 * The article below the folder whose `source.sha256` is this one, whatever else is wrong with it;
 * undefined where there is none.
 */
export async function findImport(
  folder: string,
  sha256: string,
  cwd: string,
): Promise<EarlierImport | undefined> {
  if (!existsSync(resolve(cwd, folder))) return undefined;
  for (const path of await findFiles([folder], cwd)) {
    // Judging an article takes a thousand times as long as looking for the hash in it.
    if (!(await readFile(resolve(cwd, path))).includes(sha256)) continue;
    const file = await loadArticle(path, cwd);
    const { id, importedFrom } = readIdentity(file.text().source);
    if (id !== undefined && importedFrom === sha256) return { ...file, id };
  }
  return undefined;
}
