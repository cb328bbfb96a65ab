// The list of feeds says what and where each feed is, whatever the topics and issuers are called.

import fc from 'fast-check';
import { parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { SiteLanguage } from '../../src/domain/site.ts';
import { renderOpml } from '../../src/feeds/opml.ts';
import { carried, hostileText } from './odd-text.ts';
import { site } from './sample-feed.ts';
import { seeded } from './seed.ts';
import { childrenOf, type ReadElement, readXml, textOf } from './strict-xml.ts';

const named = (...names: string[]) => names.map((name, total) => ({ name, total }));

function read(document: string) {
  const root = readXml(document);
  const [head, body, ...others] = root.children;
  if (head?.name !== 'head' || body?.name !== 'body' || others.length > 0) {
    throw new Error('not one head and one body');
  }
  const [everything, ...groups] = body.children;
  return { root, head, everything, groups };
}

const collections = { topics: named('質量監督', 'R&D <1>'), issuers: named('吉林質監局') };
const { root, head, everything, groups } = read(renderOpml(site, collections));
const leavesOf = (group: ReadElement | undefined) =>
  (group?.children ?? []).map(({ attributes }) => attributes);

describe('the list of feeds', () => {
  test('says its version and title, and no date', () => {
    expect(root.attributes).toEqual({ version: '2.0' });
    expect(textOf(head, 'title')).toBe('公報');
    expect(head.children).toHaveLength(1);
  });

  test('begins with the feed of everything', () => {
    expect(everything?.attributes).toEqual({
      type: 'rss',
      text: '公報',
      title: '公報',
      xmlUrl: 'https://bulletin.example.cn/atom.xml',
      htmlUrl: 'https://bulletin.example.cn/',
      language: 'zh-Hant',
    });
  });

  test('groups editions, topics and issuers, in the order given, those without articles too', () => {
    expect(groups.map(({ attributes }) => attributes)).toEqual([
      { text: '繁簡轉換版', title: '繁簡轉換版' },
      { text: '主題詞', title: '主題詞' },
      { text: '發布機關', title: '發布機關' },
    ]);
    expect(leavesOf(groups[1]).map(({ text }) => text)).toEqual([
      '公報 · 質量監督',
      '公報 · R&D <1>',
    ]);
    expect(leavesOf(groups[2]).map(({ text }) => text)).toEqual(['公報 · 吉林質監局']);
  });

  test('gives the address of the Atom feed and of the page', () => {
    const [, topic] = leavesOf(groups[1]);
    expect(topic).toMatchObject({
      xmlUrl: 'https://bulletin.example.cn/topics/R%26D%20%3C1%3E/atom.xml',
      htmlUrl: 'https://bulletin.example.cn/topics/R%26D%20%3C1%3E',
    });
  });

  test('offers everything in each script, whatever the site speaks', () => {
    const leaf = (script: string, name: string) => ({
      ...{ type: 'rss', text: `公報 · ${name}`, title: `公報 · ${name}` },
      xmlUrl: `https://bulletin.example.cn/${script.toLowerCase()}/atom.xml`,
      htmlUrl: 'https://bulletin.example.cn/',
      language: script,
    });
    const editions = (language: SiteLanguage) =>
      leavesOf(read(renderOpml({ ...site, language }, collections)).groups[0]);
    for (const language of ['zh-Hant', 'zh-Hans', 'en'] as const) {
      expect(editions(language)).toEqual([leaf('zh-Hant', '繁體版'), leaf('zh-Hans', '简体版')]);
    }
  });

  test('leaves out a group without feeds', () => {
    const { groups } = read(renderOpml(site, { topics: [], issuers: [] }));
    expect(groups.map(({ attributes }) => attributes.text)).toEqual(['繁簡轉換版']);
  });

  test.each([
    ['zh-Hans', ['繁简转换版', '主题词', '发布机关']],
    ['en', ['Chinese editions', 'Topics', 'Issuers']],
  ] as const)('speaks the language of a site in %s', (language, words) => {
    const { groups } = read(renderOpml({ ...site, language }, collections));
    expect(groups.map(({ attributes }) => attributes.text)).toEqual(words);
  });

  test('is the same to the byte when rendered again', () => {
    expect(renderOpml(site, structuredClone(collections))).toBe(renderOpml(site, collections));
  });
});

test('carries any names, and addresses that lead back to them', { timeout: 120_000 }, () => {
  // The names that no article may bear, since no address could hold them.
  const name = hostileText.filter((text) => !['', '.', '..'].includes(text));
  const names = fc.array(name, { minLength: 1, maxLength: 3 }).map((list) => named(...list));
  const property = fc.property(names, names, hostileText, (topics, issuers, title) => {
    const { head, groups } = read(renderOpml({ ...site, title }, { topics, issuers }));
    expect(carried(textOf(head, 'title') ?? '')).toBe(carried(title));
    const [, ...byName] = groups;
    const found = byName.map((group) =>
      leavesOf(group).map((leaf) => {
        const [, folder, name = ''] = new URL(leaf.xmlUrl ?? '').pathname.split('/');
        return [folder, ...[decodeURIComponent(name), leaf.title ?? ''].map(carried)];
      }),
    );
    const wanted = [topics, issuers].map((list, index) =>
      list.map(({ name }) => [
        index === 0 ? 'topics' : 'issuers',
        ...[name, `${title} · ${name}`].map(carried),
      ]),
    );
    expect(found).toEqual(wanted);
  });
  fc.assert(property, seeded('OPML'));
});

test('is read by a stranger’s parser', () => {
  const [first, , topics] = parseOpml(renderOpml(site, collections)).body?.outlines ?? [];
  expect(first).toMatchObject({ type: 'rss', xmlUrl: 'https://bulletin.example.cn/atom.xml' });
  expect(topics?.outlines?.map(({ title }) => title)).toEqual([
    '公報 · 質量監督',
    '公報 · R&D <1>',
  ]);
});

test('stands as flat outlines of type rss at the ends, as importers expect', () => {
  for (const group of groups) {
    expect(childrenOf(group, 'outline').every(({ children }) => children.length === 0)).toBe(true);
    expect(leavesOf(group).every(({ type }) => type === 'rss')).toBe(true);
  }
});
