// The feeds of an edition: everything in one Chinese script, what is derived under ids of its own.

import { describe, expect, test } from 'vitest';
import { type FeedFormat, feedFormats } from '../../src/domain/kv-keys.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { tokenizeHtml } from './html-tokens.ts';
import { readStrictly } from './read-back.ts';
import { readPlace } from './read-place.ts';
import { sampleEntry, sampleFeed, site, withdrawnEntry } from './sample-feed.ts';
import { childrenOf, readXml, textOf } from './strict-xml.ts';

const edition = { collection: 'edition:zh-Hans' } as const;
const derived = { lang: 'zh-Hans', derivedFrom: 'zh-Hant' } as const;
const derivedId =
  'tag:bulletin.example.cn,2026:gazette:zh-Hans:00000000-0000-4000-8000-000000000000';

const feed = sampleFeed(
  [
    sampleEntry({
      ...derived,
      title: '会议召开',
      html: parseMarkdown('会议[^1]召开，见[前次](b)。\n\n[^1]: 注。', 'a').render(),
      notices: [{ kind: 'restoration', at: Date.UTC(2026, 10, 4), note: '查明无误' }],
    }),
    sampleEntry({ lang: 'zh-Hans', title: '本为简体' }, 1),
    sampleEntry({ lang: 'en', title: 'In English' }, 2),
  ],
  edition,
);

const read = (format: FeedFormat, given = feed) => readStrictly[format](renderFeed(given, format));
const atom = readXml(renderFeed(feed, 'atom'));

describe.each(feedFormats)('in %s', (format) => {
  test('an entry that is derived has an id and a page of its own, any other the article’s', () => {
    expect(read(format).map(({ id, url }) => [id, url])).toEqual([
      [derivedId, 'https://bulletin.example.cn/articles/bulletin-0/zh-hans'],
      [
        'urn:uuid:00000000-0000-4000-8000-000000000001',
        'https://bulletin.example.cn/articles/bulletin-1',
      ],
      [
        'urn:uuid:00000000-0000-4000-8000-000000000002',
        'https://bulletin.example.cn/articles/bulletin-2',
      ],
    ]);
  });

  test('its content begins with a word on where it comes from, then what happened, in the script of the feed', () => {
    const [first, ...others] = read(format);
    expect(first?.html).toMatch(
      /^<p><small>简体版由系统据繁体原文自动转换，以<a href="https:\/\/bulletin\.example\.cn\/articles\/bulletin-0" hreflang="zh-Hant">繁体原文<\/a>为准。<\/small><\/p>\n<p><strong>恢复<\/strong>/,
    );
    for (const { html } of others) expect(html).not.toContain('自动转换');
  });

  test('its addresses are absolute, those within the page on the page of the edition', () => {
    const addresses = tokenizeHtml(read(format)[0]?.html ?? '').flatMap((token) =>
      'tag' in token
        ? token.attributes.filter(([name]) => name === 'href').map(([, value]) => value)
        : [],
    );
    expect(addresses).toContain('https://bulletin.example.cn/articles/b');
    expect(addresses).toContain('https://bulletin.example.cn/articles/bulletin-0/zh-hans#fn-a-1');
  });

  test('a withdrawn one keeps the id, and says so in the script of the feed', () => {
    const gone = sampleFeed([withdrawnEntry('数字有误', { ...derived, title: '会议' })], edition);
    const [entry] = read(format, gone);
    expect(entry).toMatchObject({ id: derivedId, title: '【已撤回】会议', summary: '数字有误' });
    expect(entry?.html).toContain('<strong>撤回</strong>');
  });

  test('leads to older volumes of its own', () => {
    const volume = sampleFeed([sampleEntry(derived)], { ...edition, volume: 2, newestVolume: 3 });
    const { previous, self } = readPlace[format](renderFeed(volume, format));
    expect(previous).toMatch(/^https:\/\/bulletin\.example\.cn\/zh-hans\/volumes\/1\//);
    if (format !== 'json') expect(self).toMatch(/\/zh-hans\/volumes\/2\//);
  });
});

test('the feed has an id, a title and a language of its own, the same in every volume', () => {
  for (const changes of [edition, { ...edition, volume: 1, newestVolume: 1 }]) {
    const document = readXml(renderFeed(sampleFeed([], changes), 'atom'));
    expect(textOf(document, 'id')).toBe('tag:bulletin.example.cn,2026:gazette:edition%3Azh-Hans');
    expect(textOf(document, 'title')).toBe('公報 · 简体版');
    expect(document.attributes['xml:lang']).toBe('zh-Hans');
  }
});

test('what the site says of itself is marked with its own language, every entry with its own', () => {
  expect(childrenOf(atom, 'subtitle')[0]?.attributes).toEqual({ 'xml:lang': 'zh-Hant' });
  expect(childrenOf(atom, 'author')[0]?.attributes).toEqual({ 'xml:lang': 'zh-Hant' });
  expect(childrenOf(atom, 'entry').map(({ attributes }) => attributes['xml:lang'])).toEqual([
    'zh-Hans',
    'zh-Hans',
    'en',
  ]);
  const own = readXml(renderFeed(sampleFeed([]), 'atom'));
  expect(childrenOf(own, 'subtitle')[0]?.attributes).toEqual({});
});

test('leads from what is derived to the article, in every format', () => {
  const via = {
    rel: 'via',
    type: 'text/html',
    hreflang: 'zh-Hant',
    href: 'https://bulletin.example.cn/articles/bulletin-0',
  };
  const links = childrenOf(atom, 'entry').map((entry) =>
    childrenOf(entry, 'link')
      .map(({ attributes }) => attributes)
      .filter(({ rel }) => rel === 'via'),
  );
  expect(links).toEqual([[via], [], []]);
  const [channel] = childrenOf(readXml(renderFeed(feed, 'rss')), 'channel');
  const items = channel ? childrenOf(channel, 'item') : [];
  expect(
    items.map((item) =>
      childrenOf(item, 'atom:link')
        .map(({ attributes }) => attributes)
        .filter(({ rel }) => rel === 'via'),
    ),
  ).toEqual([[via], [], []]);
  const { items: jsonItems } = JSON.parse(renderFeed(feed, 'json'));
  expect(jsonItems[0]._gazette.derived_from).toEqual({
    id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    url: via.href,
    language: 'zh-Hant',
  });
  expect(jsonItems[1]._gazette).not.toHaveProperty('derived_from');
});

test('speaks Traditional where it is that, on a site in Simplified', () => {
  const given = sampleFeed([sampleEntry({ lang: 'zh-Hant', derivedFrom: 'zh-Hans' })], {
    ...{ collection: 'edition:zh-Hant', site: { ...site, language: 'zh-Hans' } },
  });
  expect(read('atom', given)[0]).toMatchObject({
    id: 'tag:bulletin.example.cn,2026:gazette:zh-Hant:00000000-0000-4000-8000-000000000000',
    html: expect.stringContaining('繁體版由系統據簡體原文自動轉換'),
  });
});
