// What validators of feeds ask for, point by point.

import { describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { readStrictly } from './read-back.ts';
import { sampleEntry, sampleFeed, site } from './sample-feed.ts';
import { childrenOf, type ReadElement, readXml, textOf } from './strict-xml.ts';

const entries = [
  sampleEntry({ title: 'A & B < C', lang: 'en', summary: 'a < b' }),
  sampleEntry({ html: '<p><a href="/articles/x">a</a></p>\n' }, 1),
];
const feed = sampleFeed(entries, { site: { ...site, title: '公報 & <全部>' } });

const atom = readXml(renderFeed(feed, 'atom'));
const rssText = renderFeed(feed, 'rss');
const rss = readXml(rssText);
const channel = only(rss, 'channel');
const json = JSON.parse(renderFeed(feed, 'json'));

function only(element: ReadElement, name: string): ReadElement {
  const [found, ...others] = childrenOf(element, name);
  if (!found || others.length > 0) throw new Error(`not one ${name}`);
  return found;
}

const sourceOfFirst = 'https://bulletin.example.cn/articles/bulletin-0/revisions/2.md';
const namesOf = (element: ReadElement | undefined) => element?.children.map(({ name }) => name);
const [atomEntry] = childrenOf(atom, 'entry');
const [item] = childrenOf(channel, 'item');

describe('every format', () => {
  const read = feedFormats.map((format) => readStrictly[format](renderFeed(feed, format)));

  test('has the same ids, in the order given', () => {
    for (const format of read)
      expect(format.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  test('has the same full content, with absolute addresses', () => {
    for (const format of read) {
      expect(format[1]?.html).toBe(
        '<p><a href="https://bulletin.example.cn/articles/x">a</a></p>\n',
      );
    }
  });

  test('can be encoded as UTF-8 without loss and ends with a line end', () => {
    for (const format of feedFormats) {
      const document = renderFeed(feed, format);
      expect(document.isWellFormed()).toBe(true);
      expect(document).toMatch(/[>}]\n$/);
    }
  });
});

describe('Atom', () => {
  test('has one id, title, subtitle, updated and author', () => {
    expect(textOf(atom, 'id')).toBe('tag:bulletin.example.cn,2026:gazette:all');
    expect(textOf(atom, 'title')).toBe('公報 & <全部>');
    expect(textOf(atom, 'subtitle')).toBe(site.description);
    expect(textOf(atom, 'updated')).toBe('2026-11-04T05:06:07.008Z');
    expect(textOf(only(atom, 'author'), 'name')).toBe(site.publisher);
  });

  test('writes an id that a URI can hold, whatever the collection is called', () => {
    const topic = readXml(renderFeed({ ...feed, collection: 'topic:質量 監督' }, 'atom'));
    expect(textOf(topic, 'id')).toMatch(/^tag:[\w.,:%-]+:topic%3A%E8%B3%AA%E9%87%8F%20[\w%]+$/);
  });

  test('links itself, its page and the other formats', () => {
    expect(childrenOf(atom, 'link').map(({ attributes }) => Object.values(attributes))).toEqual([
      ['self', 'application/atom+xml', 'https://bulletin.example.cn/atom.xml'],
      ['alternate', 'text/html', 'https://bulletin.example.cn/'],
      ['alternate', 'application/rss+xml', 'https://bulletin.example.cn/feed.xml'],
      ['alternate', 'application/feed+json', 'https://bulletin.example.cn/feed.json'],
    ]);
  });

  test('names its language, and that of each entry', () => {
    expect(atom.attributes['xml:lang']).toBe('zh-Hant');
    expect(atomEntry?.attributes['xml:lang']).toBe('en');
  });

  test('names a generator without a version', () => {
    expect(only(atom, 'generator')).toMatchObject({ attributes: {}, text: 'Gazette' });
  });

  test('gives an entry its parts, each as often as it may stand', () => {
    expect(namesOf(atomEntry)).toEqual(
      'id title link link published updated author category category summary content'.split(' '),
    );
  });

  test('leads to the source of the revision that it shows, and tells its SHA-256', () => {
    const links = atomEntry ? childrenOf(atomEntry, 'link') : [];
    const memento = links.find(({ attributes }) => attributes.rel === 'memento');
    expect(memento?.attributes).toMatchObject({ type: 'text/markdown', href: sourceOfFirst });
    expect(memento?.children).toEqual([
      expect.objectContaining({ name: 'ml:hash', attributes: { type: 'sha-256' } }),
    ]);
    expect(memento && textOf(memento, 'ml:hash')).toBe('0123456789abcdef'.repeat(4));
    expect(atom.attributes['xmlns:ml']).toBe('urn:ietf:params:xml:ns:metalink');
  });

  test('marks titles as text and content as HTML', () => {
    expect(atomEntry && only(atomEntry, 'title').attributes.type).toBe('text');
    expect(atomEntry && only(atomEntry, 'content').attributes.type).toBe('html');
  });

  test('writes dates as RFC 3339', () => {
    for (const name of ['published', 'updated']) {
      expect(atomEntry && textOf(atomEntry, name)).toMatch(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      );
    }
  });
});

describe('RSS', () => {
  test('puts its metadata before its items', () => {
    expect(namesOf(channel)).toEqual(
      'title link description lastBuildDate docs generator language atom:link item item'.split(' '),
    );
  });

  test('links itself', () => {
    const href = 'https://bulletin.example.cn/feed.xml';
    const attributes = { href, rel: 'self', type: 'application/rss+xml' };
    expect(only(channel, 'atom:link').attributes).toEqual(attributes);
  });

  test('writes & and < of plain text as hexadecimal references', () => {
    expect(rssText).toContain('<title>公報 &#x26; &#x3C;全部&gt;</title>');
    expect(rssText).toContain('<title>A &#x26; B &#x3C; C</title>');
  });

  test('writes a description as HTML, before the content', () => {
    expect(item && textOf(item, 'description')).toBe('a &lt; b');
    const names = namesOf(item) ?? [];
    expect(names.indexOf('description')).toBeLessThan(names.indexOf('content:encoded'));
  });

  test('has a guid that is no address and says so', () => {
    expect(item && only(item, 'guid')).toMatchObject({
      attributes: { isPermaLink: 'false' },
      text: entries[0]?.id,
    });
  });

  test('names the issuer in dc:creator and never in author', () => {
    expect(item && textOf(item, 'dc:creator')).toBe('吉林質監局');
    expect(namesOf(item)).not.toContain('author');
  });

  test('names the language of an entry only where it is another than the feed’s', () => {
    const [, second] = childrenOf(channel, 'item');
    expect(item && textOf(item, 'dc:language')).toBe('en');
    expect(second && textOf(second, 'dc:language')).toBeUndefined();
  });

  test('writes dates as RFC 822: of the opening in items, of the last change in the channel', () => {
    expect(item && textOf(item, 'pubDate')).toBe('Tue, 03 Nov 2026 01:02:03 GMT');
    expect(textOf(channel, 'lastBuildDate')).toBe('Wed, 04 Nov 2026 05:06:07 GMT');
  });

  test('declares its namespaces even where no item has content', () => {
    const bare = renderFeed(sampleFeed([sampleEntry({ html: '' })]), 'rss');
    const item = readXml(bare).children[0]?.children.at(-1);
    expect(namesOf(item)).toEqual(expect.arrayContaining(['dc:creator', 'atom:link']));
  });
});

describe('JSON Feed', () => {
  test('says what it is and where', () => {
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '公報 & <全部>',
      home_page_url: 'https://bulletin.example.cn/',
      feed_url: 'https://bulletin.example.cn/feed.json',
      description: site.description,
      language: 'zh-Hant',
    });
  });

  test('names authors for readers of 1.1, and author for those of 1.0', () => {
    expect(json.authors).toEqual([json.author]);
    expect(json.items[0].authors).toEqual([{ name: '吉林質監局' }]);
    expect(json.items[0].author).toEqual({ name: '吉林質監局' });
  });

  test('gives an item its parts', () => {
    expect(json.items[0]).toMatchObject({
      id: entries[0]?.id,
      url: 'https://bulletin.example.cn/articles/bulletin-0',
      title: 'A & B < C',
      summary: 'a < b',
      content_html: entries[0]?.html,
      date_published: '2026-11-03T01:02:03.004Z',
      date_modified: '2026-11-04T05:06:07.008Z',
      tags: ['質量監督', '工作會議'],
      language: 'en',
    });
  });

  test('begins the names of its own keys with an underscore', () => {
    const own = { revision: 2, sha256: '0123456789abcdef'.repeat(4), source: sourceOfFirst };
    expect(json.items[0]._gazette).toEqual({ issued: '2009-02-19', ...own });
  });
});
