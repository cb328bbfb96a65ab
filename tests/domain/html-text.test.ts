import { expect, test } from 'vitest';
import { textBlocks, textOfHtml } from '../../src/domain/html-text.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';

const blocksOf = (markdown: string) =>
  textBlocks(parseMarkdown(markdown, 'a').render()).map(
    ({ element, text }) => `${element}: ${text}`,
  );

test('gives headings, paragraphs, items and cells as blocks of their own', () => {
  const markdown =
    '## 一、總則\n\n正文**重點**。\n\n- 甲\n- 乙\n\n| 年 | 數 |\n| - | - |\n| 2009 | 87.9% |\n';
  expect(blocksOf(markdown)).toEqual([
    'h2: 一、總則',
    'p: 正文重點。',
    'li: 甲',
    'li: 乙',
    'th: 年',
    'th: 數',
    'td: 2009',
    'td: 87.9%',
  ]);
});

test('undoes references, and takes what looks like markup for the text that it is', () => {
  expect(blocksOf('AT&T <b> "x" `a<b`')).toEqual(['p: AT&T <b> "x" a<b']);
});

test('shows an image by its alternative text', () => {
  expect(blocksOf('![會場"全景"](https://example.cn/a.jpg)')).toEqual(['p: 會場"全景"']);
});

test('leaves out the marks of footnotes, and keeps the notes', () => {
  expect(blocksOf('正文[^1]。\n\n[^1]: 附注。\n')).toEqual(['p: 正文。', 'p: 附注。']);
});

test('separates blocks by blank lines and keeps hard line ends', () => {
  const html = parseMarkdown('第一行  \n第二行\n\n第二段', 'a').render();
  expect(textOfHtml(html)).toBe('第一行\n第二行\n\n第二段');
});
