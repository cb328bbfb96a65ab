// Lays the present state of each article out as in a project's own folder, with its files beside it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { importedFromSchema } from '../../domain/imported-from.ts';
import { isSlug } from '../../domain/slug.ts';
import type { Work } from './export-site.ts';
import { keptFiles } from './fetch-files.ts';
import { wordsName } from './manifest.ts';
import { placeArticle, revisionFile } from './place-files.ts';

const articleSchema = v.object({
  id: v.string(),
  // It is a part of the file's path, whatever site it comes from.
  slug: v.pipe(v.string(), v.check(isSlug)),
  issued: v.pipe(v.string(), v.regex(/^\d{4}-/)),
  revision: v.number(),
  imported_from: v.pipe(v.string(), v.parseJson(), v.nullable(importedFromSchema)),
});

const stateSchema = v.object({ name: v.string(), value: v.string() });

/** Writes `articles/`. What a source pins and the site does not have (none, unless it was never published) is left out. */
export async function writeArticles(work: Work): Promise<void> {
  const { draft, store } = work;
  const files = new Map(keptFiles(work).map((file) => [file.sha256, file]));
  for (const row of store.rowsOf('article')) {
    const { id, slug, issued, revision, imported_from: origin } = v.parse(articleSchema, row);
    const known = revisionFile(id, revision);
    const source = await readFile(join(draft.path, known), 'utf8');
    const original = origin && files.get(origin.sha256);
    const placed = placeArticle({ slug, issued, source, ...(original ? { original } : {}) });
    await draft.repeat(placed.path, known);
    for (const [path, sha256] of placed.beside) {
      const file = files.get(sha256);
      if (file) await draft.repeat(path, file.path);
    }
  }
  const states = store.rowsOf('state').map((row) => v.parse(stateSchema, row));
  const words = states.find(({ name }) => name === 'words');
  if (words) await draft.write(wordsName, words.value);
}
