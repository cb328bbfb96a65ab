// What remains of an article in collections that it has left: its place in their closed volumes.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStrictly } from '../feeds/read-back.ts';
import { converge, findFaults } from '../ledger/ledger-under-test.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { idOf, makeSource } from './make-article.ts';
import { get, put, signIn } from './site.ts';

beforeEach(signIn);
afterEach(async () => {
  expect(await findFaults()).toEqual([]);
  await reset();
});

const topic = `/topics/${encodeURIComponent('質量')}`;
const tagged = (n: number, over: Record<string, string> = {}) =>
  makeSource(n, { topics: '[質量]', ...over });

async function idsAt(path: string): Promise<(string | undefined)[]> {
  return readStrictly.atom(await (await get(path)).text()).map(({ id }) => id);
}

test('keeps the members of a closed volume where an article loses topic and issuer', async () => {
  await seedArticles(1, 52, tagged);
  await converge();
  const untagged = makeSource(7, { issuer: '教育局' });
  expect((await put('bulletin-7', untagged, 1, '?kind=minor')).status).toBe(200);
  await converge();
  const issuer = `/issuers/${encodeURIComponent('吉林質監局')}`;
  for (const base of [topic, issuer]) {
    expect(await idsAt(`${base}/volumes/1/atom.xml`)).toHaveLength(50);
    expect(await idsAt(`${base}/volumes/1/atom.xml`)).toContain(idOf(7));
    expect(await idsAt(`${base}/atom.xml`)).not.toContain(idOf(7));
    expect(await (await get(`${base}/volumes/1`)).text()).not.toContain('bulletin-7"');
  }
  expect(await (await get('/topics')).text()).toContain('51');
}, 60_000);

test('lets go of it where no volume is closed yet, and takes it up at the end when it returns', async () => {
  await seedArticles(1, 3, tagged);
  await put('bulletin-2', makeSource(2), 1, '?kind=minor');
  await converge();
  expect(await idsAt(`${topic}/atom.xml`)).toEqual([idOf(3), idOf(1)]);
  await put('bulletin-2', tagged(2), 2, '?kind=correction&note=n');
  await converge();
  expect((await idsAt(`${topic}/atom.xml`)).toSorted()).toEqual([idOf(1), idOf(2), idOf(3)]);
});

test('gives an article its place in a closed volume back when it returns', async () => {
  await seedArticles(1, 50, tagged);
  await put('bulletin-9', makeSource(9), 1, '?kind=minor');
  await put('bulletin-9', tagged(9), 2, '?kind=minor');
  await converge();
  expect(await idsAt(`${topic}/volumes/1/atom.xml`)).toHaveLength(50);
  expect(await (await get(`${topic}/volumes/1`)).text()).toContain('bulletin-9"');
}, 60_000);

test('corrects the text of an article in the volumes of collections that it has left', async () => {
  await seedArticles(1, 50, tagged);
  await put('bulletin-9', makeSource(9), 1, '?kind=minor');
  await put('bulletin-9', makeSource(9, {}, '改了。\n'), 2, '?kind=correction&note=n');
  await converge();
  expect(await (await get(`${topic}/volumes/1/atom.xml`)).text()).toContain('改了。');
  expect(await idsAt(`${topic}/atom.xml`)).not.toContain(idOf(9));
}, 60_000);
