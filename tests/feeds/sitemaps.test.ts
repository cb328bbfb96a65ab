// Sitemaps are valid, are read by a stranger's parser, and hold what they were given.

import { Readable } from 'node:stream';
import fc from 'fast-check';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, test } from 'vitest';
import type { NewsRecord } from '../../src/domain/ledger-views.ts';
import { proposeSlug } from '../../src/domain/slug.ts';
import { renderNewsSitemap } from '../../src/feeds/news-sitemap.ts';
import {
  renderPagesSitemap,
  renderSitemapIndex,
  renderYearSitemap,
} from '../../src/feeds/sitemaps.ts';
import { carried, legalText } from './odd-text.ts';
import { site } from './sample-feed.ts';
import { seeded } from './seed.ts';
import { complaintsOf, isXmllintInstalled } from './validate-sitemap.ts';

const updated = '2026-11-25T02:30:00.000Z';
const bulletins = [
  { slug: 'jilin-huiyi', lang: 'zh-Hant', updated },
  { slug: '公報', lang: 'zh-Hans', updated },
];
const news: NewsRecord['bulletins'] = [
  { slug: 'jilin-huiyi', lang: 'zh-Hant', title: '會議 & <1>', published: updated },
  { slug: '公報', lang: 'zh-Hans', title: '会议', published: updated },
  { slug: 'meeting', lang: 'en-GB', title: 'Meeting', published: updated },
];
const year = (name: string, total: number) => ({ year: name, total, months: [] });
const overview = { years: [year('2010', 2), year('2009', 625)] };

const documents = {
  'of a year': renderYearSitemap(site, { bulletins }),
  'of pages': renderPagesSitemap(site),
  'of news': renderNewsSitemap(site, { bulletins: news }),
  'of no news': renderNewsSitemap(site, { bulletins: [] }),
};
const indexes = {
  'of two years': renderSitemapIndex(site, overview),
  'of no year': renderSitemapIndex(site, { years: [] }),
};

const read = (document: string) => parseSitemap(Readable.from([document]));

const skipped = isXmllintInstalled ? '' : ' (skipped: xmllint not installed)';

describe.skipIf(!isXmllintInstalled)(`by their schemas${skipped}`, () => {
  test.each(Object.entries(documents))('the sitemap %s is valid', (_, document) => {
    expect(complaintsOf(document, 'urlset')).toBe('');
  });

  test.each(Object.entries(indexes))('the index %s is valid', (_, document) => {
    expect(complaintsOf(document, 'index')).toBe('');
  });

  test.each([
    ['without an address', (text: string) => text.replace(/<loc>.*?<\/loc>/, '')],
    ['whose date is none', (text: string) => text.replaceAll(updated, '25 November')],
    ['with an element of nobody', (text: string) => text.replaceAll('news:title', 'news:name')],
  ])('a sitemap %s is not', (_, spoil) => {
    const spoilt = [documents['of a year'], documents['of news']].map(spoil);
    expect(spoilt.some((document) => complaintsOf(document, 'urlset') !== '')).toBe(true);
  });

  test('an empty index is not', () => {
    const empty = indexes['of no year'].replace(/<sitemap>.*<\/sitemap>/s, '');
    expect(complaintsOf(empty, 'index')).not.toBe('');
  });
});

test('the index leads to every part of every year, newest year first', async () => {
  const items = await parseSitemapIndex(Readable.from([indexes['of two years']]));
  expect(items.map(({ url }) => url.replace('https://bulletin.example.cn', ''))).toEqual([
    '/sitemaps/pages.xml',
    '/sitemaps/2010.xml',
    '/sitemaps/2009.xml',
    '/sitemaps/2009-2.xml',
    '/sitemaps/2009-3.xml',
  ]);
});

test('a year’s sitemap says when each bulletin last changed, in each of its editions', async () => {
  const own = 'https://bulletin.example.cn/articles/jilin-huiyi';
  const other = 'https://bulletin.example.cn/articles/%E5%85%AC%E5%A0%B1';
  const found = await read(documents['of a year']);
  expect(found.map(({ url, lastmod }) => [url, lastmod])).toEqual(
    [own, `${own}/zh-hans`, other, `${other}/zh-hant`].map((url) => [url, updated]),
  );
  for (const { links } of found.slice(0, 2)) {
    expect(links).toEqual([
      { lang: 'zh-Hant', url: own },
      { lang: 'zh-Hans', url: `${own}/zh-hans` },
    ]);
  }
});

test('a bulletin that is not in Chinese stands there once, by itself', async () => {
  const english = { slug: 'meeting', lang: 'en', updated };
  const [found, ...others] = await read(renderYearSitemap(site, { bulletins: [english] }));
  expect(found).toMatchObject({ url: 'https://bulletin.example.cn/articles/meeting', links: [] });
  expect(others).toEqual([]);
});

test('the news sitemap names publication, language, date and title', async () => {
  const [front, ...items] = await read(documents['of news']);
  expect(front).toMatchObject({ url: 'https://bulletin.example.cn/' });
  expect(front).not.toHaveProperty('news');
  expect(items.map(({ news }) => news)).toEqual(
    [
      ['zh-tw', '會議 & <1>'],
      ['zh-cn', '会议'],
      ['en', 'Meeting'],
    ].map(([language, title]) => ({
      ...{ publication: { name: '公報', language }, publication_date: updated, title },
    })),
  );
});

test('the pages that are always there are told', async () => {
  const paths = (await read(documents['of pages'])).map(({ url }) => new URL(url).pathname);
  expect(paths).toEqual(['/', '/archive', '/topics', '/issuers', '/subscribe', '/about']);
});

test('any title and slug come back as they were given', { timeout: 120_000 }, async () => {
  const property = fc.asyncProperty(legalText, legalText, async (text, title) => {
    const slug = proposeSlug(text);
    const item = { slug, lang: 'zh-Hant', title, published: updated };
    const [, found] = await read(renderNewsSitemap(site, { bulletins: [item] }));
    expect(found?.news?.title).toBe(carried(title));
    expect(decodeURIComponent(found?.url ?? '')).toBe(
      `https://bulletin.example.cn/articles/${slug}`,
    );
  });
  await fc.assert(property, seeded('sitemaps', 300));
});
