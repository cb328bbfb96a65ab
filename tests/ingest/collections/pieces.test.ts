// The pieces of which collections are read: dates, addresses in Markdown, tags of templates, XML in pieces.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertTemplateTags } from '../../../src/ingest/collections/markdown/template-tags.ts';
import { settleId } from '../../../src/ingest/collections/mint-id.ts';
import { plainText } from '../../../src/ingest/collections/plain-text.ts';
import { readDate, writtenDay } from '../../../src/ingest/collections/read-date.ts';
import { recognise } from '../../../src/ingest/collections/recognise.ts';
import { rewriteAddresses } from '../../../src/ingest/collections/rewrite-addresses.ts';
import { settleLanguage } from '../../../src/ingest/collections/settle-language.ts';
import { addParagraphs } from '../../../src/ingest/collections/wordpress/wp-content.ts';
import { ItemReader } from '../../../src/ingest/collections/xml/read-items.ts';

describe('dates', () => {
  test.each([
    ['Thu, 19 Feb 2009 09:30:00 +0800', '2009-02-19T01:30:00.000Z', '2009-02-19'],
    ['19 Feb 09 09:30 GMT', '2009-02-19T09:30:00.000Z', undefined],
    ['Thu, 19 Feb 2009 09:30:00 EST', '2009-02-19T14:30:00.000Z', undefined],
    ['2009-02-19T00:30:00+08:00', '2009-02-18T16:30:00.000Z', '2009-02-19'],
    ['2009-02-19 09:30:00', '2009-02-19T01:30:00.000Z', undefined],
    ['2009-2-9', '2009-02-08T16:00:00.000Z', undefined],
    ['2009-02-19T01:30:00.5Z', '2009-02-19T01:30:00.500Z', undefined],
  ])('%s', (text, instant, day) => {
    const read = readDate(text, 'Asia/Shanghai');
    expect(read === undefined ? undefined : new Date(read).toISOString()).toBe(instant);
    expect(writtenDay(text)).toBe(day);
  });

  test.each([
    '',
    '0000-00-00 00:00:00',
    'Mon, 01 Jan 0001 00:00:00 +0000',
    '2009-02-30',
    '30 Feb 2009',
    'soon',
  ])('%s is none', (text) => expect(readDate(text, 'UTC')).toBeUndefined());
});

describe('addresses in Markdown', () => {
  const mark = (text: string) =>
    rewriteAddresses(text, ({ address }) => ({ address: `X${address}` }));

  test.each([
    ['[a](b)', '[a](Xb)'],
    ['![a](b "t")', '![a](Xb "t")'],
    ['[a](<b c>)', '[a](<Xb c>)'],
    ['[a](b_(c))', '[a](<Xb_(c)>)'],
    [String.raw`[a\]](b)`, String.raw`[a\]](Xb)`],
    ['[![i](j)](k)', '[![i](Xj)](Xk)'],
    ['[r]: b', '[r]: Xb'],
    ['<https://a.example/>', '[https://a.example/](Xhttps://a.example/)'],
    ['`[a](b)`', '`[a](b)`'],
    ['```\n[a](b)\n```\n[c](d)', '```\n[a](b)\n```\n[c](Xd)'],
    ['[^1]: note', '[^1]: note'],
    ['(1) [2] 〔3〕', '(1) [2] 〔3〕'],
  ])('%s', (text, expected) => expect(mark(text)).toBe(expected));

  test('an image that becomes a link, alone and within another link', () => {
    const link = (text: string) =>
      rewriteAddresses(text, ({ form }) => (form === 'image' ? { isLink: true } : undefined));
    expect(link('![圖](a.png)')).toBe('[圖](a.png)');
    expect(link('[![圖](a.png)](b)')).toBe('[圖](b)');
  });

  test('nothing changes where nothing is to be changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]()!<>`~\\ \nab"\'#:/*') }), (text) => {
        expect(rewriteAddresses(text, () => undefined)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a long text of brackets is done with at once', () => {
    for (const text of [
      '['.repeat(50_000),
      '![a]('.repeat(20_000),
      '`'.repeat(20_000),
      '[a][b'.repeat(20_000),
    ]) {
      const start = performance.now();
      mark(text);
      expect(performance.now() - start, text.slice(0, 5)).toBeLessThan(2_000);
    }
  });
});

test('tags of templates within code are left alone', () => {
  const text = '`{{< ref "a" >}}`\n\n```\n{% post_url b %}\n```\n';
  expect(convertTemplateTags(text)).toEqual({ text, notes: [] });
});

describe('paragraphs of WordPress', () => {
  test.each([
    ['甲\n乙\n\n丙', '<p>甲<br>\n乙</p>\n<p>丙</p>'],
    ['<h2>甲</h2>\n乙', '<h2>甲</h2>\n<p>乙</p>'],
    ['甲\n<ul>\n<li>乙</li>\n</ul>', '<p>甲</p>\n<ul>\n<li>乙</li>\n</ul>'],
    ['<pre>a\n\nb</pre>', '\n<pre>a\n\nb</pre>\n'],
  ])('%j', (text, html) => expect(addParagraphs(text)).toBe(html));
});

