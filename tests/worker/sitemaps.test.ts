// What search engines are told: every open bulletin once, the news of two days, nothing that is closed.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newsRecord } from '../../src/ledger/views/news-record.ts';
import { sitemapRecord } from '../../src/ledger/views/sitemap-record.ts';
import { converge, inLedger } from '../ledger/ledger-under-test.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { changeStanding } from './http-table-site.ts';
import { makeSource } from './make-article.ts';
import { call, get, put, signIn, site } from './site.ts';

beforeEach(signIn);
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const origin = 'https://bulletin.example.cn';
const hour = 3_600_000;

async function addressesIn(path: string): Promise<string[]> {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return [...(await response.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) =>
    loc.replace(origin, ''),
  );
}

test('leads from robots.txt to every open bulletin, and to nothing twice', async () => {
  await seedArticles(1, 30, (n) => makeSource(n, { issued: `20${n < 20 ? '09' : '10'}-01-02` }));
  await converge();
  const robots = await (await get('/robots.txt')).text();
  const [index = ''] = /^Sitemap: (.*\/sitemap\.xml)$/m.exec(robots)?.slice(1) ?? [];
  const sitemaps = await addressesIn(index.replace(origin, ''));
  expect(sitemaps).toEqual(['/sitemaps/pages.xml', '/sitemaps/2010.xml', '/sitemaps/2009.xml']);
  const found: string[] = [];
  for (const path of sitemaps) found.push(...(await addressesIn(path)));
  expect(new Set(found).size).toBe(found.length);
  const articles = found.filter((path) => path.startsWith('/articles/'));
  const own = Array.from({ length: 30 }, (_, n) => `/articles/bulletin-${n + 1}`);
  expect(articles.toSorted()).toEqual(own.flatMap((path) => [path, `${path}/zh-hans`]).toSorted());
  for (const path of found.filter((path) => !path.startsWith('/articles/'))) {
    expect((await get(path)).status, path).toBe(200);
  }
});

test('names nothing that is withdrawn or not open yet, and names it again once it is', async () => {
  await seedArticles(1, 3);
  const published = new Date(Date.now() + hour).toISOString();
  await put('later', makeSource(4, { published }));
  await converge();
  const before = await addressesIn('/sitemaps/2009.xml');
  const own = [1, 2, 3].map((n) => `/articles/bulletin-${n}`);
  expect(before).toEqual(own.flatMap((path) => [path, `${path}/zh-hans`]));
  await changeStanding('bulletin-2', 1, 'withdrawal', { reason: '重複。' });
  for (const path of ['/sitemaps/2009.xml', '/sitemap-news.xml']) {
    const addresses = await addressesIn(path);
    expect(addresses).not.toContain('/articles/bulletin-2');
    expect(addresses).not.toContain('/articles/bulletin-2/zh-hans');
    expect(addresses).not.toContain('/articles/later');
  }
  await changeStanding('bulletin-2', 2, 'restoration', {});
  expect(await addressesIn('/sitemaps/2009.xml')).toEqual(before);
});

test('gives lastmod a correction’s time, and leaves it at a minor change', async () => {
  await seedArticles(1, 1);
  const lastmod = async () =>
    /<lastmod>(.*?)<\/lastmod>/.exec(await (await get('/sitemaps/2009.xml')).text())?.[1];
  const first = await lastmod();
  await put('bulletin-1', makeSource(1, {}, '改一。\n'), 1, '?kind=minor');
  expect(await lastmod()).toBe(first);
  const note = encodeURIComponent('更正');
  await put('bulletin-1', makeSource(1, {}, '改二。\n'), 2, `?kind=correction&note=${note}`);
  expect(Date.parse((await lastmod()) ?? '')).toBeGreaterThan(Date.parse(first ?? ''));
});

