// Which ids an article may have: those of Gazette, and those that it had elsewhere.

import { expect, test } from 'vitest';
import { isArticleId } from '../../src/domain/article-id.ts';
import { derivedId } from '../../src/domain/edition-id.ts';

test.each([
  'urn:uuid:0b9f8f0e-3c55-4f0b-9d53-8d4f0f6f2a11',
  'urn:uuid:0B9F8F0E-3C55-4F0B-9D53-8D4F0F6F2A11',
  'https://old.example.cn/?p=123',
  "http://old.example.cn/it's/a&b;c=(1),2*3+4!~$@:",
  'http://old.example.cn/%E5%85%AC%E5%A0%B1/#section',
  'https://公報.例子/二〇〇九/公報',
  'http://[2001:db8::1]:8080/x',
  'tag:old.example.cn,2009-02-19:/bulletins/1',
  'urn:isbn:9787100000000',
  'info:lccn/2002022641',
])('takes %s', (id) => expect(isArticleId(id)).toBe(true));

test.each([
  ['nothing', ''],
  ['no scheme', '/2009/02/x.html'],
  ['a number', '12345'],
  ['an address with a space', 'http://old.example.cn/a b'],
  ['a zero-width space', 'http://old.example.cn/a\u200bb'],
  ['a no-break space', 'http://old.example.cn/a\u00a0b'],
  ['a direction control', 'http://old.example.cn/\u202eb'],
  ['a line end', 'http://old.example.cn/\n'],
  ['markup', 'http://old.example.cn/<b>'],
  ['a quotation mark', 'http://old.example.cn/"'],
  ['brackets in a path', 'http://old.example.cn/a[1]'],
  ['percent-encoding that is cut off', 'http://old.example.cn/%E'],
  ['two fragments', 'http://old.example.cn/#a#b'],
  ['http without a host', 'http:///x'],
  ['http without slashes', 'http:x'],
  ['a UUID that is cut off', 'urn:uuid:0b9f8f0e'],
  ['a tag without its date', 'tag:old.example.cn:1'],
  ['a lone surrogate', 'http://old.example.cn/\ud800'],
  ['a private character', 'http://old.example.cn/\ue000'],
  ['more than 500 characters', `http://old.example.cn/${'x'.repeat(500)}`],
])('refuses %s', (_, id) => expect(isArticleId(id)).toBe(false));

test('no two ids give one id of an edition', () => {
  const site = { id: 'tag:bulletin.example.cn,2026:gazette' };
  const uuid = '0b9f8f0e-3c55-4f0b-9d53-8d4f0f6f2a11';
  const derived = [
    `urn:uuid:${uuid}`,
    `urn:uuid:${uuid.toUpperCase()}`,
    'http://a.example/1#é',
    'http://a.example/1%23%C3%A9',
  ].map((id) => derivedId(site, 'zh-Hans', id));
  expect(derived[0]).toBe(`${site.id}:zh-Hans:${uuid}`);
  expect(new Set(derived).size).toBe(4);
  for (const id of derived) expect(isArticleId(id), id).toBe(true);
});
