// Counts the rows that SQL statements read and write.

import type { Rows } from './measurement.ts';

/**
 * Watches every statement from now on. The returned function answers the rows of those since it was
 * last called; it must be called when their cursors have been read, for they count as they go.
 */
export function countRows(sql: SqlStorage): () => Rows {
  const exec = sql.exec.bind(sql);
  let cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
  const watch = (...call: Parameters<typeof exec>) => {
    const cursor = exec(...call);
    cursors.push(cursor);
    return cursor;
  };
  Object.defineProperty(sql, 'exec', { value: watch });
  return () => {
    const counted = cursors;
    cursors = [];
    return counted.reduce(
      (sum, { rowsRead, rowsWritten }) => ({
        read: sum.read + rowsRead,
        written: sum.written + rowsWritten,
      }),
      { read: 0, written: 0 },
    );
  };
}

/** The sum of two counts. */
export function addRows(a: Rows, b: Rows): Rows {
  return { read: a.read + b.read, written: a.written + b.written };
}