describe('a year of many bulletins', () => {
  test('loses none in its parts', async () => {
    await seedArticles(1, 23, (n) => makeSource(n, { issued: '2009-01-02' }));
    const parts = await inLedger(({ sql }) =>
      [1, 2, 3, 4, 5].map((part) => sitemapRecord(sql, '2009', part, 7)?.bulletins ?? []),
    );
    expect(parts.map((bulletins) => bulletins.length)).toEqual([7, 7, 7, 2, 0]);
    expect(new Set(parts.flat().map(({ slug }) => slug)).size).toBe(23);
  });

  test.each(['2009-0', '2009-1', '2009-02', '2009-2', '2009-99999', '209', 'pages-2', ''])(
    'has no part %j',
    async (name) => {
      await seedArticles(1, 1);
      expect((await get(`/sitemaps/${name}.xml`)).status).toBe(404);
    },
  );
});

describe('the news', () => {
  const slugsOf = (now: number) =>
    inLedger(({ sql }) => newsRecord(sql, now).bulletins.map(({ slug }) => slug));

  test('are what was published in the last 48 hours, newest first', async () => {
    await seedArticles(1, 3);
    const now = Date.now();
    expect(await slugsOf(now)).toEqual(['bulletin-3', 'bulletin-2', 'bulletin-1']);
    expect(await slugsOf(now + 47 * hour)).toHaveLength(3);
    expect(await slugsOf(now + 49 * hour)).toEqual([]);
  });

  test('are no bulletin of long ago that was corrected, nor what came quietly or in a digest', async () => {
    const published = new Date(Date.now() - 72 * hour).toISOString();
    await put('old', makeSource(1, { published }));
    await put('old', makeSource(1, { published }, '改。\n'), 1, '?kind=correction&note=x');
    const send = (n: number, announcing: object) =>
      call('POST', '/batches', {
        body: JSON.stringify({
          items: [{ source: makeSource(n), slug: `quiet-${n}`, base: null }],
          ...announcing,
        }),
        headers: { 'Content-Type': 'application/json' },
      });
    const digest = 'urn:uuid:11111111-1111-4111-8111-111111111111';
    expect((await send(2, { announce: 'none' })).status).toBe(200);
    expect((await send(3, { announce: 'digest', digest })).status).toBe(200);
    const news = await slugsOf(Date.now());
    expect(news).toHaveLength(1);
    expect(news[0]).not.toMatch(/^(?:old|quiet)/);
  });

  test('are a thousand at most', async () => {
    await seedArticles(1, 1_002);
    const news = await slugsOf(Date.now());
    expect(news).toHaveLength(1_000);
    expect(news[0]).toBe('bulletin-1002');
  }, 60_000);

  test('cost no more rows however many bulletins there are', async () => {
    const read = () =>
      inLedger(({ sql }) => {
        const spy = vi.spyOn(sql, 'exec');
        newsRecord(sql, Date.now() + 96 * hour);
        const rows = spy.mock.results.reduce((sum, { value }) => sum + value.rowsRead, 0);
        spy.mockRestore();
        return rows;
      });
    await seedArticles(1, 10);
    const few = await read();
    await seedArticles(11, 200);
    expect(await read()).toBe(few);
  });
});

test('reads one key for the index, and none for the rest', async () => {
  await seedArticles(1, 1);
  await converge();
  const spy = vi.spyOn(site.KV, 'getWithMetadata');
  await get('/sitemap.xml');
  expect(spy).toHaveBeenCalledTimes(1);
  for (const path of ['/sitemaps/2009.xml', '/sitemaps/pages.xml', '/sitemap-news.xml']) {
    expect((await get(path)).status).toBe(200);
  }
  expect(spy).toHaveBeenCalledTimes(1);
});

test.each([
  ['/sitemap.xml', 3600],
  ['/sitemaps/2009.xml', 3600],
  ['/sitemap-news.xml', 300],
])('lets %s be kept for %i seconds', async (path, seconds) => {
  await seedArticles(1, 1);
  await converge();
  expect((await get(path)).headers.get('cache-control')).toContain(`max-age=${seconds}`);
});
