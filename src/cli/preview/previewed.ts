// What is previewed: each file with its state, and the word list.

import type { LocalArticle, LocalFile } from '../articles/load-articles.ts';
import type { OpeningTime } from '../articles/opening-time.ts';
import type { LocalWords } from '../words/load-words.ts';

/**
 * One file. `valid`: its article is shown, as it was sent. `invalid`: its problems are. `refused`: it
 * has no errors, but the site does not take it, for the reason given.
 */
export type Previewed = {
  readonly file: LocalFile;
  /** The last part of its address: of an invalid file as far as that can be told. */
  readonly slug: string;
} & (
  | {
      readonly state: 'valid';
      readonly local: LocalArticle;
      /** When readers get it, where that is later than now. */
      readonly opening: OpeningTime | undefined;
    }
  | {
      readonly state: 'invalid';
      /** The file as it is written; undefined where it is no UTF-8. */
      readonly text: string | undefined;
    }
  | { readonly state: 'refused'; readonly text: string | undefined; readonly reason: string }
);

/** An article that is shown. */
export type ValidArticle = Extract<Previewed, { state: 'valid' }>;

/** Everything that is previewed. `total` counts the files that could be. */
export interface PreviewedFolder {
  readonly files: readonly Previewed[];
  readonly words: LocalWords | undefined;
  readonly total: number;
}

/** The file whose page stands under a slug: one that is shown before one that is not. */
export function findBySlug({ files }: PreviewedFolder, slug: string): Previewed | undefined {
  const all = files.filter((file) => file.slug === slug);
  return all.find(({ state }) => state === 'valid') ?? all[0];
}

/** The folder with what the site refused marked as such. `refused` is by the paths of the files. */
export function markRefused(
  folder: PreviewedFolder,
  refused: ReadonlyMap<string, { readonly reason: string }>,
): PreviewedFolder {
  const files = folder.files.map((previewed): Previewed => {
    const refusal = previewed.state === 'valid' ? refused.get(previewed.file.path) : undefined;
    if (!refusal) return previewed;
    const { file, slug } = previewed;
    return { state: 'refused', file, slug, text: file.text().written, reason: refusal.reason };
  });
  return { ...folder, files };
}

/** The same for two states of a file that are shown alike. */
export function signatureOfFile({ file, slug, ...rest }: Previewed): string {
  return JSON.stringify([
    ...[file.path, file.sha256, file.problems, slug, file.files.map(({ sha256 }) => sha256)],
    ...[rest.state === 'invalid' ? rest.text : null, rest.state === 'valid' ? rest.opening : null],
  ]);
}

/** The same for two folders of which nothing is to be shown differently. */
export function signatureOf({ files, words, total }: PreviewedFolder): string {
  return JSON.stringify([files.map(signatureOfFile), words?.sha256, words?.problems, total]);
}
