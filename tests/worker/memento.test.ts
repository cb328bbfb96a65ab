// Earlier states of an article, as a client of RFC 7089 finds them.

import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { changeStanding } from './http-table-site.ts';
import { makeSource } from './make-article.ts';
import {
  findMemento,
  linkOf,
  linksOf,
  pathOf,
  type ReadLink,
  readLinks,
} from './memento-client.ts';
import { get, put, readText, settle, signIn } from './site.ts';

const original = '/articles/several';
const second = () => new Promise((resolve) => setTimeout(resolve, 1_100));
const about = { topics: '[工作會議]' };
const texts = ['初版正文。', '二版正文。', '三版正文。'];

beforeAll(async () => {
  await signIn();
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  await put('several', makeSource(1, about, `${texts[0]}\n`));
  // Dates of HTTP have whole seconds, and each revision is to have its own.
  await second();
  await put('several', makeSource(1, about, `${texts[1]}\n`), 1, '?kind=correction&note=更正');
  await second();
  await put('several', makeSource(1, about, `${texts[2]}\n`), 2, '?kind=minor');
  await settle();
}, 30_000);

/** The mementos by the TimeMap, in its order. */
async function readTimeMap(): Promise<ReadLink[]> {
  const path = pathOf(linkOf(await linksOf(original), 'timemap').uri);
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('application/link-format');
  return readLinks(await readText(response));
}

async function mementos(): Promise<{ path: string; time: Date }[]> {
  const links = (await readTimeMap()).filter(({ rel }) => rel.split(' ').includes('memento'));
  return links.map(({ uri, datetime = '' }) => ({ path: pathOf(uri), time: new Date(datetime) }));
}

test('the article says where its past is to be found', async () => {
  const links = await linksOf(original);
  expect(pathOf(linkOf(links, 'original').uri)).toBe(original);
  expect(linkOf(links, 'timemap').type).toBe('application/link-format');
  expect(pathOf(linkOf(links, 'timegate').uri)).not.toBe(original);
});

test('the TimeMap lists every revision with its time, from first to last', async () => {
  const links = await readTimeMap();
  const found = await mementos();
  expect(found.map(({ path }) => path)).toEqual([1, 2, 3].map((n) => `${original}/revisions/${n}`));
  expect(found.every(({ time }, n) => n === 0 || time > (found[n - 1]?.time ?? time))).toBe(true);
  expect(pathOf(linkOf(links, 'first').uri)).toBe(found[0]?.path);
  expect(pathOf(linkOf(links, 'last').uri)).toBe(found[2]?.path);
  const self = linkOf(links, 'self');
  expect(pathOf(self.uri)).toBe(`${original}/timemap`);
  expect(new Date(self.from ?? '')).toEqual(found[0]?.time);
  expect(new Date(self.until ?? '')).toEqual(found[2]?.time);
  expect(pathOf(linkOf(links, 'original').uri)).toBe(original);
  expect(pathOf(linkOf(links, 'timegate').uri)).toBe(`${original}/timegate`);
});

describe('the TimeGate', () => {
  /** What is found at a time some seconds from that of a memento. */
  async function findNear(index: number, seconds: number) {
    const found = await mementos();
    const time = found[index]?.time ?? new Date(0);
    return findMemento(original, new Date(time.getTime() + seconds * 1000));
  }

  test.each([
    ['before the first', 0, -86_400, 0],
    ['at the first', 0, 0, 0],
    ['a second before the second', 1, -1, 0],
    ['at the second', 1, 0, 1],
    ['a second before the third', 2, -1, 1],
    ['at the third', 2, 0, 2],
    ['long after the last', 2, 86_400, 2],
  ])('%s leads to what stood then', async (_, index, seconds, expected) => {
    const found = await findNear(index, seconds);
    const all = await mementos();
    expect(found.path).toBe(all[expected]?.path);
    expect(new Date(found.datetime)).toEqual(all[expected]?.time);
    expect(found.original).toBe(original);
    expect(texts.map((text) => found.body.includes(text))).toEqual(
      texts.map((_, n) => n === expected),
    );
  });

  test('without a time leads to the present revision', async () => {
    expect((await findMemento(original)).path).toBe(`${original}/revisions/3`);
  });

  test.each(['yesterday', '2009-02-19', 'Thu, 40 Feb 2009 99:00:00 GMT', ''])(
    'says what it takes instead of %j',
    async (datetime) => {
      const response = await get(`${original}/timegate`, { 'Accept-Datetime': datetime });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('Thu, 19 Feb 2009 08:00:00 GMT');
    },
  );

  test('is kept by no cache, since not all of them heed Vary', async () => {
    const { headers } = await get(`${original}/timegate`);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

test('a memento names the first and the one before it, and nothing after it', async () => {
  const links = await linksOf(`${original}/revisions/3`);
  expect(pathOf(linkOf(links, 'first').uri)).toBe(`${original}/revisions/1`);
  expect(pathOf(linkOf(links, 'prev').uri)).toBe(`${original}/revisions/2`);
  const middle = await linksOf(`${original}/revisions/2`);
  expect(JSON.stringify(middle)).not.toContain('revisions/3');
});

test('a withdrawal in the past is no memento', { timeout: 30_000 }, async () => {
  await put('restored', makeSource(2, about, '曾撤回的正文。\n'));
  await second();
  await changeStanding('restored', 1, 'withdrawal', { reason: '核對。' });
  await second();
  await changeStanding('restored', 2, 'restoration', {});
  await settle();
  const timeMap = readLinks(await readText(await get('/articles/restored/timemap')));
  const paths = timeMap
    .filter(({ rel }) => rel.split(' ').includes('memento'))
    .map(({ uri }) => pathOf(uri));
  expect(paths).toEqual([1, 3].map((n) => `/articles/restored/revisions/${n}`));
  const page = await get('/articles/restored/revisions/2');
  expect(page.status).toBe(200);
  expect(page.headers.has('memento-datetime')).toBe(false);
  const body = await page.text();
  expect(body).toContain('核對。');
  expect(body).not.toContain('曾撤回的正文');
});
