// The tables that are no article's, whole and in one turn: with them an export is as the ledger was at one event.

import type { ExportTables, Row } from '../../domain/keeping-api.ts';
import { keptTables } from '../../domain/kept-tables.ts';
import { lastEvent } from './export-head.ts';
import { countKept, readWhole } from './read-rows.ts';

/** Collections, editors and single values as they are now, after the event that it names. */
export function exportTables(sql: SqlStorage): ExportTables {
  const whole = keptTables.filter(({ comes, name }) => comes === 'whole' && name !== 'moved_key');
  return {
    event: lastEvent(sql),
    counts: countKept(sql),
    rows: Object.fromEntries(whole.map((table) => [table.name, readWhole(sql, table)])),
  };
}

/** Keys in one page. */
const pageSize = 2_000;

/**
 * What readers got under each key of the projection that KV has: its entity tag and date, so that
 * a site that has moved can give the same bytes the same date. What is being written is left out, and
 * what still waits for its date after a move is there with that. `next` is the last key of a full page.
 */
export function exportKeys(sql: SqlStorage, after: string): { rows: Row[]; next: string | null } {
  const rows = sql
    .exec<Record<string, string | number>>(
      `SELECT key, etag, modified FROM projection
       WHERE key > ?1 AND generation = written AND length(etag) > 1
       UNION SELECT key, etag, modified FROM moved_key WHERE key > ?1
         AND key NOT IN (SELECT key FROM projection WHERE generation = written AND length(etag) > 1)
       ORDER BY key LIMIT ${pageSize}`,
      after,
    )
    .toArray();
  return { rows, next: rows.length < pageSize ? null : String(rows.at(-1)?.key) };
}
