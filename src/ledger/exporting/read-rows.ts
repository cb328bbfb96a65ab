// Reads rows of the tables of an export, without what never leaves the ledger.

import * as v from 'valibot';
import { type Row, rowSchema } from '../../domain/keeping-api.ts';
import { type KeptTable, keptTables } from '../../domain/kept-tables.ts';
import { isOwnState } from './tables.ts';

/** The rows that a condition selects, in the order of the table's key. */
export function readRows(
  sql: SqlStorage,
  table: KeptTable,
  condition: string,
  ...values: SqlStorageValue[]
): Row[] {
  const order = table.key.join(', ');
  return sql
    .exec(`SELECT * FROM ${table.name} WHERE ${condition} ORDER BY ${order}`, ...values)
    .toArray()
    .map((cells) => {
      const row = v.parse(rowSchema, cells);
      for (const column of Object.keys(table.without ?? {})) delete row[column];
      return row;
    });
}

/** The rows of a small table, all of them, but what is this deployment's own. */
export function readWhole(sql: SqlStorage, table: KeptTable): Row[] {
  const rows = readRows(sql, table, '1');
  return table.name === 'state' ? rows.filter(({ name }) => !isOwnState(String(name))) : rows;
}

/**
 * How many rows the tables of an export have. Counted row by row: only for who exports or restores.
 * Those that are not told of are written over, and are there from the first moment or follow no event.
 */
export function countKept(sql: SqlStorage): Record<string, number> {
  const counted = keptTables.filter(({ name }) => name !== 'moved_key' && name !== 'state');
  return Object.fromEntries(counted.map((table) => [table.name, countRows(sql, table)]));
}

/** How many rows a table has. */
export function countRows(sql: SqlStorage, table: KeptTable): number {
  return sql.exec<{ rows: number }>(`SELECT count(*) AS rows FROM ${table.name}`).one().rows;
}
