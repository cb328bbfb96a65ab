// Conversion changes the text of an article's HTML, and nothing else of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../src/domain/html-text.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { parseWordList } from '../../src/domain/word-list.ts';
import { convertHtml } from '../../src/editions/convert-html.ts';
import { makeConverter } from '../../src/editions/converter.ts';
import { makeAddressesAbsolute } from '../../src/feeds/absolute-addresses.ts';
import { type HtmlToken, tokenizeHtml } from '../feeds/html-tokens.ts';
import { legalMarkdown } from '../feeds/odd-text.ts';
import { seeded } from '../feeds/seed.ts';

const html = (markdown: string) => parseMarkdown(markdown, 'a').render();
const toTraditional = makeConverter('zh-Hant', []);
const convert = (markdown: string) => convertHtml(html(markdown), toTraditional);

describe('a line is converted as a whole', () => {
  test.each([
    ['头**发**与**发**展', '<p>頭<strong>髮</strong>與<strong>發</strong>展</p>\n'],
    ['[面](/a)粉与方[面](/b)', '<p><a href="/a">麵</a>粉與方<a href="/b">面</a></p>\n'],
    ['皇*后*与以*后*', '<p>皇<em>后</em>與以<em>後</em></p>\n'],
    ['干\n部', '<p>幹部</p>\n'],
  ])('%s', (markdown, converted) => {
    expect(convert(markdown)).toBe(converted);
  });

  test('but not across the end of one', () => {
    expect(convert('头\n\n发\n\n- 干\n- 部')).toBe(
      '<p>頭</p>\n<p>發</p>\n<ul>\n<li>幹</li>\n<li>部</li>\n</ul>\n',
    );
  });

  test('with its parts by themselves where a word has another length in the other script', () => {
    const { words } = parseWordList('优盘 = 隨身碟');
    const converted = convertHtml(html('优盘的头**发**'), makeConverter('zh-Hant', words));
    expect(converted).toBe('<p>隨身碟的頭<strong>發</strong></p>\n');
  });
});

describe('what is text and what is not', () => {
  test.each([
    ['alternative text and titles', '![图](https://x.cn/图.png "标题")', '圖" title="標題'],
    ['the title of a link', '[链](/a "说明")', 'title="說明"'],
    ['table captions and cells', '| 题名 |\n| - |\n| 发布 |', '<th>題名</th>'],
    ['headings', '## 总结', '<h2 id="section-1">總結</h2>'],
    ['notes', '文[^1]\n\n[^1]: 说明。', '<p>說明。'],
  ])('converts %s', (_, markdown, found) => {
    expect(convert(markdown)).toContain(found);
  });

  test.each([
    ['code in a line', '按 `发布` 键', '<code>发布</code>'],
    ['code in a block', '```后\n发布\n```', '<pre><code class="language-后">发布\n</code></pre>'],
    [
      'an address that reads as text',
      '<https://x.cn/发布>',
      'href="https://x.cn/%E5%8F%91%E5%B8%83"',
    ],
    ['an address', '[甲](/topics/质量)', 'href="/topics/%E8%B4%A8%E9%87%8F"'],
  ])('leaves %s', (_, markdown, found) => {
    expect(convert(markdown)).toContain(found);
  });

  test('goes on after code', () => {
    expect(convert('`发`发展\n\n```\n发\n```\n\n发展')).toBe(
      '<p><code>发</code>發展</p>\n<pre><code>发\n</code></pre>\n<p>發展</p>\n',
    );
  });
});

test('a word that spells a reference harms none', () => {
  const { words } = parseWordList('amp = 安培\nquot = 引\nlt = 小\nhref = 址');
  const converted = convertHtml(html('A & B "x" < [y](/z) amp'), makeConverter('zh-Hant', words));
  expect(converted).toBe('<p>A &amp; B &quot;x&quot; &lt; <a href="/z">y</a> 安培</p>\n');
});

test('a word that spells markup comes out as text', () => {
  const { words } = parseWordList('甲 = <script>"&');
  const converted = convertHtml(
    html('甲 ![甲](https://x.cn/a.png)'),
    makeConverter('zh-Hant', words),
  );
  expect(converted).toBe(
    `<p>&lt;script&gt;&quot;&amp; <img src="https://x.cn/a.png" alt="&lt;script&gt;&quot;&amp;"></p>\n`,
  );
});

/** A token with its text, and the values that are text, as they are when converted. */
function shape(token: HtmlToken): unknown {
  if ('text' in token) return 'text';
  return [
    token.tag,
    ...token.attributes.map(([name, value]) =>
      name === 'alt' || name === 'title' ? [name] : [name, value],
    ),
  ];
}

const shout = (text: string) => text.replace(/[a-z甲-龥]/g, (character) => character.toUpperCase());

test('changes neither tags, addresses nor code of any article', { timeout: 120_000 }, () => {
  const property = fc.property(legalMarkdown, (markdown) => {
    const before = html(markdown);
    expect(convertHtml(before, (text) => text)).toBe(before);
    const after = convertHtml(before, shout);
    expect(tokenizeHtml(after).map(shape)).toEqual(tokenizeHtml(before).map(shape));
    const codes = (text: string) => text.match(/<(code|pre)[\s>][\s\S]*?<\/\1>/g);
    expect(codes(after)).toEqual(codes(before));
    for (const token of tokenizeHtml(after)) {
      if ('text' in token) expect(token.text).not.toMatch(/&(?!amp;|lt;|gt;|quot;)|[<>"]/);
    }
    const base = { origin: 'https://x.example', articleUrl: 'https://x.example/articles/a' };
    expect(makeAddressesAbsolute(after, base)).toBe(
      convertHtml(makeAddressesAbsolute(before, base), shout),
    );
  });
  fc.assert(property, seeded('conversion', 1000));
});

test('escapes as the renderer of Markdown does', () => {
  expect(html('a & < > " b').trim()).toBe(`<p>${escapeHtml('a & < > " b')}</p>`);
});
