// Finds the article files below the paths that an editor names.

import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/**
 * The Markdown files below the paths, each once, in order, relative to `cwd`. A file that is named
 * is taken whatever it is called; below folders dotfiles and node_modules are passed over. Throws
 * the file system's error for a path that is not there.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    for (const file of await below(resolve(cwd, path), new Set())) found.add(file);
  }
  return [...found].map((file) => relative(cwd, file) || file).sort();
}

/** `walked` holds the real folders above, so that a symbolic link to one of them ends the walk. */
async function below(path: string, walked: ReadonlySet<string>): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const real = await realpath(path);
  if (walked.has(real)) return [];
  const files: string[] = [];
  for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(inner)))) {
      files.push(...(await below(inner, new Set([...walked, real]))));
    } else if (entry.name.endsWith('.md')) {
      files.push(inner);
    }
  }
  return files;
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** False for a link that leads nowhere: it holds no article. */
async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
