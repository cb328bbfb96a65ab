// What crawlers may fetch, told by a small reader of RFC 9309 that is put to the test itself.

import { describe, expect, test } from 'vitest';
import { readRobots } from './read-robots.ts';
import { get } from './site.ts';

const search = `/search?q=${encodeURIComponent('會議')}`;

describe('robots.txt', () => {
  test.each([
    ...['/', '/articles/a', '/articles/a.txt', '/archive/2009', '/topics/x', '/about'],
    ...['/search', '/atom.xml', '/sitemap.xml', '/sitemaps/2009.xml', '/robots.txt'],
  ])('lets everyone fetch %s', async (path) => {
    const robots = readRobots(await (await get('/robots.txt')).text());
    expect(robots.mayFetch('Googlebot', path)).toBe(true);
    expect(robots.mayFetch('anybot', path)).toBe(true);
  });

  test.each(['/api/articles', '/api/', search, `/search/atom.xml?q=x`])(
    'asks crawlers to leave %s alone',
    async (path) => {
      const robots = readRobots(await (await get('/robots.txt')).text());
      expect(robots.mayFetch('Googlebot', path)).toBe(false);
    },
  );

  test('names both sitemaps by whole addresses, and they are there', async () => {
    const { sitemaps } = readRobots(await (await get('/robots.txt')).text());
    expect(sitemaps).toEqual([
      'https://bulletin.example.cn/sitemap.xml',
      'https://bulletin.example.cn/sitemap-news.xml',
    ]);
    for (const address of sitemaps) expect((await get(new URL(address).pathname)).status).toBe(200);
  });
});

describe('the reader', () => {
  const robots = readRobots(
    [
      ...[
        'User-agent: A',
        'user-agent: b # two',
        'Disallow: /x',
        'Allow: /x/y',
        'Disallow: /*.gif$',
      ],
      ...[
        '',
        'User-agent: *',
        'Disallow: /',
        '',
        'User-agent: c',
        'Disallow:',
        'Sitemap: https://s/',
      ],
    ].join('\r\n'),
  );

  test.each<[string, string, boolean]>([
    ['a', '/x', false],
    ['B', '/x/z', false],
    ['a', '/x/y', true],
    ['a', '/q/p.gif', false],
    ['a', '/q/p.gif?1', true],
    ['a', '/other', true],
    ['c', '/x', true],
    ['unknown', '/anything', false],
    ['unknown', '/robots.txt', true],
  ])('lets %s fetch %s: %s', (product, path, may) => {
    expect(robots.mayFetch(product, path)).toBe(may);
  });
});
