// Which folders a preview has to watch.

import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { articlesFolder, wordsPath } from '../articles/articles-folder.ts';
import type { WatchedFolder } from './watch-folders.ts';

/** Where the settings of the site are, beside the articles. */
export const settingsFile = 'wrangler.toml';

/**
 * The folders that are shown, with those of files that are named, since pictures lie beside them; where each
 * of them may come and go; the word list and the settings.
 */
export async function listWatched(paths: readonly string[], cwd: string): Promise<WatchedFolder[]> {
  const asked = (paths.length > 0 ? paths : [articlesFolder]).map((path) => resolve(cwd, path));
  const whole = await Promise.all(
    asked.map(async (path) => ((await stat(path)).isDirectory() ? path : dirname(path))),
  );
  return [
    ...whole.map((folder) => ({ folder })),
    ...[...asked, resolve(cwd, wordsPath), resolve(cwd, settingsFile)].map((path) => ({
      folder: dirname(path),
      names: [basename(path)],
    })),
  ];
}
