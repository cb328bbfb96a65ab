// Reads a table of an export in pages that can be sent.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Row, rowSchema } from '../../domain/keeping-api.ts';
import { tableName } from '../exporting/manifest.ts';
import { revisionFile } from '../exporting/place-files.ts';
import { readLines } from '../exporting/read-lines.ts';

/** Rows and characters in one page: a revision's source may have a million. */
const [mostRows, mostCharacters] = [1_000, 3_000_000];

/** The rows of a table after the first `skipped`, page by page; revisions with their sources. */
export async function* readPages(
  folder: string,
  table: string,
  skipped: number,
): AsyncGenerator<Row[]> {
  let page: Row[] = [];
  let characters = 0;
  for await (const { number, value } of readLines(join(folder, tableName(table)), rowSchema)) {
    if (value === undefined || number <= skipped) continue;
    const row = table === 'revision' ? await withSource(folder, value) : value;
    page.push(row);
    characters += String(row.source ?? '').length + 300;
    if (page.length < mostRows && characters < mostCharacters) continue;
    yield page;
    page = [];
    characters = 0;
  }
  if (page.length > 0) yield page;
}

async function withSource(folder: string, { file: _, ...row }: Row): Promise<Row> {
  const path = revisionFile(String(row.article), Number(row.number));
  return { ...row, source: await readFile(join(folder, path), 'utf8') };
}
