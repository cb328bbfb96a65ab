// The word list beside the articles: names and quoted terms that conversion between the scripts leaves alone.

import { relative, resolve, sep } from 'node:path';
import { hashSource } from '../../domain/canonical-source.ts';
import { type ParsedWordList, readWordList } from '../../domain/word-list.ts';
import { wordsPath } from '../articles/articles-folder.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { checkWords } from './check-words.ts';

/** The list in the working directory; `path` is relative to it. */
export interface LocalWords extends ParsedWordList {
  readonly path: string;
  readonly sha256: string;
}

/**
 * The list, with all its problems; undefined where there is none, or where the paths that an editor
 * named do not hold it. Without paths it is among what is meant, as all of `articles/` is.
 */
export async function loadWords(
  paths: readonly string[],
  cwd: string,
): Promise<LocalWords | undefined> {
  if (!isMeant(paths, cwd)) return undefined;
  const bytes = await readIfThere(resolve(cwd, wordsPath));
  if (!bytes) return undefined;
  const list = readWordList(bytes);
  const problems = [...list.problems, ...checkWords(list.text)].sort((a, b) => a.line - b.line);
  return { ...list, problems, path: wordsPath, sha256: hashSource(list.text) };
}

function isMeant(paths: readonly string[], cwd: string): boolean {
  if (paths.length === 0) return true;
  const file = resolve(cwd, wordsPath);
  return paths.some((path) => {
    const inside = relative(resolve(cwd, path), file);
    return inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`));
  });
}
