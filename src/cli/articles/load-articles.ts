// Reads article files: each with its canonical source, its article where it has no errors, and its problems.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { decodeSource, hashSource } from '../../domain/canonical-source.ts';
import type { BodyLink } from '../../domain/check-references.ts';
import type { Heading } from '../../domain/markdown.ts';
import type { Problem } from '../../domain/problem.ts';
import type { AttachedFile } from '../files/attached-file.ts';
import { articlesFolder, wordsPath } from './articles-folder.ts';
import { checkLinks } from './check-links.ts';
import { crossCheck } from './cross-check.ts';
import { type FileText, textOnDisk } from './file-text.ts';
import { findFiles } from './find-files.ts';
import { pinArticle } from './pin-article.ts';

/** An article without its text. */
export type ArticleFacts = Omit<Article, 'body'>;

/**
 * One article's file. `path` is relative to the working directory; `article` is there only where no
 * problem of the file itself is an error.
 */
export interface LocalFile {
  readonly path: string;
  /**
   * Its text, empty where the bytes are not UTF-8. Read from the disk each time, so that nobody holds
   * thousands of texts; throws `ChangedFileError` where it is another by then.
   */
  readonly text: () => FileText;
  /** Of the source that is sent; empty where the bytes are not UTF-8. */
  readonly sha256: string;
  /** The bytes of the source. */
  readonly size: number;
  readonly article: ArticleFacts | undefined;
  readonly problems: readonly Problem[];
  /** What is sent with it: the files that its text refers to, and the raw file that it was imported from. */
  readonly files: readonly AttachedFile[];
  /** The SHA-256 of the files in its text, by their paths, as they are now. The source that is sent bears them. */
  readonly pins: ReadonlyMap<string, string>;
  /** False where the file does not bear these pins yet. */
  readonly isPinned: boolean;
  /** What its text links beside files, as it is written, and its headings. */
  readonly links: readonly BodyLink[];
  readonly headings: readonly Heading[];
}

/** A file that can be sent. */
export type LocalArticle = LocalFile & { readonly article: ArticleFacts };

/**
 * Reads and checks every article below the paths (default: `articles`), also against one another, and
 * where their links lead. `onLoad` hears after each file how many there are.
 */
export async function loadArticles(
  paths: readonly string[],
  cwd: string,
  onLoad: (total: number) => void = () => {},
): Promise<LocalFile[]> {
  const found = await findFiles(paths.length > 0 ? paths : [articlesFolder], cwd);
  const files: LocalFile[] = [];
  for (const path of found) {
    if (path !== wordsPath) files.push(await loadArticle(path, cwd));
    onLoad(found.length);
  }
  return checkLinks(crossCheck(files), cwd);
}

/** Reads and checks one file by itself. */
export async function loadArticle(path: string, cwd: string): Promise<LocalFile> {
  const decoded = decodeSource(await readFile(resolve(cwd, path)));
  if (!decoded.ok) {
    const text = { source: '', written: '' };
    const nothing = { article: undefined, files: [], pins: new Map(), isPinned: true };
    const unread = { text: () => text, links: [], headings: [] };
    return { path, sha256: '', size: 0, problems: [decoded.problem], ...nothing, ...unread };
  }
  const { source, ...pinned } = await pinArticle(path, cwd, decoded.source);
  const facts = { path, sha256: hashSource(source), size: Buffer.byteLength(source), ...pinned };
  // Copied, since pieces of a text (a title) keep the whole of it in memory.
  const file = structuredClone(facts);
  return { ...file, text: textOnDisk(file, cwd) };
}
