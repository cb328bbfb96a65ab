// Closed volumes: what they hold is settled for ever, but for articles that leave them or change.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { put, signIn } from '../worker/site.ts';
import { slugsOfList } from './find-lost.ts';
import { converge, findFaults, readKv } from './ledger-under-test.ts';
import { seedArticles } from './seed-articles.ts';

beforeEach(signIn);
afterEach(() => reset());

const inJanuary = (n: number) => makeSource(n, { issued: '2009-01-15' });

async function volume(name: string): Promise<string> {
  return (await readKv()).get(name)?.value ?? '{"items":[]}';
}

test('stay as they are while later articles come', async () => {
  await seedArticles(1, 100, inJanuary);
  await converge();
  const closed = await volume('volume:1:all');
  await seedArticles(101, 155, inJanuary);
  await converge();
  expect(await volume('volume:1:all')).toBe(closed);
  expect(await findFaults()).toEqual([]);
}, 60_000);

test('let go of an article that moves to another year', async () => {
  await seedArticles(1, 60, inJanuary);
  await converge();
  const moved = makeSource(7, { issued: '2010-02-02' });
  expect((await put('bulletin-7', moved, 1, '?kind=minor')).status).toBe(200);
  await converge();
  expect(slugsOfList(await volume('volume:1:month:2009-01'))).toHaveLength(49);
  expect(slugsOfList(await volume('volume:1:all'))).toHaveLength(50);
  expect(await findFaults()).toEqual([]);
}, 60_000);

test('show the new title of an article that is corrected', async () => {
  await seedArticles(1, 60, inJanuary);
  await converge();
  const renamed = makeSource(8, { issued: '2009-01-15', title: '改正的題目' });
  expect((await put('bulletin-8', renamed, 1, '?kind=correction&note=n')).status).toBe(200);
  await converge();
  expect(await volume('volume:1:all')).toContain('改正的題目');
  expect(await findFaults()).toEqual([]);
}, 60_000);
