// KV fails for a long time, or loses everything: the ledger goes on taking changes, asks seldom, and makes good.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { call, get, put, settle, signIn, site } from '../worker/site.ts';
import { interceptWrites } from './intercept-writes.ts';
import { converge, countAlarms, findFaults, readKv } from './ledger-under-test.ts';
import { byKey, logWrites } from './write-log.ts';

beforeEach(async () => {
  await signIn();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function publish(slug: string, n: number): Promise<void> {
  const response = await put(slug, makeSource(n));
  expect(response.status, await response.text()).toBe(201);
}

test.each([1, 3, 10])(
  'converges where every write fails %i times before it succeeds',
  async (n) => {
    const failed = new Map<string, number>();
    interceptWrites(async ({ key, send }) => {
      const before = failed.get(key) ?? 0;
      failed.set(key, before + 1);
      if (before < n) throw new Error('KV PUT failed: 500');
      await send();
    });
    for (const slug of ['a', 'b', 'c']) await publish(slug, slug.charCodeAt(0));
    await converge();
    expect(await findFaults()).toEqual([]);
  },
  60_000,
);

test('takes changes through an outage, asks ever less often, and makes good by itself', async () => {
  let down = true;
  await publish('before', 1);
  await settle();
  const alarms = await countAlarms();
  const log = logWrites(async ({ send }) => {
    if (down) throw new Error('KV PUT failed: 500');
    await send();
  });
  await Promise.all([2, 3, 4, 5].map((n) => publish(`during-${n}`, n)));
  await wait(4_000);
  const tries = byKey(log).map((writes) => writes.length);
  expect(Math.max(...tries)).toBeLessThanOrEqual(4);
  expect(alarms()).toBeLessThan(30);
  down = false;
  await settle();
  expect(await findFaults()).toEqual([]);
}, 60_000);

test('holds lists back while an article of theirs cannot be written, without asking all the time', async () => {
  await publish('there', 1);
  await settle();
  const before = await readKv();
  const alarms = await countAlarms();
  let down = true;
  interceptWrites(async ({ key, send }) => {
    if (down && key === 'article:late') throw new Error('KV PUT failed: 500');
    await send();
  });
  await publish('late', 2);
  await wait(3_000);
  const during = await readKv();
  for (const key of ['list:all', 'feed:rss:all', 'overview']) {
    expect(during.get(key)).toEqual(before.get(key));
  }
  expect(alarms()).toBeLessThan(20);
  down = false;
  await settle();
  expect(await findFaults()).toEqual([]);
}, 40_000);

test('does not keep a change that was taken back after a write whose answer was lost', async () => {
  await publish('wavering', 1);
  await converge();
  let answersLost = true;
  interceptWrites(async ({ send }) => {
    await send();
    if (answersLost) throw new Error('network connection lost');
  });
  const changed = makeSource(1, { title: '另一題目' });
  expect((await put('wavering', changed, 1, '?kind=minor')).status).toBe(200);
  await vi.waitFor(async () => {
    expect((await readKv()).get('list:all')?.value).toContain('另一題目');
  }, 20_000);
  expect((await put('wavering', makeSource(1), 2, '?kind=minor')).status).toBe(200);
  answersLost = false;
  await converge();
  expect(await findFaults()).toEqual([]);
}, 40_000);

test('rebuilds KV after it was emptied, and serves full feeds meanwhile', async () => {
  for (const n of [1, 2, 3]) await publish(`kept-${n}`, n);
  await converge();
  const before = await readKv();
  for (const key of before.keys()) await site.KV.delete(key);
  interceptWrites(() => Promise.reject(new Error('KV PUT failed: 500')));
  expect((await call('POST', '/projection/rebuild')).status).toBe(202);
  expect(await (await get('/feed.xml')).text()).toBe(before.get('feed:rss:all')?.value);
  vi.restoreAllMocks();
  await converge();
  expect(await findFaults()).toEqual([]);
  expect([...(await readKv())].map(([key, { value }]) => [key, value])).toEqual(
    [...before].map(([key, { value }]) => [key, value]),
  );
}, 40_000);
