// Finds the article that has a slug already, in whatever folder.

import { readNames } from '../articles/read-names.ts';

/** The path of the article below the folder that has this slug; undefined where it is free. */
export async function findSlug(
  folder: string,
  slug: string,
  cwd: string,
): Promise<string | undefined> {
  return [...(await readNames(folder, cwd))].find(([, names]) => names.slug === slug)?.[0];
}
