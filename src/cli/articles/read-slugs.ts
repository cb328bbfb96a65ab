// Reads the slugs of article files, and nothing else of them.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeSource } from '../../domain/canonical-source.ts';
import { slugOfFile } from './file-slug.ts';
import { findFiles } from './find-files.ts';
import { readIdentity } from './read-identity.ts';

/** The slug of every file below a folder, by its path from `cwd`; none where there is no such folder. */
export async function readSlugs(folder: string, cwd: string): Promise<Map<string, string>> {
  const slugs = new Map<string, string>();
  if (!existsSync(resolve(cwd, folder))) return slugs;
  for (const path of await findFiles([folder], cwd)) {
    const decoded = decodeSource(await readFile(resolve(cwd, path)));
    slugs.set(path, slugOfSource(path, decoded.ok ? decoded.source : ''));
  }
  return slugs;
}

/** The slug that a source claims, else that of its file's name. YAML is read only where there may be one. */
export function slugOfSource(path: string, source: string): string {
  const claimed = /^["']?slug\b/m.test(source) ? readIdentity(source).slug : undefined;
  return claimed ?? slugOfFile(path);
}
