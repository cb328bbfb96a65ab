// Reads the state folder of the local runtime: the ledger's database, and what KV holds.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type StoredValue, unpack } from '../ledger/stored-value.ts';
import { asSqlStorage, withDatabase } from './open-sqlite.ts';

/** Runs `look` on the ledger's tables as they are in the folder. */
export function withLedger<T>(state: string, look: (sql: SqlStorage) => T): Promise<T> {
  return withDatabase(join(state, 'v3/do/gazette-Ledger'), (database) =>
    look(asSqlStorage(database)),
  );
}

/** How many keys of the projection wait to be written. */
export function countWaiting(state: string): Promise<number> {
  return withLedger(
    state,
    (sql) =>
      sql
        .exec<{ n: number }>('SELECT count(*) AS n FROM projection WHERE generation > written')
        .one().n,
  );
}

const entrySchema = v.object({
  key: v.string(),
  blob_id: v.pipe(v.string(), v.regex(/^[0-9a-f]+$/)),
  metadata: v.pipe(v.string(), v.parseJson()),
});

/** All that KV holds, its values read from the files that hold them. */
export async function readKv(state: string, namespace: string): Promise<Map<string, StoredValue>> {
  const rows = await withDatabase(join(state, 'v3/kv/miniflare-KVNamespaceObject'), (database) =>
    v.parse(v.array(entrySchema), database.prepare('SELECT * FROM _mf_entries').all()),
  );
  const entries = rows.map(async ({ key, blob_id: blob, metadata }) => {
    const value = await readFile(join(state, 'v3/kv', namespace, 'blobs', blob));
    return [key, await unpack(new Uint8Array(value).buffer, metadata)] as const;
  });
  return new Map(await Promise.all(entries));
}
