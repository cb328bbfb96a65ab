import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/domain/markdown.ts';

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
