// An article that is to open later is nowhere until then, and opens by itself.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDueArticles } from '../../src/ledger/changes/open-articles.ts';
import { openLedger } from '../../src/worker/env.ts';
import { makeSource } from '../worker/make-article.ts';
import { get, put, settle, signIn, site } from '../worker/site.ts';
import { converge, findFaults, inLedger, query, readKv } from './ledger-under-test.ts';
import { seedArticles } from './seed-articles.ts';

beforeEach(signIn);
afterEach(() => reset());

/** Whether anything in KV holds the text. */
async function kvHolds(text: string): Promise<boolean> {
  return [...(await readKv())].some(([key, { value }]) => `${key} ${value}`.includes(text));
}

test('keeps an article from readers until its time, and opens it then with no request made', async () => {
  await put('open', makeSource(1));
  const opens = Date.now() + 3_000;
  const later = makeSource(2, { title: '尚未公開', published: new Date(opens).toISOString() });
  expect(await (await put('later', later)).json()).toMatchObject({ state: 'scheduled' });
  await settle();
  expect(await kvHolds('later')).toBe(false);
  expect(await kvHolds('尚未公開')).toBe(false);
  expect((await get('/articles/later')).status).toBe(404);
  expect(await (await get('/feed.xml')).text()).not.toContain('尚未公開');
  expect(await findFaults()).toEqual([]);
  expect(Date.now()).toBeLessThan(opens);

  await vi.waitFor(
    async () => {
      const kv = await readKv();
      for (const key of [
        'article:later',
        'list:all',
        'feed:rss:all',
        'feed:atom:all',
        'feed:json:all',
      ]) {
        expect(kv.get(key)?.value, key).toContain('尚未公開');
      }
    },
    { timeout: 20_000, interval: 200 },
  );
  const events = await query<{ at: number }>(
    "SELECT at FROM event WHERE type = 'opened' AND editor = 'schedule'",
  );
  expect(events).toHaveLength(1);
  expect(events[0]?.at).toBeGreaterThanOrEqual(opens);
  expect((await get('/articles/later')).status).toBe(200);
  await settle();
  expect(await findFaults()).toEqual([]);
}, 40_000);

test('opens articles in the order of their times, not of their arrival', async () => {
  const opens = Date.now() + 2_000;
  const at = (offset: number) => ({ published: new Date(opens + offset).toISOString() });
  await put('second', makeSource(1, at(500)));
  await put('first', makeSource(2, at(0)));
  await vi.waitFor(
    async () =>
      expect(await query("SELECT * FROM position WHERE collection = 'all'")).toHaveLength(2),
    { timeout: 20_000, interval: 200 },
  );
  expect(
    await query(
      "SELECT slug FROM article JOIN position ON article = id WHERE collection = 'all' ORDER BY number",
    ),
  ).toEqual([{ slug: 'first' }, { slug: 'second' }]);
  await settle();
  expect(await findFaults()).toEqual([]);
}, 40_000);

test('opens more than one transaction may hold, in portions', async () => {
  const opens = new Date(Date.now() + 86_400_000).toISOString();
  await seedArticles(1, 120, (n) => makeSource(n, { published: opens }));
  const portions = await inLedger((storage) => {
    storage.sql.exec('UPDATE article SET published = published - 86400000');
    return Array.from({ length: 3 }, () => openDueArticles(storage, Date.now() + 1_000));
  });
  expect(portions).toEqual([100, 20, 0]);
  await openLedger(site).wake();
  await converge();
  expect(await findFaults()).toEqual([]);
}, 60_000);
