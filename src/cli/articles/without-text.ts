// Keeps a checked file without its text, which is read again when it is asked for: ten thousand texts take a hundred megabytes.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { decodeSource, hashSource } from '../../domain/canonical-source.ts';
import { splitSource } from '../../domain/front-matter.ts';
import { pinText } from '../files/pin-text.ts';
import type { LocalFile } from './load-articles.ts';

/** Thrown where a file is no longer what was checked. It has `code` and `path`, as errors of the file system. */
export class ChangedFileError extends Error {
  readonly code = 'ECHANGED';
  readonly path: string;

  constructor(path: string) {
    super(`${path} changed after it was checked`);
    this.path = path;
  }
}

/**
 * The file, whose `source`, `written` and `article.body` are read from the disk each time. Spreading it
 * reads them once and keeps them. Reading throws `ChangedFileError` where the text is another by then.
 */
export function withoutText(file: LocalFile, cwd: string): LocalFile {
  if (file.sha256 === '') return file;
  const { source: _, written: __, ...fields } = file;
  // Copied, since pieces of a text (a title) keep the whole of it in memory.
  return makeLight(structuredClone({ ...fields, article: withoutBody(file.article) }), cwd);
}

type LightFile = Omit<LocalFile, 'source' | 'written' | 'article'> & {
  readonly article: Omit<Article, 'body'> | undefined;
};

/** A function of its own: what reads the text again would keep the text that it lies beside. */
function makeLight({ article, ...rest }: LightFile, cwd: string): LocalFile {
  const { path, sha256, pins } = rest;
  const read = () => readAgain(path, cwd, { sha256, pins });
  const light = { ...rest, article: article && withBody(article, () => read().source) };
  const withSource = withGetter(light, 'source', () => read().source);
  return withGetter(withSource, 'written', () => read().written);
}

/** The file with other problems; its text is not read for that. */
export function withProblems(file: LocalFile, problems: LocalFile['problems']): LocalFile {
  const fields: PropertyDescriptorMap & {
    [K in keyof LocalFile]: TypedPropertyDescriptor<LocalFile[K]>;
  } = Object.getOwnPropertyDescriptors(file);
  return Object.create(null, { ...fields, problems: { value: problems, enumerable: true } });
}

function withoutBody(article: Article | undefined): Omit<Article, 'body'> | undefined {
  if (!article) return undefined;
  const { body: _, ...rest } = article;
  return rest;
}

function withBody(article: Omit<Article, 'body'>, read: () => string): Article {
  return withGetter(article, 'body', () => {
    const split = splitSource(read());
    return 'body' in split ? split.body : '';
  });
}

function readAgain(
  path: string,
  cwd: string,
  { sha256, pins }: Pick<LocalFile, 'sha256' | 'pins'>,
): Pick<LocalFile, 'source' | 'written'> {
  const decoded = decodeSource(readBytes(resolve(cwd, path), path));
  if (!decoded.ok) throw new ChangedFileError(path);
  const written = decoded.source;
  // The pins may not be written yet.
  const source = [written, pinText(written, pins)].find((text) => hashSource(text) === sha256);
  if (source === undefined) throw new ChangedFileError(path);
  return { source, written };
}

function readBytes(location: string, path: string): Uint8Array {
  try {
    return readFileSync(location);
  } catch (cause) {
    throw Object.assign(new ChangedFileError(path), { cause });
  }
}

function withGetter<T extends object, K extends string>(
  object: T,
  name: K,
  get: () => string,
): T & Readonly<Record<K, string>> {
  return Object.defineProperty(object, name, { get, enumerable: true }) as T &
    Readonly<Record<K, string>>;
}
