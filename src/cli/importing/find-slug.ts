// Finds the article that has a slug already, in whatever folder.

import { readSlugs } from '../articles/read-slugs.ts';

/** The path of the article below the folder that has this slug; undefined where it is free. */
export async function findSlug(
  folder: string,
  slug: string,
  cwd: string,
): Promise<string | undefined> {
  return [...(await readSlugs(folder, cwd))].find(([, taken]) => taken === slug)?.[0];
}
