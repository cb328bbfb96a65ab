/** Escaped text renders to exactly itself. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';
import { describe, expect, it } from 'vitest';
import { escapeHeading, escapeParagraph } from '../../src/ingest/escape-markdown.ts';

const plain = new MarkdownIt({ html: false }).use(cjkFriendly);
const withFootnotes = new MarkdownIt({ html: false }).use(cjkFriendly).use(footnote);

/** The text of an HTML document of <p> or <h2> elements only, one line each; anything else stays visible as markup. */
function textOf(html: string): string[] {
  const lines = html.split(/<\/(?:p|h2)>\n/).slice(0, -1);
  return lines.map((line) =>
    line
      .replace(/^<(?:p|h2)>/, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

const markup = [
  '&amp;',
  '&#65;',
  '&nbsp;',
  '1. ',
  '2) ',
  '- ',
  '+ ',
  '* ',
  '#',
  '## ',
  '>',
  '|',
  '===',
  '---',
  '- - -',
  '***',
  '    ',
  '\t',
  '`',
  '```',
  '~~',
  '~~~',
  '[x](y)',
  '![',
  '](',
  ']: ',
  '[^1]',
  '[^1]: ',
  '^[',
  '<http://a.b>',
  '<a@b.c>',
  '<b>',
  '<!--',
  '\\',
  '_',
  '__',
  '*',
  '**',
  '　　',
  ' ',
  'http://a.b/_c_',
  '“年”',
  '质量',
  '質',
  'a',
  '1',
  '.',
  ':',
  '| --- |',
  '😀',
  '}',
  '{',
  '$',
];
/** A line as the cleaning steps leave it: no controls, no line ends, not blank. */
const line = fc
  .oneof(
    fc
      .array(fc.constantFrom(...markup), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  )
  .map((text) =>
    text.replace(/[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF\u2028\u2029]/gu, (one) =>
      one === '\t' ? one : '',
    ),
  )
  .filter((text) => text.trim() !== '');

describe.each([
  ['CommonMark with tables', plain],
  ['with footnotes', withFootnotes],
])('text escaped for Markdown, %s', (_, renderer) => {
  it('comes back line for line from paragraphs', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const html = renderer.render(lines.map(escapeParagraph).join('\n\n'));
        expect(textOf(html)).toEqual(lines);
      }),
      { numRuns: 3000 },
    );
  });

  it('comes back from headings', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(textOf(renderer.render(`## ${escapeHeading(text)}`))).toEqual([text]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('clean text', () => {
  it.each([
    '2009年2月6日，吉林省召開會議。',
    '合格率87.9%，增长5~10倍（见表1）',
    '〔2009〕5号 A&B [注]',
    'a_b < c > d | e',
  ])('gets no backslash: %s', (text) => {
    expect(escapeParagraph(text)).toBe(text);
  });
});
