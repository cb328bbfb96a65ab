// Small values of which the ledger keeps one each.

/** A value by name; undefined where it was never set. */
export function readState(sql: SqlStorage, name: string): string | undefined {
  return sql.exec<{ value: string }>('SELECT value FROM state WHERE name = ?', name).toArray()[0]
    ?.value;
}

/** Sets a value by name. */
export function writeState(sql: SqlStorage, name: string, value: string): void {
  sql.exec(
    'INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}

/** Removes a value. */
export function deleteState(sql: SqlStorage, name: string): void {
  sql.exec('DELETE FROM state WHERE name = ?', name);
}

/**
 * An instant for something that happens now: the clock's, or one millisecond after the last that was
 * given out, so that no two entries of a feed share an `updated` and none goes back when the clock does.
 */
export function nextInstant(sql: SqlStorage, now: number): number {
  const instant = Math.max(now, Number(readState(sql, 'clock') ?? 0) + 1);
  writeState(sql, 'clock', String(instant));
  return instant;
}
