// Where the files of an export lie: revisions by the id of their article, and articles as in a project's own folder.

import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { readPins } from '../../domain/check-pins.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { extensionOf } from '../../domain/media/file-address.ts';

/** The file of a revision. An id that is no UUID can stand in no file's name, and its SHA-256 does. */
export function revisionFile(article: string, number: number): string {
  const uuid = /^urn:uuid:([0-9a-f-]{36})$/.exec(article)?.[1];
  const folder = uuid ?? createHash('sha256').update(article).digest('hex').slice(0, 32);
  return `revisions/${folder}/${number}.md`;
}

/** The file of a file that articles refer to. */
export function mediaFile(sha256: string, extension: string): string {
  return `media/${sha256}.${extension}`;
}

/** Where an article lies, and the files beside it: their paths, and the SHA-256 of each. */
export interface PlacedArticle {
  readonly path: string;
  readonly beside: ReadonlyMap<string, string>;
}

/** What is to be placed. */
export interface ArticleToPlace {
  readonly slug: string;
  /** YYYY-MM-DD. */
  readonly issued: string;
  readonly source: string;
  /** The SHA-256 of the raw file that it was imported from, and the ending of that. */
  readonly original?: { readonly sha256: string; readonly extension: string };
}

/**
 * `articles/2009/<slug>.md`, with its raw file beside it. An article that refers to files has a folder
 * of its own, since another one's `photo.jpg` is another; where it refers to `../photo.jpg` it lies as
 * much deeper in that.
 */
export function placeArticle({ slug, issued, source, original }: ArticleToPlace): PlacedArticle {
  const pins = pinsOf(source);
  const depth = Math.max(0, ...[...pins.keys()].map(countSteps));
  const base = `articles/${issued.slice(0, 4)}`;
  const folder = pins.size === 0 ? base : [base, slug, ...Array(depth).fill('text')].join('/');
  const beside = new Map(
    [...pins].map(([path, sha256]) => [posix.join(folder, path), sha256] as const),
  );
  if (original) beside.set(`${folder}/${slug}.source.${original.extension}`, original.sha256);
  return { path: `${folder}/${slug}.md`, beside };
}

/** Pins of paths that could lie elsewhere are none. */
function pinsOf(source: string): Map<string, string> {
  const split = splitSource(source);
  if ('rule' in split) return new Map();
  const pins = readPins(parseFrontMatter(split.frontMatter).values);
  const isPlain = (path: string) =>
    !/[\\\p{Cc}]|^\/|^[a-z]:/iu.test(path) && extensionOf(path) !== '';
  return new Map([...pins].filter(([path]) => isPlain(path)));
}

/** How many folders up a path begins. */
function countSteps(path: string): number {
  const parts = posix.normalize(path).split('/');
  return parts.findIndex((part) => part !== '..');
}
