// Finds the file of one article by what an editor calls it: its path, its slug or its id.

import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { normalizeSlug } from '../../domain/slug.ts';
import { slugOfFile } from './file-slug.ts';
import { findFiles } from './find-files.ts';
import { articlesFolder } from './load-articles.ts';
import { readIdentity } from './read-identity.ts';

/** The paths, relative to the working directory, of the files that a name may mean: one, none or several. */
export async function findArticleFiles(name: string, cwd: string): Promise<string[]> {
  if (await isFile(resolve(cwd, name))) return findFiles([name], cwd);
  const found: string[] = [];
  for (const path of await articleFiles(cwd)) {
    const { id, slug } = readIdentity(await readFile(resolve(cwd, path), 'utf8'));
    if (id === name || (slug ?? slugOfFile(path)) === normalizeSlug(name)) found.push(path);
  }
  return found;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** None where there is no folder of articles. */
async function articleFiles(cwd: string): Promise<string[]> {
  try {
    return await findFiles([articlesFolder], cwd);
  } catch {
    return [];
  }
}
