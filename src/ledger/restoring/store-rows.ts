// Stores rows of an export, as they were in the ledger that it was made of.

import { hashSource } from '../../domain/canonical-source.ts';
import type { Row } from '../../domain/keeping-api.ts';
import { findKeptTable, type KeptTable } from '../../domain/kept-tables.ts';
import { countRows } from '../exporting/read-rows.ts';
import { isOwnState } from '../exporting/tables.ts';
import type { RestorationFailure } from './failures.ts';
import { isRestoring } from './standing.ts';

/** Carries a refusal out of the transaction, which rolls back. */
class Refused extends Error {}

/**
 * Stores rows of one table, all or none, and tells how many it has then. Rows that are there already
 * are written over, so that a page may be sent again.
 */
export function storeRows(
  storage: DurableObjectStorage,
  name: string,
  rows: readonly Row[],
): { count: number } | RestorationFailure {
  const { sql } = storage;
  if (!isRestoring(sql)) return { reason: 'not-restoring' };
  const table = findKeptTable(name);
  if (!table) return { reason: 'rows-refused', why: `an export has no table ${name}` };
  try {
    return storage.transactionSync(() => {
      const columns = columnsOf(sql, table);
      for (const row of rows) storeRow(sql, table, columns, row);
      return { count: countRows(sql, table) };
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { reason: 'rows-refused', why: error.message };
  }
}

/** An export of an earlier Gazette may lack a column: it has its default then. One of a later one has more, and is refused. */
function columnsOf(sql: SqlStorage, { name, without = {} }: KeptTable): ReadonlySet<string> {
  const rows = sql.exec<{ name: string }>('SELECT name FROM pragma_table_info(?)', name).toArray();
  const columns = new Set(rows.map((row) => row.name));
  for (const column of Object.keys(without)) columns.delete(column);
  return columns;
}

function storeRow(sql: SqlStorage, table: KeptTable, columns: ReadonlySet<string>, row: Row): void {
  const unknown = Object.keys(row).find((column) => !columns.has(column));
  if (unknown !== undefined) throw refuse(table, row, `has no column ${unknown} here`);
  const { source, sha256, name } = row;
  if (table.name === 'revision' && hashSource(String(source)) !== sha256) {
    throw refuse(table, row, 'has another SHA-256 than its source');
  }
  if (table.name === 'state' && isOwnState(String(name))) {
    throw refuse(table, row, 'is this deployment’s own');
  }
  const cells = Object.entries({ ...row, ...table.without });
  const names = cells.map(([column]) => column);
  try {
    sql.exec(
      `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT (${table.key.join(', ')})
       DO UPDATE SET ${names.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      ...cells.map(([, value]) => value),
    );
  } catch (error) {
    // What a column does not take (a text for a number, the same slug twice) SQLite says itself.
    throw refuse(table, row, error instanceof Error ? error.message : String(error));
  }
}

function refuse({ name, key }: KeptTable, row: Row, why: string): Refused {
  return new Refused(`${name} ${key.map((column) => row[column]).join(' ')} ${why}`);
}
