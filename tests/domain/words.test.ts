// The small rules: slugs, language tags, directions, nearest words, canonical sources, summaries, tokens, keys.

import { expect, test } from 'vitest';
import { articlePath, collectionPath, editionPath, feedPath } from '../../src/domain/addresses.ts';
import { canonicalSource, decodeSource, hashSource } from '../../src/domain/canonical-source.ts';
import { findIllegalCharacter, findUnbalancedDirection } from '../../src/domain/characters.ts';
import { editionOf } from '../../src/domain/collection.ts';
import {
  articleKey,
  feedFormats,
  feedKey,
  listKey,
  overviewKey,
  parseKey,
} from '../../src/domain/kv-keys.ts';
import { judgeLanguage } from '../../src/domain/language.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { parseSite } from '../../src/domain/site.ts';
import { isSlug, normalizeSlug, proposeSlug } from '../../src/domain/slug.ts';
import { summarize } from '../../src/domain/summarize.ts';
import { hashToken, makeToken, tokenId } from '../../src/domain/token.ts';
import { closedVolumes, volumeOf, volumeSize } from '../../src/domain/volume.ts';

test.each(['a', 'jilin-zhijian', '2009-02-19', '質量', 'é', '0123'])('%s is a slug', (text) => {
  expect(isSlug(text)).toBe(true);
});

test.each([
  '',
  'A',
  '-a',
  'a-',
  'a--b',
  'a b',
  'a/b',
  'a.md',
  '..',
  'a\u0000',
  'e\u0301',
  'ａ'.repeat(67),
  'İ',
])('%j is no slug, and one is proposed for it', (text) => {
  expect(isSlug(text)).toBe(false);
  expect(isSlug(proposeSlug(text))).toBe(true);
});

test('normalizes a slug once and for all', () => {
  for (const text of ['E\u0301', 'İ', 'ΑΣ', 'ß']) {
    expect(normalizeSlug(normalizeSlug(text))).toBe(normalizeSlug(text));
  }
});

test.each([
  ['zh-Hant', { kind: 'ok' }],
  ['en', { kind: 'ok' }],
  ['zh-TW', { kind: 'script-missing' }],
  ['zh-hant', { kind: 'spelled-otherwise', canonical: 'zh-Hant' }],
  ['zh-Xxxx', { kind: 'unknown' }],
  ['xx', { kind: 'unknown' }],
  ['中文', { kind: 'unknown' }],
  ['zh_CN', { kind: 'unknown' }],
])('judges the language tag %s', (tag, verdict) => {
  expect(judgeLanguage(tag)).toEqual(verdict);
});

test('finds what XML cannot carry, and lets pass what it can', () => {
  expect(findIllegalCharacter('a\u0008')).toEqual({ character: '\u0008', index: 1 });
  expect(findIllegalCharacter('😀\ud800')).toEqual({ character: '\ud800', index: 2 });
  expect(findIllegalCharacter('\uffff')?.index).toBe(0);
  expect(findIllegalCharacter('\t\n\r\u0085\u200f\ufffd\u{10ffff}')).toBeUndefined();
});

test('finds directions that are opened and never closed', () => {
  expect(findUnbalancedDirection('a\u202eb')).toBe('\u202e');
  expect(findUnbalancedDirection('a\u2067b\u2069')).toBeUndefined();
  expect(findUnbalancedDirection('a\u202c')).toBe('\u202c');
  expect(findUnbalancedDirection('\u2067\u202e\u2069\u202c')).toBe('\u2069');
  expect(findUnbalancedDirection('\u200f\u200e')).toBeUndefined();
});

test('suggests the nearest word, and none for a word from nowhere', () => {
  const known = ['title', 'issuer', 'issued', 'topics'];
  expect(['titel', 'Title', 'isued', 'topic', 'qqqq'].map((word) => nearest(word, known))).toEqual([
    'title',
    'title',
    'issued',
    'topics',
    undefined,
  ]);
});

test('makes a source canonical and touches nothing else', () => {
  expect(canonicalSource('\ufeffa\r\nb\rc\n\n\n')).toBe('a\nb\nc\n');
  expect(canonicalSource('e\u0301 ')).toBe('e\u0301 \n');
});

test('refuses a source that is not UTF-8, and says where', () => {
  const result = decodeSource(new Uint8Array([...new TextEncoder().encode('質a'), 0xff, 0x62]));
  expect(result).toMatchObject({ ok: false, problem: { rule: 'not-utf8', data: { byte: '5' } } });
});

