// What a source tells of its bulletin, whatever the rules are now.

import { expect, test } from 'vitest';
import { compareFacts } from '../../src/domain/comparison/compare-facts.ts';
import { readFacts } from '../../src/domain/read-facts.ts';

const source = (lines: string) => `---\n${lines}\n---\n\n正文。\n`;
const id = 'id: urn:uuid:00000000-0000-4000-8000-000000000001';

test('reads the facts as they are published', () => {
  const lines = `${id}\ntitle: 題\nissuer: 局\nissued: 2009-02-19T23:00:00-05:00\nlang: zh-Hant\ntopics: [甲, 乙]\nsummary: 摘`;
  expect(readFacts(source(lines), 'Asia/Shanghai')).toEqual({
    ...{ title: '題', issuer: '局', issued: '2009-02-20', lang: 'zh-Hant' },
    ...{ topics: ['甲', '乙'], summary: '摘' },
  });
});

test('takes what the rules would refuse today as it is written', () => {
  const lines = 'title: 題\nissuer: a/b\nissued: 2009-02-30\ntopics: [甲]\nunknown: x';
  expect(readFacts(source(lines), 'UTC')).toEqual({
    ...{ title: '題', issuer: 'a/b', issued: '2009-02-30', lang: 'und' },
    ...{ topics: ['甲'], summary: undefined },
  });
});

test.each(['', 'no front matter', '---\n[', source('title: [')])('never fails: %j', (text) => {
  expect(readFacts(text, 'UTC')).toMatchObject({ issuer: '', topics: [], lang: 'und' });
});

const facts = {
  ...{ title: '會議召開', issuer: '質監局', issued: '2009-02-19', lang: 'zh-Hant' },
  ...{
    topics: ['會議', '質量'],
    summary: '',
    html: '<p><a href="/articles/a?x=1&amp;y">甲</a></p>\n',
  },
};

test('tells which fields changed: texts word by word, lists member by member', () => {
  const after = {
    ...facts,
    title: '會議閉幕',
    topics: ['質量', '計量'],
    html: '<p><a href="#fn-1">甲</a><img src="https://example.cn/b.jpg" alt=""></p>\n',
  };
  expect(compareFacts(facts, after)).toEqual([
    {
      name: 'title',
      pieces: [
        { kind: 'same', text: '會議' },
        { kind: 'deleted', text: '召開' },
        { kind: 'inserted', text: '閉幕' },
      ],
    },
    {
      name: 'topics',
      pieces: [
        { kind: 'deleted', text: '會議' },
        { kind: 'same', text: '質量' },
        { kind: 'inserted', text: '計量' },
      ],
    },
    {
      name: 'addresses',
      pieces: [
        { kind: 'deleted', text: '/articles/a?x=1&y' },
        { kind: 'inserted', text: 'https://example.cn/b.jpg' },
      ],
    },
  ]);
  expect(compareFacts(facts, facts)).toEqual([]);
});
