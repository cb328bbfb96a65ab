// What an export of before in the same folder spares: its events, rows and files need not be fetched again.

import { join } from 'node:path';
import { eventRowSchema, type LastEvent, type Row, rowSchema } from '../../domain/keeping-api.ts';
import { keptTables } from '../../domain/kept-tables.ts';
import { loadManifest } from './load-manifest.ts';
import { type Manifest, tableName } from './manifest.ts';
import { revisionFile } from './place-files.ts';
import { readLines } from './read-lines.ts';
import { RowStore } from './row-store.ts';

/** An export that another goes on from. */
export interface FormerExport {
  readonly event: LastEvent;
  /** The log up to there, as it stands in the file. */
  readonly events: readonly string[];
  readonly store: RowStore;
  readonly revisions: readonly Row[];
}

/**
 * The export in a folder as far as another can go on from it: undefined where one of its rows cannot
 * be read, or it is of another form, of another schema, or of another site. Then all is fetched anew.
 */
export async function loadFormerExport(
  folder: string,
  head: Pick<Manifest, 'schema' | 'settings'>,
): Promise<FormerExport | undefined> {
  const loaded = await loadManifest(folder);
  if (loaded.kind !== 'read') return undefined;
  const { schema, settings, event } = loaded.manifest;
  if (schema !== head.schema || settings.SITE_ID !== head.settings.SITE_ID) return undefined;
  const store = new RowStore();
  for (const { name } of keptTables) {
    if (name === 'event') continue;
    const rows = await readAll(join(folder, tableName(name)), rowSchema);
    if (!rows) return undefined;
    store.take({ articles: [], rows: { [name]: rows } });
  }
  const events = await readAll(join(folder, tableName('event')), eventRowSchema);
  const last = events?.at(-1) ?? { number: 0, hash: '' };
  if (!events || last.number !== event.number || last.hash !== event.hash) return undefined;
  const revisions = store.rowsOf('revision');
  return { event, events: events.map((row) => JSON.stringify(row)), store, revisions };
}

async function readAll<T>(
  path: string,
  schema: Parameters<typeof readLines<T>>[1],
): Promise<T[] | undefined> {
  const rows: T[] = [];
  try {
    for await (const { value } of readLines(path, schema)) {
      if (value === undefined) return undefined;
      rows.push(value);
    }
  } catch {
    return undefined;
  }
  return rows;
}

/** The file of a revision, from its row. */
export function fileOfRevision({ article, number }: Row): string {
  return revisionFile(String(article), Number(number));
}