test('hashes a source as sha256sum does', () => {
  expect(hashSource('a\n')).toBe(
    '87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7',
  );
});

test('derives a summary that ends with a sentence', () => {
  expect(summarize('給定', '別的')).toBe('給定');
  expect(summarize(undefined, ' 一\n二 ')).toBe('一 二');
  expect(summarize(undefined, '一\u0085二')).toBe('一 二');
  const sentence = `${'字'.repeat(60)}。`;
  expect(summarize(undefined, sentence.repeat(3))).toBe(sentence);
  expect(summarize(undefined, '字'.repeat(200))).toBe(`${'字'.repeat(120)}…`);
});

test('makes tokens that carry their id and nothing else in the clear', () => {
  const token = makeToken(Uint8Array.from({ length: 38 }, (_, index) => 255 - index));
  expect(token).toMatch(/^gzt_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$/);
  expect(tokenId(token)).toBe('fffefdfcfbfa');
  expect(tokenId(`${token}x`)).toBeUndefined();
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
});

test('takes its keys apart again', () => {
  expect(parseKey(articleKey('a:b'))).toEqual({ kind: 'article', slug: 'a:b' });
  expect(parseKey(listKey('month:2009-02'))).toEqual({ kind: 'list', collection: 'month:2009-02' });
  expect(parseKey(listKey('topic:甲:乙', 3))).toEqual({
    kind: 'volume',
    collection: 'topic:甲:乙',
    volume: 3,
  });
  expect(parseKey(overviewKey)).toEqual({ kind: 'overview' });
  for (const format of feedFormats) {
    expect(parseKey(feedKey('year:2009', format))).toEqual({
      kind: 'feed',
      format,
      collection: 'year:2009',
    });
  }
  expect(parseKey(feedKey('edition:zh-Hans', 'atom', 2))).toEqual({
    ...{ kind: 'volume-feed', format: 'atom', volume: 2, collection: 'edition:zh-Hans' },
  });
  // A topic may be called as an edition is, and is none.
  expect(editionOf('topic:edition:zh-Hans')).toBeUndefined();
  expect(editionOf('edition:zh-Hans')).toBe('zh-Hans');
  expect(editionOf('edition:zh')).toBeUndefined();
  expect(parseKey('else')).toBeUndefined();
});

test('knows the address of everything', () => {
  expect(articlePath('質量')).toBe('/articles/%E8%B3%AA%E9%87%8F');
  expect(feedPath('all', 'rss')).toBe('/feed.xml');
  expect(feedPath('topic:質量', 'json')).toBe('/topics/%E8%B3%AA%E9%87%8F/feed.json');
  expect(feedPath('edition:zh-Hans', 'atom')).toBe('/zh-hans/atom.xml');
  expect(feedPath('edition:zh-Hant', 'rss', 3)).toBe('/zh-hant/volumes/3/feed.xml');
  expect(editionPath('質量', 'zh-Hant')).toBe('/articles/%E8%B3%AA%E9%87%8F/zh-hant');
  expect(collectionPath('all')).toBe('/');
  expect(collectionPath('all', 2)).toBe('/volumes/2');
  expect(collectionPath('month:2009-02', 1)).toBe('/archive/2009/02/volumes/1');
});

test('closes a volume with its last position', () => {
  expect([1, volumeSize, volumeSize + 1].map(volumeOf)).toEqual([1, 1, 2]);
  expect([0, volumeSize - 1, volumeSize].map(closedVolumes)).toEqual([0, 0, 1]);
});

const settings = {
  ORIGIN: 'https://bulletin.example.cn',
  SITE_ID: 'tag:bulletin.example.cn,2026:gazette',
  TITLE: '公報',
  DESCRIPTION: '正式公報',
  LANGUAGE: 'zh-Hant',
  TIME_ZONE: 'Asia/Shanghai',
  PUBLISHER: '編輯部',
  FEED_SIZE: '50',
};

test('reads a site’s settings', () => {
  expect(parseSite({ ...settings, KV: {} })).toMatchObject({
    origin: settings.ORIGIN,
    feedSize: 50,
  });
});

test('names every setting that is wrong, in one message', () => {
  const wrong = {
    ...settings,
    ORIGIN: 'https://x.cn/path',
    FEED_SIZE: '0',
    TIME_ZONE: 'Moon',
    TITLE: undefined,
  };
  expect(() => parseSite(wrong)).toThrow(
    /ORIGIN must[\s\S]*TITLE is missing[\s\S]*TIME_ZONE must[\s\S]*FEED_SIZE must/,
  );
});
