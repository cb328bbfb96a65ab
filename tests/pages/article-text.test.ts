// A bulletin as plain text.

import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { renderArticleText } from '../../src/pages/article-text.ts';
import { article, contextIn, firstChecksum } from './sample-records.ts';

const markdown = '會議在**長春**召開。\n\n## 一、出席\n\n- 甲 & 乙\n- <丙>\n';

it('begins with what is needed to cite it, and has the text after a blank line', () => {
  const text = renderArticleText(
    contextIn(),
    article({ html: parseMarkdown(markdown, 'a').render() }),
  );
  expect(text.split('\n')).toEqual([
    '吉林質監召開工作會議',
    '發布機關：吉林質監局',
    '成文日期：2009年2月19日',
    '發布時間：2026年11月23日 00:30 (UTC+8)',
    '網址：https://bulletin.example.cn/articles/jilin-2009-02-19',
    '現行版本：第1版',
    `SHA-256 校驗值：${firstChecksum}`,
    ...['', '會議在長春召開。', '', '一、出席', '', '甲 & 乙', '', '<丙>', ''],
  ]);
});

it('notes corrections and restorations at its head, the newest first, and no minor change', () => {
  const sha256 = 'a'.repeat(64);
  const revisions = article().revisions.concat(
    { number: 2, kind: 'minor', note: '標點', at: '2026-11-24T02:30:00.000Z', sha256 },
    { number: 3, kind: 'correction', note: '數字有誤', at: '2026-11-25T02:30:00.000Z', sha256 },
    { number: 4, kind: 'restoration', at: '2026-11-26T02:30:00.000Z', sha256 },
  );
  const [head = ''] = renderArticleText(contextIn(), article({ revisions })).split('\n\n');
  expect(head.split('\n').slice(5)).toEqual([
    '現行版本：第4版',
    `SHA-256 校驗值：${sha256}`,
    '恢復：2026年11月26日 10:30 (UTC+8)',
    '更正：2026年11月25日 10:30 (UTC+8) 數字有誤',
  ]);
});

it('speaks the language of the site', () => {
  const text = renderArticleText(contextIn('en'), article());
  expect(text).toContain('\nIssued by: 吉林質監局\nDocument date: 19 February 2009\n');
});
