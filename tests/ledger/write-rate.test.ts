// KV takes one write a second to one key: the projection keeps to it by itself, and recovers where it cannot.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { put, settle, signIn } from '../worker/site.ts';
import type { KvWrite } from './intercept-writes.ts';
import { findFaults } from './ledger-under-test.ts';
import { byKey, gaps, logWrites } from './write-log.ts';

beforeEach(async () => {
  await signIn();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

/** KV with its rule: a write within a second of the last one to the same key is refused with 429. */
function strictKv(transit: () => Promise<void>): (write: KvWrite) => Promise<void> {
  const last = new Map<string, number>();
  return async ({ key, send }) => {
    await transit();
    const now = Date.now();
    if (now - (last.get(key) ?? 0) < 1_000) throw new Error('KV PUT failed: 429 Too Many Requests');
    last.set(key, now);
    await send();
  };
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Publishes for a while, faster than a key may be written; waits for KV without hurrying anything. */
async function publishFast(): Promise<void> {
  for (let n = 0; n < 9; n += 1) {
    expect((await put(`fast-${n}`, makeSource(n))).status).toBe(201);
    await wait(250);
  }
  await settle();
}

test('writes one key at intervals of 1.1 seconds or more, so that KV never refuses', async () => {
  const log = logWrites(strictKv(() => Promise.resolve()));
  await publishFast();
  expect(log.filter(({ refused }) => refused)).toEqual([]);
  expect(log.filter(({ key }) => key === 'feed:atom:all').length).toBeGreaterThan(1);
  expect(Math.min(...gaps(log))).toBeGreaterThanOrEqual(1_100);
  expect(await findFaults()).toEqual([]);
}, 40_000);

test('is never refused twice in a row where writes take their time on the way', async () => {
  let slow = 0;
  const log = logWrites(strictKv(() => wait((slow++ * 37) % 120)));
  await publishFast();
  const twice = byKey(log).filter((writes) =>
    writes.some(({ refused }, n) => refused && writes[n + 1]?.refused),
  );
  expect(twice).toEqual([]);
  expect(await findFaults()).toEqual([]);
}, 60_000);

test('recovers from refusals that others cause', async () => {
  let count = 0;
  const strict = strictKv(() => Promise.resolve());
  const log = logWrites((write) => {
    if (count++ % 3 === 0) throw new Error('KV PUT failed: 429 Too Many Requests');
    return strict(write);
  });
  expect((await put('refused', makeSource(1))).status).toBe(201);
  await settle();
  expect(log.some(({ refused }) => refused)).toBe(true);
  expect(Math.min(...gaps(log))).toBeGreaterThanOrEqual(1_100);
  expect(await findFaults()).toEqual([]);
}, 40_000);
