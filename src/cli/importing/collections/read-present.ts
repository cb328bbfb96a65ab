// Finds out what the articles folder holds already.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeSource } from '../../../domain/canonical-source.ts';
import type { Present } from '../../../ingest/collections/plan-move.ts';
import { slugOfFile } from '../../articles/file-slug.ts';
import { findFiles } from '../../articles/find-files.ts';
import { readIdentity } from '../../articles/read-identity.ts';

/** Ids, slugs and aliases of every article below the folder; what cannot be read counts by its name. */
export async function readPresent(folder: string, cwd: string): Promise<Present> {
  const ids = new Map<string, { path: string; slug: string }>();
  const slugs = new Set<string>();
  const aliases = new Set<string>();
  if (!existsSync(resolve(cwd, folder))) return { ids, slugs, aliases };
  for (const path of await findFiles([folder], cwd)) {
    const decoded = decodeSource(await readFile(resolve(cwd, path)));
    const identity = readIdentity(decoded.ok ? decoded.source : '');
    const slug = identity.slug ?? slugOfFile(path);
    // Under the name of the file as well no other article may be written.
    slugs.add(slug).add(slugOfFile(path));
    if (identity.id !== undefined) ids.set(identity.id, { path, slug });
    for (const alias of identity.aliases.keys()) aliases.add(alias);
  }
  return { ids, slugs, aliases };
}
