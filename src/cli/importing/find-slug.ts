// Finds the article that has a slug already, in whatever folder.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { slugOfFile } from '../articles/file-slug.ts';
import { findFiles } from '../articles/find-files.ts';
import { loadArticle } from '../articles/load-articles.ts';
import { readIdentity } from '../articles/read-identity.ts';

/** The path of the article below the folder that has this slug; undefined where it is free. */
export async function findSlug(
  folder: string,
  slug: string,
  cwd: string,
): Promise<string | undefined> {
  if (!existsSync(resolve(cwd, folder))) return undefined;
  for (const path of await findFiles([folder], cwd)) {
    const identity = readIdentity((await loadArticle(path, cwd)).text().source);
    if ((identity.slug ?? slugOfFile(path)) === slug) return path;
  }
  return undefined;
}
