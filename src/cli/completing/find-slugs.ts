// The slugs that local files have, told by their names alone, since somebody waits for a key press.

import { articlesFolder } from '../articles/articles-folder.ts';
import { slugOfFile } from '../articles/file-slug.ts';
import { findFiles } from '../articles/find-files.ts';

/** The slugs; none where there is no folder of articles. */
export async function findSlugs(cwd: string): Promise<string[]> {
  try {
    return (await findFiles([articlesFolder], cwd)).map(slugOfFile);
  } catch {
    return [];
  }
}
