// The ledger's alarm while hubs are told: no hub holds up a reader, another hub or the ledger's sleep, and no crash loses a ping.

import { runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLedger } from '../../src/worker/env.ts';
import { makeSource } from '../worker/make-article.ts';
import { put, settle, site } from '../worker/site.ts';
import {
  accept,
  acknowledge,
  countPings,
  delayHubs,
  type HubNetwork,
  hang,
  joinHubs,
  leaveHubs,
  patient,
} from './hub-network.ts';
import { one } from './hub-rig.ts';
import { interceptWrites } from './intercept-writes.ts';
import { countAlarms, findFaults, inLedger, query, readKv } from './ledger-under-test.ts';

vi.setConfig({ testTimeout: 30_000 });

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let hubs: HubNetwork;

beforeEach(async () => {
  hubs = await joinHubs();
});

afterEach(leaveHubs);

test('brings the next article to readers at once while a hub hangs', async () => {
  hubs.answer = hang;
  await acknowledge(put('a', makeSource(1)));
  await vi.waitFor(() => expect(hubs.asked).toHaveLength(2), patient);
  const begun = Date.now();
  await acknowledge(put('b', makeSource(2)));
  await vi.waitFor(async () => {
    expect((await readKv()).get('feed:atom:all')?.value).toContain('第2號公報');
  }, patient);
  expect(Date.now() - begun).toBeLessThan(5_000);
  await settle();
  expect(await findFaults()).toEqual([]);
});

test('tells the other hubs the next news at once while one hangs', async () => {
  hubs.answer = (hub, signal) => (hub === one ? hang : accept)(hub, signal);
  await acknowledge(put('a', makeSource(1)));
  await vi.waitFor(() => expect(hubs.asked).toHaveLength(1 + 12), patient);
  await acknowledge(put('b', makeSource(2)));
  await vi.waitFor(() => expect(hubs.asked).toHaveLength(1 + 24), patient);
});

const readAlarm = () => inLedger((storage) => storage.getAlarm());

test('sleeps while a hub hangs, and will wake when it may be asked again, be it killed meanwhile', async () => {
  hubs.answer = hang;
  const alarms = await countAlarms();
  await acknowledge(put('a', makeSource(1)));
  await vi.waitFor(() => expect(hubs.asked).toHaveLength(2), patient);
  const before = alarms();
  await wait(3_000);
  expect(alarms()).toBe(before);
  const alarm = await readAlarm();
  expect((alarm ?? 0) - Date.now()).toBeGreaterThan(40_000);
  expect((alarm ?? 0) - Date.now()).toBeLessThan(60_000);
  expect(hubs.asked).toHaveLength(2);
});

test('sleeps until its next ping', async () => {
  delayHubs(600);
  const alarms = await countAlarms();
  await acknowledge(put('a', makeSource(1)));
  await settle();
  await wait(2_500);
  const [{ modified } = { modified: 0 }] = await query<{ modified: number }>(
    'SELECT min(modified) AS modified FROM projection WHERE key IN (SELECT key FROM ping)',
  );
  expect(await readAlarm()).toBe(modified + 600_000);
  const before = alarms();
  await wait(1_500);
  expect(alarms()).toBe(before);
});

test('does not look for pings all the time while their feeds cannot be written', async () => {
  await acknowledge(put('a', makeSource(1)));
  await settle();
  const alarms = await countAlarms();
  interceptWrites(async ({ key, send }) => {
    if (key.startsWith('feed:')) throw new Error('KV PUT failed: 500');
    await send();
  });
  await acknowledge(put('b', makeSource(2)));
  await wait(4_000);
  expect(alarms()).toBeLessThan(20);
});

test('asks a hub once, and not at once again, where the ledger is killed before it answers', async () => {
  hubs.answer = hang;
  await acknowledge(put('a', makeSource(1)));
  await vi.waitFor(() => expect(hubs.asked).toHaveLength(2), patient);
  for (let n = 0; n < 3; n += 1) {
    await kill();
    await openLedger(site).wake();
    await wait(1_200);
  }
  expect(hubs.asked).toHaveLength(2);
  expect(await countPings()).toBe(24);
  expect(await query('SELECT tries FROM hub')).toEqual([{ tries: 1 }, { tries: 1 }]);
});

test('wakes by itself after it was killed, and tells what it could not tell before', async () => {
  delayHubs(3);
  await acknowledge(put('a', makeSource(1)));
  await settle();
  await kill();
  expect(hubs.asked).toEqual([]);
  await vi.waitFor(() => expect(new Set(hubs.asked).size).toBe(24), patient);
  await vi.waitFor(async () => expect(await countPings()).toBe(0), patient);
  expect(hubs.asked).toHaveLength(24);
});

/** Ends the object at once, as a crash does. */
function kill(): Promise<void> {
  return runInDurableObject(openLedger(site), (_, state) =>
    state.abort('killed by the test'),
  ).catch(() => {});
}
