// Recomputes the hash of every file of an export, and finds those that nobody names.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportProblem } from './export-problem.ts';
import { type Manifest, manifestName } from './manifest.ts';

/** Every file that is missing, differs, or is named by nobody. `onFile` hears of each file's bytes. */
export async function checkFiles(
  folder: string,
  { files }: Manifest,
  onFile: (bytes: number) => void,
): Promise<ExportProblem[]> {
  const problems: ExportProblem[] = [];
  for (const { path, size, sha256 } of files) {
    const found = await hashFile(join(folder, path), size);
    if (found === undefined) problems.push({ kind: 'missing-file', path, what: sha256 });
    else if (found !== sha256) problems.push({ kind: 'changed-file', path, what: found });
    onFile(size);
  }
  const named = new Set([manifestName, ...files.map(({ path }) => path)]);
  for (const path of await listFiles(folder)) {
    if (!named.has(path)) problems.push({ kind: 'unnamed-file', path, what: '' });
  }
  return problems;
}

/**
 * Undefined where there is no file that can be read: a link may lead to what never ends. Of more bytes than there
 * should be only so many are read that the hash differs.
 */
async function hashFile(path: string, size: number): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    if (!(await stat(path)).isFile()) return undefined;
    await pipeline(createReadStream(path, { end: Math.max(0, size) }), hash);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** What systems leave in folders (`.DS_Store`) is no part of an export, nor is `.git`. */
async function listFiles(folder: string, below = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listFiles(folder, path)));
    else found.push(path);
  }
  return found.sort();
}
