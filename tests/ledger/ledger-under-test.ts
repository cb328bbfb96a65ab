// Looks into the ledger and the KV namespace of the test, and hurries the projection.

import { runInDurableObject } from 'cloudflare:test';
import { vi } from 'vitest';
import { parseSite } from '../../src/domain/site.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/worker/env.ts';
import { site } from '../worker/site.ts';
import { findContradictions } from './check-log.ts';
import { findDifferences } from './check-projection.ts';
import { type StoredValue, unpack } from './stored-value.ts';

/** Runs something within the ledger's object. */
export function inLedger<T>(act: (storage: DurableObjectStorage) => T | Promise<T>): Promise<T> {
  return runInDurableObject(openLedger(site), (_, state) => act(state.storage));
}

/** The rows that a query finds in the ledger. */
export function query<Row extends Record<string, SqlStorageValue>>(sql: string): Promise<Row[]> {
  return inLedger((storage) => storage.sql.exec<Row>(sql).toArray());
}

/** Counts the alarms of the ledger as it now runs. */
export async function countAlarms(): Promise<() => number> {
  let count = 0;
  await runInDurableObject(openLedger(site), (ledger) => {
    const alarm = ledger.alarm.bind(ledger);
    vi.spyOn(ledger, 'alarm').mockImplementation(() => {
      count += 1;
      return alarm();
    });
  });
  return () => count;
}

/** All that KV holds. */
export async function readKv(): Promise<Map<string, StoredValue>> {
  const found = new Map<string, StoredValue>();
  let cursor: string | undefined;
  do {
    const page = await site.KV.list({ ...(cursor === undefined ? {} : { cursor }) });
    for (const { name, metadata } of page.keys) {
      const value = await site.KV.get(name, 'arrayBuffer');
      if (value !== null) found.set(name, await unpack(value, metadata));
    }
    cursor = page.list_complete ? undefined : page.cursor;
  } while (cursor !== undefined);
  return found;
}

/** All that is wrong with the ledger or with KV; empty where both are as they should be. */
export async function findFaults(): Promise<string[]> {
  const kv = await readKv();
  const settings = parseSite(site);
  return inLedger(({ sql }) => [...findContradictions(sql), ...findDifferences(sql, settings, kv)]);
}

/**
 * Lets the projection catch up without its waits, which begin at 1.1 seconds: whatever waits is due
 * now. Nor does it wait two seconds, as the platform does, to run an alarm that a crash cut off. Not
 * for tests of the waits themselves.
 */
export async function converge(): Promise<void> {
  await vi.waitFor(
    async () => {
      const waiting = await runInDurableObject(openLedger(site), hurry);
      if (waiting > 0) throw new Error(`${waiting} keys wait`);
    },
    { timeout: 30_000, interval: 10 },
  );
}

async function hurry(ledger: Ledger, { storage }: DurableObjectState): Promise<number> {
  const dirty = 'generation > written';
  const { rowsWritten } = storage.sql.exec(
    `UPDATE projection SET due = 0 WHERE ${dirty} AND due > 0`,
  );
  const { waiting } = storage.sql
    .exec<{ waiting: number }>(`SELECT count(*) AS waiting FROM projection WHERE ${dirty}`)
    .one();
  if (waiting > 0 && rowsWritten > 0) await storage.setAlarm(Date.now());
  else if (waiting > 0 && (await isCutOff(storage))) await ledger.alarm();
  return waiting;
}

/** An alarm that is long overdue does not run: while it runs, none is set. */
async function isCutOff(storage: DurableObjectStorage): Promise<boolean> {
  const alarm = await storage.getAlarm();
  return alarm !== null && alarm < Date.now() - 150;
}
