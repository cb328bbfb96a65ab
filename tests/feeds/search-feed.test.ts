// The feed of a search stands for itself: addresses and id from what is searched for, no history, no hubs.

import { expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { renderOpenSearch } from '../../src/feeds/open-search.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { sampleEntry, sampleFeed, site } from './sample-feed.ts';
import { childrenOf, readXml, textOf } from './strict-xml.ts';

const search = { text: '會議 "a&b"', year: '2009' };
const document = sampleFeed([sampleEntry()], {
  search,
  site: { ...site, hubs: ['https://hub.example.org/'] },
});
const parameters = 'q=%E6%9C%83%E8%AD%B0%20%22a%26b%22&year=2009';

test('names itself and what says the same in other formats, and nothing else', () => {
  const feed = readXml(renderFeed(document, 'atom'));
  expect(textOf(feed, 'id')).toBe(`${site.id}:search?${parameters}`);
  expect(textOf(feed, 'title')).toBe('公報 · 會議 "a&b" · 2009');
  const links = childrenOf(feed, 'link').map(({ attributes: { rel, href } }) => `${rel} ${href}`);
  expect(links).toEqual([
    `self https://bulletin.example.cn/search/atom.xml?${parameters}`,
    `alternate https://bulletin.example.cn/search?${parameters}`,
    `alternate https://bulletin.example.cn/search/feed.xml?${parameters}`,
    `alternate https://bulletin.example.cn/search/feed.json?${parameters}`,
  ]);
});

test('has no hub in any format', () => {
  for (const format of feedFormats) {
    const text = renderFeed(document, format);
    expect(text).not.toContain('hub');
    expect(text).toContain('q=%E6%9C%83');
  }
});

test('is described to browsers within the limits of the format, whatever the site is called', () => {
  const long = { ...site, title: '公報'.repeat(20), description: '<&>'.repeat(999) };
  const root = readXml(renderOpenSearch(long));
  expect(root.name).toBe('OpenSearchDescription');
  expect(textOf(root, 'ShortName')).toBe('公報'.repeat(8));
  expect(textOf(root, 'Description')).toHaveLength(1024);
  expect(childrenOf(root, 'Url').map(({ attributes }) => attributes.template)).toEqual([
    'https://bulletin.example.cn/search?q={searchTerms}',
    'https://bulletin.example.cn/search/atom.xml?q={searchTerms}',
  ]);
});