describe('ids', () => {
  test('one that Atom takes stays, any other gives the same new one each time', () => {
    expect(settleId('tag:a.example,2009:1', 'h', 'n')).toEqual({
      id: 'tag:a.example,2009:1',
      isMinted: false,
    });
    const minted = settleId('5f1e', 'https://old.example.cn/', 'n');
    expect(minted.isMinted).toBe(true);
    expect(settleId('5f1e', 'https://old.example.cn/', 'other')).toEqual(minted);
    expect(settleId('5f1f', 'https://old.example.cn/', 'n').id).not.toBe(minted.id);
    expect(minted.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

test.each([
  ['zh-CN', '關於開展檢查的通知', 'zh-Hant'],
  ['en-us', '关于开展检查的通知', 'zh-Hans'],
  ['zh_TW', '公告', 'zh-Hant'],
  [undefined, '公告', 'zh-Hans'],
  ['en-us', 'A notice', 'en-US'],
  ['fr', 'Un avis', 'fr'],
  ['en-us', '各局要检查。[细则](https://old.example.cn/rules/of/inspection.html)', 'zh-Hans'],
  ['en-us', '各局要检查。{{< youtube abcdefghijk >}}', 'zh-Hans'],
  [undefined, 'A notice', undefined],
])('a text that is said to be %s', (claimed, text, lang) =>
  expect(settleLanguage(claimed, text)).toBe(lang),
);

test('plain text of HTML, however deep', () => {
  expect(plainText('甲 &amp; <b>乙</b><br>丙<script>x</script>')).toBe('甲 & 乙 丙');
  expect(plainText(`${'<b>'.repeat(20_000)}甲`)).toBe('甲');
});

describe('XML in pieces', () => {
  const document =
    '<?xml version="1.0"?><rss xmlns:x="y"><channel><title>t&amp;u</title><item><title>一<![CDATA[<b>]]></title><x:z a="1"/></item><item/></channel></rss>';

  test('gives the same wherever it is cut', () => {
    for (let at = 1; at < document.length; at += 1) {
      const reader = new ItemReader();
      const items = [document.slice(0, at), document.slice(at)].flatMap((piece) => {
        const read = reader.write(piece);
        if ('detail' in read) throw new Error(read.detail);
        return [...read];
      });
      expect(reader.close()).toEqual([]);
      expect(items).toHaveLength(2);
      expect(items[0]?.node.children).toHaveLength(2);
      expect(reader.reading.head.map(({ name }) => name)).toEqual(['title']);
    }
  });

  test.each([
    ['cut off', '<rss><channel><item>'],
    ['with a tag that nothing opened', '<rss></channel></rss>'],
    ['with an entity that it declares', '<!DOCTYPE rss [<!ENTITY a "b">]><rss>&a;</rss>'],
    ['deeper than any feed', `<rss><channel><item>${'<a>'.repeat(600)}`],
  ])('is refused %s', (_, text) => {
    const reader = new ItemReader();
    const first = reader.write(text);
    const result = 'detail' in first ? first : reader.close();
    expect(result).toMatchObject({ line: expect.any(Number), detail: expect.any(String) });
  });
});

test.each([
  [
    '<?xml version="1.0"?>\n<!-- x --><rss xmlns:wp="http://wordpress.org/export/1.2/">',
    'a.xml',
    'wxr',
  ],
  ['<rss version="2.0">', 'a.txt', 'feed'],
  ['<atom:feed xmlns:atom="x">', 'a', 'feed'],
  ['<rdf:RDF>', 'a', 'feed'],
  ['<!doctype html><html>', 'a.xml', 'single'],
  ['{"version": 1}', 'a', 'json'],
  ['---\ntitle: x\n---\n', 'a.txt', 'markdown'],
  ['# x\n', 'a.md', 'markdown'],
  ['關於開展檢查的通知\n吉林質監局\n', 'a.md', 'single'],
  ['關於開展檢查的通知\n', 'a.txt', 'single'],
  ['PK\u0003\u0004', 'a.docx', 'single'],
])('%j is recognised', (beginning, name, kind) => expect(recognise(beginning, name)).toBe(kind));

test.each([
  ['a title set in the middle by blanks', `${'　'.repeat(60)}通知\n`, 'single'],
  ['a thousand blank lines', `${'\n'.repeat(1000)}<rss>`, 'feed'],
  ['a thousand comments', `${'<!-- x -->'.repeat(1000)}text`, 'single'],
])('is told at once: %s', (_, beginning, kind) => {
  const start = performance.now();
  expect(recognise(beginning, 'a.txt')).toBe(kind);
  expect(performance.now() - start).toBeLessThan(1000);
});
