// Reads what is previewed, whatever editors' programs do to the files meanwhile.

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { articlesFolder } from '../articles/articles-folder.ts';
import { ChangedFileError } from '../articles/file-text.ts';
import type { Context } from '../context.ts';
import { type Choice, chooseFiles } from './choose-files.ts';
import { loadPreviewed } from './load-previewed.ts';
import type { PreviewedFolder } from './previewed.ts';

/** What the editor asked for, and since when (milliseconds). */
export interface Wish {
  readonly paths: readonly string[];
  readonly since: number;
}

/** How often is tried, since a program may take a file away to put another in its place, or write it in pieces. */
const tries = 5;

/** Reads all that is shown. `before` is what was shown until now: it stays, and what is gone is no mistake. */
export async function loadFolder(
  { cwd, now, sleep }: Pick<Context, 'cwd' | 'now' | 'sleep'>,
  wish: Wish,
  before: PreviewedFolder | undefined,
): Promise<PreviewedFolder> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await loadPreviewed(await choose(cwd, wish, before), cwd, now());
    } catch (error) {
      if (attempt === tries || !(isAbsence(error) || error instanceof ChangedFileError))
        throw error;
      await sleep(50);
    }
  }
}

async function choose(
  cwd: string,
  { paths, since }: Wish,
  before: PreviewedFolder | undefined,
): Promise<Choice> {
  if (!before) return chooseFiles(paths, cwd);
  const asked = paths.length > 0 ? paths : [articlesFolder];
  const there = await Promise.all(asked.map((path) => isThere(resolve(cwd, path))));
  const kept = asked.filter((_, index) => there[index]);
  if (kept.length === 0) return { files: [], total: 0 };
  const shown = new Set(before.files.map(({ file }) => file.path));
  return chooseFiles(kept, cwd, { shown, since });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
