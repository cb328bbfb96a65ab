// Reads article files: each with its canonical source, its article where it has no errors, and its problems.

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { decodeSource, hashSource } from '../../domain/canonical-source.ts';
import { parseArticle } from '../../domain/parse-article.ts';
import type { Problem } from '../../domain/problem.ts';
import { crossCheck } from './cross-check.ts';
import { slugOfFile } from './file-slug.ts';
import { findFiles } from './find-files.ts';

/**
 * One file. `path` is relative to the working directory; `source` is empty where the bytes are not
 * UTF-8; `article` is there only where no problem of the file itself is an error.
 */
export interface LocalFile {
  readonly path: string;
  readonly source: string;
  readonly sha256: string;
  readonly article: Article | undefined;
  readonly problems: readonly Problem[];
}

/** A file that can be sent. */
export type LocalArticle = LocalFile & { readonly article: Article };

/** Where editors keep articles, where they name no path. */
export const articlesFolder = 'articles';

/** The word list, which stands beside the articles and is none. */
export const wordsPath = join(articlesFolder, 'words.txt');

/**
 * Only whether a date or an instant exists is judged here, which is the same in every zone. Which
 * instant a time without offset is, only the site knows: `readOpeningTime` says what the file can tell.
 */
const timeZone = 'UTC';

/** Reads and checks every article below the paths (default: `articles`), also against one another. */
export async function loadArticles(paths: readonly string[], cwd: string): Promise<LocalFile[]> {
  const files: LocalFile[] = [];
  for (const path of await findFiles(paths.length > 0 ? paths : [articlesFolder], cwd)) {
    if (path !== wordsPath) files.push(await loadArticle(path, cwd));
  }
  return crossCheck(files);
}

/** Reads and checks one file by itself. */
export async function loadArticle(path: string, cwd: string): Promise<LocalFile> {
  const decoded = decodeSource(await readFile(resolve(cwd, path)));
  if (!decoded.ok) {
    return { path, source: '', sha256: '', article: undefined, problems: [decoded.problem] };
  }
  const { source } = decoded;
  return { path, source, sha256: hashSource(source), ...judgeSource(path, source) };
}

/** The article in a source and its problems; the file's base name is the slug where none is written. */
export function judgeSource(path: string, source: string): Pick<LocalFile, 'article' | 'problems'> {
  return parseArticle(source, { slug: slugOfFile(path), timeZone });
}
