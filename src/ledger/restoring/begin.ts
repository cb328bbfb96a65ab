// Begins to restore an export into an empty ledger, and gives it up.

import type { RestorationStanding, RestorationStart } from '../../domain/keeping-api.ts';
import { keptTables } from '../../domain/kept-tables.ts';
import type { Site } from '../../domain/site.ts';
import { settingsOf } from '../exporting/export-head.ts';
import { countKept } from '../exporting/read-rows.ts';
import { schemaStep } from '../schema.ts';
import { writeState } from '../state.ts';
import type { RestorationFailure } from './failures.ts';
import { readRestoration, restoringName } from './standing.ts';

/** Where the ledger is, and what there is in it. */
export function restorationStanding(sql: SqlStorage, site: Site): RestorationStanding {
  const going = readRestoration(sql);
  const counts = countKept(sql);
  return {
    state: going ? 'restoring' : isEmpty(counts) ? 'empty' : 'filled',
    ...(going ? { export: going.export } : {}),
    ...{ schema: schemaStep(sql), settings: settingsOf(site), counts },
  };
}

function isEmpty(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).every((rows) => rows === 0);
}

/**
 * Begins, or goes on with the same export: then what has arrived is kept. From now on the ledger
 * takes nothing else, and readers are told to come back.
 */
export function beginRestoration(
  storage: DurableObjectStorage,
  start: RestorationStart,
): RestorationFailure | undefined {
  const { sql } = storage;
  return storage.transactionSync(() => {
    const going = readRestoration(sql);
    if (going) {
      return going.export === start.export
        ? undefined
        : { reason: 'other-export', export: going.export };
    }
    const counts = countKept(sql);
    if (!isEmpty(counts)) return { reason: 'not-empty', counts };
    const known = schemaStep(sql);
    if (start.schema > known) return { reason: 'newer-export', schema: start.schema, known };
    writeState(sql, restoringName, JSON.stringify(start));
    return undefined;
  });
}

/** The keys that the empty ledger has written for readers: pages and feeds that say that there is nothing. */
export function keysOfNothing(sql: SqlStorage): string[] {
  return sql
    .exec<{ key: string }>('SELECT key FROM projection')
    .toArray()
    .map(({ key }) => key);
}

/** Removes whatever has arrived of an export that is not going to be restored: the ledger is empty again. */
export function abandonRestoration(storage: DurableObjectStorage): RestorationFailure | undefined {
  const { sql } = storage;
  return storage.transactionSync(() => {
    if (!readRestoration(sql)) return { reason: 'not-restoring' };
    for (const { name } of keptTables) sql.exec(`DELETE FROM ${name}`);
    for (const name of ['media_chunk', 'projection']) sql.exec(`DELETE FROM ${name}`);
    return undefined;
  });
}
