// Finds the file of one article by what an editor calls it: its path, its slug or its id.

import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { normalizeSlug } from '../../domain/slug.ts';
import { articlesFolder } from './articles-folder.ts';
import { slugOfFile } from './file-slug.ts';
import { findFiles } from './find-files.ts';
import { readIdentity } from './read-identity.ts';

/** The paths, relative to the working directory, of the files that a name may mean: one, none or several. */
export async function findArticleFiles(name: string, cwd: string): Promise<string[]> {
  if (await isFile(resolve(cwd, name))) return findFiles([name], cwd);
  const found: string[] = [];
  for (const { path, id, slug } of await readArticleNames(cwd)) {
    if (id === name || slug === normalizeSlug(name)) found.push(path);
  }
  return found;
}

/** What an article's file is called: its path, the slug that it has or that its name gives, and its id where it has one. */
export interface ArticleName {
  readonly path: string;
  readonly slug: string;
  readonly id?: string;
}

/** What the files in the folder of articles are called; none where there is no such folder. */
export async function readArticleNames(cwd: string): Promise<ArticleName[]> {
  const names: ArticleName[] = [];
  for (const path of await articleFiles(cwd)) {
    const { id, slug } = readIdentity(await readFile(resolve(cwd, path), 'utf8'));
    const named = { path, slug: slug ?? slugOfFile(path) };
    names.push(id === undefined ? named : { ...named, id });
  }
  return names;
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
