// The ledger, with counters around what it does to SQLite and KV.

import { Ledger, type LedgerEnv } from '../../../src/ledger/ledger.ts';
import { addRows, countRows } from './count-rows.ts';
import type { KvWrite, Measurement, Rows } from './measurement.ts';
import { watchWrites } from './watch-writes.ts';

const nothing: Rows = { read: 0, written: 0 };

/** A ledger that answers what it counted. It does everything else as its parent does. */
export class MeteredLedger extends Ledger {
  readonly #takeRows: () => Rows;
  #publish = nothing;
  #drain = nothing;
  #writes: KvWrite[] = [];
  #lastWrite = 0;
  #draining = true;
  #waiting: (() => void)[] = [];

  constructor(state: DurableObjectState, env: LedgerEnv) {
    const takeRows = countRows(state.storage.sql);
    super(state, { ...env, KV: watchWrites(env.KV, (key) => this.#noteWrite(key)) });
    this.#takeRows = takeRows;
  }

  override put(...call: Parameters<Ledger['put']>): ReturnType<Ledger['put']> {
    this.#takeRows();
    const result = super.put(...call);
    this.#publish = addRows(this.#publish, this.#takeRows());
    this.#draining = true;
    return result;
  }

  override async alarm(): Promise<void> {
    this.#takeRows();
    this.#lastWrite = performance.now();
    await super.alarm();
    this.#takeDrained();
    // The parent sets the next alarm as long as a key waits.
    if ((await this.ctx.storage.getAlarm()) !== null) return;
    this.#draining = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** What was counted since the last call, once nothing waits to be written. */
  async takeMeasurement(): Promise<Measurement> {
    if (this.#draining) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const measurement = { publish: this.#publish, drain: this.#drain, writes: this.#writes };
    this.#publish = nothing;
    this.#drain = nothing;
    this.#writes = [];
    return measurement;
  }

  #noteWrite(key: string): void {
    const now = performance.now();
    const milliseconds = now - this.#lastWrite;
    this.#writes.push({ key, milliseconds, rowsRead: this.#takeDrained().read });
    this.#lastWrite = now;
  }

  #takeDrained(): Rows {
    const rows = this.#takeRows();
    this.#drain = addRows(this.#drain, rows);
    return rows;
  }
}
