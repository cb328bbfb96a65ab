// Reads what is previewed.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeSource } from '../../domain/canonical-source.ts';
import { hasErrors } from '../../domain/problem.ts';
import { slugOfFile } from '../articles/file-slug.ts';
import { type LocalFile, loadArticles } from '../articles/load-articles.ts';
import { readIdentity } from '../articles/read-identity.ts';
import { loadWords } from '../words/load-words.ts';
import { asIfOpen } from './as-if-open.ts';
import type { Choice } from './choose-files.ts';
import type { Previewed, PreviewedFolder } from './previewed.ts';

/** Reads and checks the chosen files and the word list. Throws the file system's error for one that has gone meanwhile. */
export async function loadPreviewed(
  { files: chosen, total }: Choice,
  cwd: string,
  now: number,
): Promise<PreviewedFolder> {
  const files = chosen.length > 0 ? await loadArticles(chosen, cwd) : [];
  return {
    files: await Promise.all(files.map((file) => judge(file, cwd, now))),
    words: await loadWords([], cwd),
    total,
  };
}

async function judge(file: LocalFile, cwd: string, now: number): Promise<Previewed> {
  const { article } = file;
  if (article && !hasErrors(file.problems)) {
    const { local, opening } = asIfOpen({ ...file, article }, now);
    return { state: 'valid', file, slug: article.slug, local, opening };
  }
  const slug = readIdentity(file.source).slug ?? slugOfFile(file.path);
  return { state: 'invalid', file, slug, text: await readText(file, cwd) };
}

/** As it is written: `source` may bear pins that the file does not, and so have other lines. */
export async function readText({ path }: LocalFile, cwd: string): Promise<string | undefined> {
  const decoded = decodeSource(await readFile(resolve(cwd, path)));
  return decoded.ok ? decoded.source : undefined;
}
