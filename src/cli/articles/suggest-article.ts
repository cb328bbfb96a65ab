// Suggests which article an editor meant whose name was mistyped.

import { nearest } from '../../domain/nearest.ts';
import { slugOfFile } from './file-slug.ts';
import { readArticleNames } from './find-article-file.ts';

/** The slug of a local file that is close to the name, be that a slug or a path; undefined where none is. */
export async function suggestArticle(name: string, cwd: string): Promise<string | undefined> {
  const slugs = (await readArticleNames(cwd)).map(({ slug }) => slug);
  const meant = slugOfFile(name);
  // One that is written rightly is no suggestion: it is not where it was looked for.
  return slugs.includes(meant) ? undefined : nearest(meant, slugs);
}
