// Chooses which articles are previewed: all where they are few, else those that are being worked on.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { articlesFolder, wordsPath } from '../articles/articles-folder.ts';
import { findFiles } from '../articles/find-files.ts';
import { loadGitChanges } from './git-changes.ts';

/** More would make each save wait: all that are shown are read and checked against one another. */
export const mostShown = 200;

/** The files that are shown, in order, and how many there are. Paths are relative to the working directory. */
export interface Choice {
  readonly files: readonly string[];
  readonly total: number;
}

/**
 * Chooses below the paths (default: `articles`). Of more than 200 those that git has as changed, then
 * those saved last. What was shown before stays, and what was saved since `since` (milliseconds) joins
 * it, so that no article goes because another is edited.
 */
export async function chooseFiles(
  paths: readonly string[],
  cwd: string,
  before?: { readonly shown: ReadonlySet<string>; readonly since: number },
): Promise<Choice> {
  const asked = paths.length > 0 ? paths : [articlesFolder];
  const found = (await findFiles(asked, cwd)).filter((path) => path !== wordsPath);
  const total = found.length;
  if (total <= mostShown) return { files: found, total };
  const saved = await loadTimes(found, cwd);
  const timeOf = (path: string) => saved.get(path) ?? 0;
  if (before) {
    const { shown, since } = before;
    return { files: found.filter((path) => shown.has(path) || timeOf(path) >= since), total };
  }
  const changed = await loadGitChanges(cwd);
  const isChanged = (path: string) => Number(changed.has(path));
  const chosen = found
    .toSorted(
      (a, b) =>
        isChanged(b) - isChanged(a) || timeOf(b) - timeOf(a) || (a < b ? 1 : a > b ? -1 : 0),
    )
    .slice(0, mostShown);
  return { files: chosen.toSorted(), total };
}

async function loadTimes(paths: readonly string[], cwd: string): Promise<Map<string, number>> {
  const times = await Promise.all(
    paths.map(async (path) => [path, (await stat(resolve(cwd, path))).mtimeMs] as const),
  );
  return new Map(times);
}
