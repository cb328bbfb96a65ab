// Opens SQLite files that a killed runtime has left, as copies: the originals stay as the crash left them.

import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Runs `look` on a copy of the one database of a folder (metadata.sqlite apart), with its write-ahead log. */
export async function withDatabase<T>(
  folder: string,
  look: (database: DatabaseSync) => T,
): Promise<T> {
  const name = (await readdir(folder)).find((file) => /^[0-9a-f]+\.sqlite$/.test(file));
  if (name === undefined) throw new Error(`no database in ${folder}`);
  const copy = await mkdtemp(join(tmpdir(), 'gazette-crash-copy-'));
  try {
    await copyFile(join(folder, name), join(copy, name));
    await copyFile(join(folder, `${name}-wal`), join(copy, `${name}-wal`)).catch(ignoreMissing);
    const database = new DatabaseSync(join(copy, name));
    try {
      return look(database);
    } finally {
      database.close();
    }
  } finally {
    await rm(copy, { recursive: true });
  }
}

/** A database that was closed in order has no log. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

/** The database in the form in which the ledger's own reading functions take it. */
export function asSqlStorage(database: DatabaseSync): SqlStorage {
  return {
    exec: <Row extends Record<string, SqlStorageValue>>(
      query: string,
      ...values: SqlStorageValue[]
    ) => {
      const bound = values.map((value) =>
        value instanceof ArrayBuffer ? new Uint8Array(value) : value,
      );
      const rows = database.prepare(query).all(...bound) as Row[];
      return Object.assign(rows, { toArray: () => rows, one: () => oneOf(rows) });
    },
  };
}

function oneOf<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows, not one`);
  return row;
}
