// A flood of searches is refused, and bulletins are published and read in its midst.

import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { inLedger } from '../ledger/ledger-under-test.ts';
import { indexText } from '../ledger/search-index.ts';
import { makeSource } from './make-article.ts';
import { get, put, settle, signIn } from './site.ts';

beforeAll(async () => {
  await signIn();
  await put('first', makeSource(1, {}, '會議。\n'));
  await settle();
});

afterEach(() => vi.restoreAllMocks());

const flood = (count: number, q: string) =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const response = await get(
        `/search?${new URLSearchParams({ q, year: String(1900 + (n % 90)) })}`,
      );
      await response.text();
      return response;
    }),
  );

test('an isolate makes only so many searches', async () => {
  // The allowance fills up again with time, however slow the machine is.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  const answers = await flood(100, '會議');
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(50);
  for (const { headers } of refused) {
    expect(headers.get('retry-after')).toBe('10');
    expect(headers.get('cache-control')).toBe('no-store');
  }
  expect((await get('/')).status).toBe(200);
  expect((await get('/articles/first')).status).toBe(200);
});

test('the ledger searches only for a part of its time, and publishes meanwhile', {
  timeout: 60_000,
}, async () => {
  // As many isolates as one likes.
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  await inLedger((storage) => {
    storage.transactionSync(() => {
      for (let n = 2; n < 2_000; n += 1) indexText(storage.sql, n, `會議${n}。`);
    });
    // What a ledger of so many bulletins would have counted.
    storage.sql.exec(`UPDATE collection SET total = 200000 WHERE name = 'all'`);
  });
  const before = await flood(400, '會議 工作');
  const published = put('second', makeSource(2, {}, '洪水之中。\n'));
  const during = await flood(100, '會議 工作');
  expect((await published).status).toBe(201);
  const statuses = new Set([...before, ...during].map(({ status }) => status));
  expect([...statuses].toSorted()).toEqual([200, 503]);
  expect(before[0]?.status).toBe(200);
  expect(during.at(-1)?.status).toBe(503);
  expect((await get('/articles/second')).status).toBe(200);
  await vi.waitFor(async () => expect((await flood(1, '會議'))[0]?.status).toBe(200), {
    timeout: 30_000,
    interval: 500,
  });
});
