// Reads what is previewed.

import { hasErrors } from '../../domain/problem.ts';
import { slugOfFile } from '../articles/file-slug.ts';
import { keepText } from '../articles/file-text.ts';
import { type LocalFile, loadArticles } from '../articles/load-articles.ts';
import { readIdentity } from '../articles/read-identity.ts';
import { loadWords } from '../words/load-words.ts';
import { asIfOpen } from './as-if-open.ts';
import type { Choice } from './choose-files.ts';
import type { Previewed, PreviewedFolder } from './previewed.ts';

/** Reads and checks the chosen files and the word list. Throws the file system's error for one that is gone or another meanwhile. */
export async function loadPreviewed(
  { files: chosen, total }: Choice,
  cwd: string,
  now: number,
): Promise<PreviewedFolder> {
  const files = chosen.length > 0 ? await loadArticles(chosen, cwd) : [];
  return {
    files: files.map((file) => judge(keepText(file), now)),
    words: await loadWords([], cwd),
    total,
  };
}

function judge(file: LocalFile, now: number): Previewed {
  const { article } = file;
  if (article && !hasErrors(file.problems)) {
    const { local, opening } = asIfOpen({ ...file, article }, now);
    return { state: 'valid', file, slug: article.slug, local, opening };
  }
  const { written } = file.text();
  const slug = readIdentity(written).slug ?? slugOfFile(file.path);
  return { state: 'invalid', file, slug, text: file.sha256 === '' ? undefined : written };
}
