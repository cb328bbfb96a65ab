// Reads under which addresses article files are known, and nothing else of them.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeSource } from '../../domain/canonical-source.ts';
import { slugOfFile } from './file-slug.ts';
import { findFiles } from './find-files.ts';
import { readIdentity } from './read-identity.ts';

/** The slug of an article, and its aliases, each in its one spelling. */
export interface ArticleNames {
  readonly slug: string;
  readonly aliases: readonly string[];
}

/**
 * The names of every file below a folder, by its path from `cwd`; none where there is no such folder.
 * Those that are `known` by their paths already are not read.
 */
export async function readNames(
  folder: string,
  cwd: string,
  known: ReadonlyMap<string, unknown> = new Map(),
): Promise<Map<string, ArticleNames>> {
  const names = new Map<string, ArticleNames>();
  if (!existsSync(resolve(cwd, folder))) return names;
  for (const path of await findFiles([folder], cwd)) {
    if (known.has(path)) continue;
    const decoded = decodeSource(await readFile(resolve(cwd, path)));
    names.set(path, namesInSource(path, decoded.ok ? decoded.source : ''));
  }
  return names;
}

/** The names that a source claims, the slug else by its file's name. YAML is read only where there may be any. */
export function namesInSource(path: string, source: string): ArticleNames {
  if (!/^["']?(?:slug|aliases)\b/m.test(source)) return { slug: slugOfFile(path), aliases: [] };
  const { slug = slugOfFile(path), aliases } = readIdentity(source);
  return { slug, aliases: [...aliases.keys()] };
}
