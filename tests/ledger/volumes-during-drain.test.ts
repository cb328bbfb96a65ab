// A closed volume is whole from the first moment, whatever happens while KV is written.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readStrictly } from '../feeds/read-back.ts';
import { makeSource } from '../worker/make-article.ts';
import { get, put, signIn } from '../worker/site.ts';
import { interceptWrites } from './intercept-writes.ts';
import { converge, findFaults } from './ledger-under-test.ts';
import { seedArticles } from './seed-articles.ts';

beforeEach(signIn);
afterEach(async () => {
  vi.restoreAllMocks();
  expect(await findFaults()).toEqual([]);
  await reset();
});

const size = (document: string) => readStrictly.atom(document).length;

test('shows all fifty members of a volume that closes while others are written, and is kept for long only then', async () => {
  await seedArticles(1, 49);
  await converge();
  let isFirst = true;
  interceptWrites(async ({ send }) => {
    if (isFirst) {
      isFirst = false;
      await seedArticles(100, 130);
      const early = await get('/volumes/1/atom.xml');
      expect(size(await early.text())).toBe(50);
      expect(early.headers.get('cache-control')).toMatch(/max-age=60,/);
    }
    await send();
  });
  await put('bulletin-1', makeSource(1, {}, '改。\n'), 1, '?kind=minor');
  await converge();
  expect(isFirst).toBe(false);
  const settled = await get('/volumes/1/atom.xml');
  expect(size(await settled.text())).toBe(50);
  expect(settled.headers.get('cache-control')).toMatch(/max-age=86400,/);
}, 60_000);

test('never writes a volume that lacks a member whose address changes meanwhile', async () => {
  await seedArticles(1, 50);
  await converge();
  const sizes: number[] = [];
  let isFirst = true;
  interceptWrites(async ({ key, send }) => {
    if (isFirst) {
      isFirst = false;
      await put('renamed', makeSource(2, { slug: 'renamed' }), 1, '?kind=minor');
    }
    await send();
    if (key === 'volume-feed:atom:1:all') {
      sizes.push(size(await (await get('/volumes/1/atom.xml')).text()));
    }
  });
  await put('bulletin-1', makeSource(1, {}, '改。\n'), 1, '?kind=minor');
  await converge();
  expect(sizes.length).toBeGreaterThan(0);
  expect(new Set(sizes)).toEqual(new Set([50]));
}, 60_000);
