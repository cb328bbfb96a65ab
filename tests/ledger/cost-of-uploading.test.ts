// What an upload of many costs: rows of SQLite for each article of a batch, and writes to KV for all of them.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { call, signIn } from '../worker/site.ts';
import { countRows } from './count-rows.ts';
import { converge, findFaults } from './ledger-under-test.ts';
import { seedArticles } from './seed-articles.ts';
import { logWrites } from './write-log.ts';

beforeEach(signIn);
afterEach(async () => {
  vi.restoreAllMocks();
  expect(await findFaults()).toEqual([]);
  await reset();
});

const batchSize = 100;

/** As an office has them: several issuers, some topics, and dates over some years. */
function bulletin(n: number): string {
  const issuer = ['質監局', '水利廳', '教育廳', '林業局'][n % 4] ?? '';
  const topics = `[${['會議', '抽查', '公告'][n % 3]}, ${['工程', '表彰'][n % 2]}]`;
  return makeSource(n, { issuer, topics, issued: `${1990 + (n % 10)}-0${1 + (n % 9)}-11` });
}

/** Puts so many batches of a hundred, of which more follow up to the last. */
async function upload(batches: number, announce: 'each' | 'none'): Promise<void> {
  for (let batch = 0; batch < batches; batch += 1) {
    const items = Array.from({ length: batchSize }, (_, index) => {
      const n = 10_000 + batch * batchSize + index;
      return { source: bulletin(n), slug: `old-${n}`, base: null };
    });
    const more = announce !== 'each' && batch < batches - 1;
    const response = await call('POST', '/batches', {
      body: JSON.stringify({ items, announce, more }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(response.status).toBe(200);
  }
}

test('an article of a batch costs few rows, since what shows many of them is marked once', async () => {
  await seedArticles(1, 20);
  await converge();
  const rows = await countRows(() => upload(1, 'each'));
  console.info(
    'rows for each article of a batch:',
    rows.read / batchSize,
    rows.written / batchSize,
  );
  expect(rows.written / batchSize).toBeLessThan(60);
  await converge();
}, 60_000);

test('an upload without a word to subscribers fills volumes, and closes those that are left once', async () => {
  const log = logWrites();
  await upload(4, 'none');
  await converge();
  const volumes = new Set(log.map(({ key }) => key).filter((key) => key.startsWith('volume:')));
  // 400 of everything; 100 of each issuer; 133 and 200 of each topic; and those of years and months that are full.
  const named = [...volumes].filter((key) => !/:(?:year|month):/.test(key));
  expect(named).toHaveLength(8 + 4 * 2 + 3 * 3 + 2 * 4);
}, 60_000);
