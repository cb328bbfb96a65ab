import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import type { MediaFacts } from '../../src/domain/media/media-facts.ts';
import type { MediaType } from '../../src/domain/media/media-types.ts';

const html = (body: string) => parseMarkdown(body, 'x').render();

test.each([
  ['emphasis between Han and quotes', '**“年”**活動', '<p><strong>“年”</strong>活動</p>\n'],
  ['a line break between Han', '質量\n監督', '<p>質量監督</p>\n'],
  ['a line break beside Latin', '質量\nISO', '<p>質量\nISO</p>\n'],
  [
    'raw HTML as text',
    '<b onclick="x">a</b>',
    '<p>&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>\n',
  ],
  ['a link to another article', '[x](other)', '<p><a href="/articles/other">x</a></p>\n'],
  ['a link within the site', '[x](/archive)', '<p><a href="/archive">x</a></p>\n'],
  [
    'a link elsewhere',
    '[x](https://example.org/?a&b)',
    '<p><a href="https://example.org/?a&amp;b">x</a></p>\n',
  ],
  ['a fragment', '[x](#section-1)', '<p><a href="#section-1">x</a></p>\n'],
  ['a script', '[x](javascript:alert(1))', '<p><a href="">x</a></p>\n'],
  ['a script in capitals', '[x](JAVASCRIPT:alert(1))', '<p><a href="">x</a></p>\n'],
  [
    'an address with a scheme and nothing else',
    '[x](http:foo)',
    '<p><a href="http:foo">x</a></p>\n',
  ],
  ['data', '[x](data:text/html,x)', '<p><a href="">x</a></p>\n'],
])('renders %s', (_, body, expected) => {
  expect(html(body)).toBe(expected);
});

test('aligns the cells of a table by classes, without style attributes', () => {
  const rendered = html('| a | b |\n| - | -: |\n| 1 | 2 |\n');
  expect(rendered).toContain('<td class="align-right">2</td>');
  expect(rendered).not.toContain('style');
});

const facts = (digit: string, type: MediaType, size: number): MediaFacts => ({
  sha256: digit.repeat(64),
  type,
  size,
  ...(type.startsWith('image/') ? { width: 4, height: 3 } : {}),
});
const files: Readonly<Record<string, MediaFacts>> = {
  'a.png': facts('1', 'image/png', 400),
  '圖/b c.jpg': facts('2', 'image/jpeg', 5_000_000),
  '../l.pdf': facts('3', 'application/pdf', 1_234_567),
  't.csv': facts('4', 'text/csv', 12_345),
};
const placed = (body: string, lang = 'zh-Hant') =>
  parseMarkdown(body, 'x', { lang, find: (path) => files[path] }).render();
const path = (digit: string, ending: string) => `/media/${digit.repeat(64)}.${ending}`;

test.each([
  [
    'an image',
    '![甲](a.png)',
    `<p><img src="${path('1', 'png')}" alt="甲" width="4" height="3" decoding="async"></p>\n`,
  ],
  [
    'an image with a dot before it',
    '![甲](./x/../a.png)',
    `<p><img src="${path('1', 'png')}" alt="甲" width="4" height="3" decoding="async"></p>\n`,
  ],
  [
    'an image by a Chinese path with a space',
    '![甲](<圖/b c.jpg>)',
    `<p><img src="${path('2', 'jpg')}" alt="甲" width="4" height="3" decoding="async"></p>\n`,
  ],
  [
    'an image that is defined elsewhere',
    '![甲][1]\n\n[1]: a.png "題"',
    `<p><img src="${path('1', 'png')}" alt="甲" title="題" width="4" height="3" decoding="async"></p>\n`,
  ],
  [
    'a document',
    '見[單](../l.pdf#page=2)。',
    `<p>見<a href="${path('3', 'pdf')}#page=2" type="application/pdf">單</a>（PDF，1.2\u00a0MB）。</p>\n`,
  ],
  [
    'a table, to be saved',
    '[表](t.csv)',
    `<p><a href="${path('4', 'csv')}" type="text/csv" download="t.csv">表</a>（CSV，12\u00a0KB）</p>\n`,
  ],
  [
    'an image within a link',
    '[![甲](a.png)](t.csv)',
    `<p><a href="${path('4', 'csv')}" type="text/csv" download="t.csv"><img src="${path('1', 'png')}" alt="甲" width="4" height="3" decoding="async"></a>（CSV，12\u00a0KB）</p>\n`,
  ],
  ['a file that is not known', '[無](none.pdf)', '<p><a href="/articles/none.pdf">無</a></p>\n'],
  [
    'what is no file',
    '[文](other) [外](https://example.org/a.png) [根](/a.png)',
    '<p><a href="/articles/other">文</a> <a href="https://example.org/a.png">外</a> <a href="/a.png">根</a></p>\n',
  ],
])('leads to %s', (_, body, expected) => {
  expect(placed(body)).toBe(expected);
});

test('lets the images behind the first wait until they are near', () => {
  const images = placed('![甲](a.png)\n\n![乙](<圖/b c.jpg>)\n\n![丙](a.png)').match(/<img[^>]*>/g);
  expect(images?.map((image) => image.includes('loading="lazy"'))).toEqual([false, true, true]);
});

test('tells the kind and size of a file in the language of the text', () => {
  expect(placed('[list](../l.pdf)', 'en')).toContain('>list</a> (PDF, 1.2\u00a0MB)');
});

test('lists what a body refers to, the address decoded and the words that stand for it', () => {
  const body = '![甲*乙*](a.png)\n\n文[單`x`](%E5%9C%96/l.pdf#p)\n';
  expect(parseMarkdown(body, 'x').files).toMatchObject([
    { form: 'image', path: 'a.png', text: '甲乙', line: 1 },
    { form: 'attachment', path: '圖/l.pdf', text: '單x', line: 3 },
  ]);
});

test.each([
  'a%2Fb.pdf',
  '/a.pdf',
  '//h/a.pdf',
  'x:a.pdf',
  '#a.pdf',
  'a',
  'a.svg',
  '.pdf',
  '%FF.pdf',
])('takes %s for no file beside the article', (address) => {
  expect(parseMarkdown(`[x](${address})`, 'x').files).toEqual([]);
});

test('gives headings anchors and lists them', () => {
  const parsed = parseMarkdown('## 一、甲\n\n### 乙 `丙`\n', 'x');
  expect(parsed.headings).toEqual([
    { id: 'section-1', level: 2, text: '一、甲' },
    { id: 'section-2', level: 3, text: '乙 丙' },
  ]);
  expect(parsed.render()).toContain('<h2 id="section-1">一、甲</h2>');
});

test('tells the footnotes of two articles apart', () => {
  const body = '文[^1]\n\n[^1]: 注\n';
  expect(parseMarkdown(body, 'one').render()).toContain('href="#fn-one-1"');
  expect(parseMarkdown(body, 'two').render()).toContain('href="#fn-two-1"');
});

test('tells a bomb of references before it goes off', () => {
  const bomb = `[a]: /${'x'.repeat(10_000)}\n\n${'[a] '.repeat(10_000)}`;
  expect(parseMarkdown(bomb, 'x').estimatedLength).toBeGreaterThan(90_000_000);
});

test('renders a text twice to the same bytes', () => {
  const parsed = parseMarkdown('## 一\n\n文[^1] [x](y)\n\n[^1]: 注\n', 'x');
  expect(parsed.render()).toBe(parsed.render());
});
