// Counts the rows that the ledger reads and writes, as the platform bills them.

import { inLedger } from './ledger-under-test.ts';

/** Rows of SQLite, indexes included. */
export interface RowCount {
  readonly read: number;
  readonly written: number;
}

/** Counts the rows of everything that the ledger does while `act` runs. */
export async function countRows(act: () => Promise<void>): Promise<RowCount> {
  const stop = await inLedger(({ sql }) => watchRows(sql));
  await act();
  return inLedger(() => stop());
}

/** How many keys wait to be written; that it is asked is not counted. */
export function countWaiting(): Promise<number> {
  return inLedger(({ sql }) => {
    const query = 'SELECT count(*) AS waiting FROM projection WHERE generation > written';
    const exec: typeof sql.exec = Object.getPrototypeOf(sql).exec;
    return exec.call(sql, query).toArray()[0]?.waiting as number;
  });
}

/** Counts rows from now on, until the function that is returned is called. */
export function watchRows(sql: SqlStorage): () => RowCount {
  const counters: Pick<SqlStorageCursor<never>, 'rowsRead' | 'rowsWritten'>[] = [];
  const exec = sql.exec.bind(sql);
  sql.exec = <Row extends Record<string, SqlStorageValue>>(
    query: string,
    ...values: SqlStorageValue[]
  ) => {
    const cursor = exec<Row>(query, ...values);
    counters.push(cursor);
    return cursor;
  };
  return () => {
    sql.exec = exec;
    return {
      read: counters.reduce((total, { rowsRead }) => total + rowsRead, 0),
      written: counters.reduce((total, { rowsWritten }) => total + rowsWritten, 0),
    };
  };
}
