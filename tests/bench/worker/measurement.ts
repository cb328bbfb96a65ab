// What the counting ledger counts, as it is answered to the benchmark.

/** Rows of SQLite, as the platform bills them. */
export interface Rows {
  readonly read: number;
  readonly written: number;
}

/** One write to KV: the milliseconds and the rows read that rendering and writing it took. */
export interface KvWrite {
  readonly key: string;
  readonly milliseconds: number;
  readonly rowsRead: number;
}

/** What happened between two questions: rows of the transactions, rows of the alarms, and writes to KV. */
export interface Measurement {
  readonly publish: Rows;
  readonly drain: Rows;
  readonly writes: readonly KvWrite[];
}
