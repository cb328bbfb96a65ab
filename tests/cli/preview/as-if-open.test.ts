// What becomes of a scheduled article in the preview.

import { expect, test } from 'vitest';
import { judgeSource } from '../../../src/cli/articles/judge-source.ts';
import type { LocalArticle } from '../../../src/cli/articles/load-articles.ts';
import { asIfOpen } from '../../../src/cli/preview/as-if-open.ts';
import { hashSource } from '../../../src/domain/canonical-source.ts';
import { makeArticle } from '../desk.ts';

const now = Date.parse('2026-11-22T00:00:00Z');

function localOf(source: string): LocalArticle {
  const { article, problems, links, headings } = judgeSource('articles/x.md', source);
  if (!article) throw new Error(JSON.stringify(problems));
  const file = {
    path: 'articles/x.md',
    text: () => ({ source, written: source }),
    sha256: hashSource(source),
    problems,
  };
  return { ...file, article, links, headings, size: 0, files: [], pins: new Map(), isPinned: true };
}

test('a time in the future is taken out of what is sent, and nothing else', () => {
  const more = 'published: 2027-01-01T08:00:00+08:00 # 新年\ntopics: [甲]   # 主題\n';
  const { local, opening } = asIfOpen(localOf(makeArticle(1, { more })), now);
  expect(opening).toEqual({ kind: 'instant', at: Date.parse('2027-01-01T00:00:00Z') });
  expect(local.text().source).toBe(makeArticle(1, { more: 'topics: [甲]   # 主題\n' }));
  expect(local.sha256).toBe(hashSource(local.text().source));
  expect(local.article.published).toBeUndefined();
});

test('a time without offset is told as it is written', () => {
  const more = 'published: 2027-01-01T08:00\n';
  const { local, opening } = asIfOpen(localOf(makeArticle(1, { more })), now);
  expect(opening).toEqual({ kind: 'as-written', text: '2027-01-01T08:00' });
  expect(local.text().source).toBe(makeArticle(1));
});

test.each([
  ['on two lines', 'published:\n  2027-01-01T08:00:00Z\n'],
  ['in quotes on two lines', 'published: "2027-01-01T08:\\\n  00:00Z"\n'],
])('a time %s is taken out too', (_, more) => {
  const { local, opening } = asIfOpen(localOf(makeArticle(1, { more })), now);
  expect(opening?.kind).toBe('instant');
  const again = judgeSource('articles/x.md', local.text().source);
  expect(again.article).toEqual(local.article);
  expect(again.article?.published).toBeUndefined();
});

test('front matter in one pair of braces loses the time alone', () => {
  const id = 'urn:uuid:00000000-0000-4000-9000-000000000001';
  const fields = `{id: "${id}", title: 題, issuer: 局, issued: 2009-02-19, lang: zh-Hant, published: 2027-01-01T08:00:00Z}`;
  const { local } = asIfOpen(localOf(`---\n${fields}\n---\n\n正文。\n`), now);
  const { article } = judgeSource('articles/x.md', local.text().source);
  expect(article).toMatchObject({ title: '題', body: '\n正文。\n' });
  expect(article?.published).toBeUndefined();
});

test('a time that is past stays', () => {
  const source = makeArticle(1, { more: 'published: 2020-01-01T08:00:00Z\n' });
  const local = localOf(source);
  expect(asIfOpen(local, now)).toEqual({ local, opening: undefined });
});
