/** HTML becomes Markdown that our renderer turns into the same text, structure and emphasis. */
import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { expect, it } from 'vitest';
import { escapeHtml } from '../../../src/domain/html-text.ts';
import { parseMarkdown } from '../../../src/domain/markdown.ts';
import { markdownFromHtml } from '../../../src/ingest/html/markdown-from-html.ts';
import { parseHtml } from '../../../src/ingest/html/parse-html.ts';

/** A block as readers get it: what it stands in, its characters, and the marks that each bears. */
interface Block {
  readonly path: string;
  readonly characters: readonly { readonly character: string; readonly marks: string }[];
}

const marks: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  a: 'a',
  code: 'code',
  s: 's',
};
const shapeless = ['html', 'body', 'p', 'tbody', 'thead', 'tr', 'table', 'head'];

function blocksOf(html: string): Block[] {
  const blocks: { path: string; characters: { character: string; marks: string }[] }[] = [];
  let isOpen = false;
  const write = (text: string, path: readonly string[], inside: readonly string[]) => {
    for (const character of text) {
      if (!isOpen) blocks.push({ path: path.join('>'), characters: [] });
      isOpen = true;
      blocks.at(-1)?.characters.push({ character, marks: [...new Set(inside)].sort().join(' ') });
    }
  };
  const visit = (node: Root | Element, path: readonly string[], inside: readonly string[]) => {
    for (const child of node.children as ElementContent[]) {
      if (child.type === 'text') {
        const isCode = path.includes('pre');
        if (isCode || isOpen || child.value.trim() !== '') {
          write(isCode ? child.value : child.value.replace(/\s+/g, ' '), path, inside);
        }
      } else if (child.type === 'element') {
        const { tagName } = child;
        const mark = marks[tagName];
        if (tagName === 'br') write('\n', path, inside);
        else if (mark && !path.includes('pre')) visit(child, path, [...inside, mark]);
        else if (mark) visit(child, path, inside);
        else {
          const name = tagName === 'td' ? 'th' : tagName;
          isOpen = false;
          visit(child, shapeless.includes(tagName) ? path : [...path, name], inside);
          isOpen = false;
        }
      }
    }
  };
  visit(parseHtml(html), [], []);
  return blocks.map(({ path, characters }) => ({
    path,
    // Bold says nothing more of a heading.
    characters: trim(characters).map((one) => ({
      ...one,
      marks: path === 'h2' ? one.marks.replace(/ ?strong/, '').trim() : one.marks,
    })),
  }));
}

/** White space at the ends of a block and around line breaks is nobody's; punctuation bears no marks that count. */
function trim(characters: Block['characters']): Block['characters'] {
  const isBlank = (at: number) => /^\s?$/.test(characters[at]?.character ?? '');
  return characters
    .filter(({ character }, at) => {
      if (!/\s/.test(character)) return true;
      const isEdge = characters.slice(0, at).every((_, i) => isBlank(i));
      const isEnd = characters.slice(at).every((_, i) => isBlank(at + i));
      const isByBreak = character === ' ' && isBlank(at - 1);
      return !(
        isEdge ||
        isEnd ||
        isByBreak ||
        (character === ' ' && characters[at + 1]?.character === '\n')
      );
    })
    .map(({ character, marks: borne }) => ({
      character,
      marks: /[\p{P}\p{S}\s]/u.test(character) ? '' : borne,
    }));
}

const word = fc.constantFrom(
  ...[
    '質量',
    '活動',
    '年',
    '（一）',
    '一、',
    '“年”',
    '《通知》',
    '，',
    '。',
    '！',
    'GDP',
    'a',
    '12%',
    '3.',
    '*',
    '_x_',
  ],
  ...[
    '[1]',
    '](',
    '<b>',
    '&amp;',
    '`',
    '#',
    '- ',
    '1. ',
    '~',
    '~~',
    '|',
    '\\',
    '!',
    '^',
    '> ',
    'http://a.example',
    '"',
    '(',
    ')',
    ' ',
  ],
);
const text = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => escapeHtml(words.join('')));
const wrap = (tag: string) => (inner: string) => `<${tag}>${inner}</${tag}>`;
const marked = fc.oneof(
  text,
  text.map(wrap('b')),
  text.map(wrap('i')),
  fc.tuple(text, text, text).map(([a, b, c]) => `<b>${a}<i>${b}</i>${c}</b>`),
  text.map((inner) => `<a href="https://a.example/(x)?q=1&amp;r=[2]">${inner}</a>`),
  fc.constantFrom('質量', 'a b', 'x').map(wrap('code')),
);
const inline = fc.array(marked, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const paragraph = inline.map(wrap('p'));
const item = fc.oneof(
  inline,
  fc.tuple(inline, inline).map(([a, b]) => `${a}<ul><li>${b}</li></ul>`),
);
const list = fc
  .tuple(
    fc.constantFrom('ul', 'ol'),
    fc.array(item.map(wrap('li')), { minLength: 1, maxLength: 3 }),
  )
  .map(([tag, items]) => `<${tag}>${items.join('')}</${tag}>`);
const row = (cell: string) =>
  fc.tuple(inline, inline).map((cells) => `<tr>${cells.map(wrap(cell)).join('')}</tr>`);
const table = fc
  .tuple(row('th'), fc.array(row('td'), { minLength: 1, maxLength: 2 }))
  .map(([head, rows]) => `<table>${head}${rows.join('')}</table>`);
const block = fc.oneof(
  paragraph,
  inline.map(wrap('h2')),
  list,
  table,
  fc
    .array(paragraph, { minLength: 1, maxLength: 2 })
    .map((inner) => wrap('blockquote')(inner.join(''))),
  fc.constantFrom('a  b\nc', '# x', '```').map((inner) => `<pre><code>${inner}</code></pre>`),
);

const kept = (blocks: readonly Block[]) =>
  blocks.filter(({ characters }) => characters.some(({ character }) => !/\s/.test(character)));
const marksOf = (blocks: readonly Block[]) =>
  kept(blocks).flatMap(({ characters }) => characters.map((one) => one.marks));
const textsOf = (blocks: readonly Block[]) =>
  kept(blocks).map(({ path, characters }) => [
    path,
    characters.map(({ character }) => character).join(''),
  ]);

it('gives back text, structure and emphasis', () => {
  let marked = 0;
  let lost = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const html = blocks.join('\n');
      const { markdown, notCarried } = markdownFromHtml(html);
      const [before, after] = [blocksOf(html), blocksOf(parseMarkdown(markdown, '').render())];
      expect(textsOf(after)).toEqual(textsOf(before));
      const [asked, given] = [marksOf(before), marksOf(after)];
      const isTold = notCarried.some(({ what }) => what === 'emphasis');
      if (!isTold) expect(given).toEqual(asked);
      // What could not be set is told, and nothing was set that nobody asked for.
      marked += asked.filter((marks) => marks !== '').length;
      lost += asked.filter((marks, at) => marks !== given[at]).length;
      expect(
        given.every((marks, at) => marks.split(' ').every((one) => asked[at]?.includes(one))),
      ).toBe(true);
    }),
    { numRuns: 400 },
  );
  // Marks are strewn here as no writer does: what cannot be set is little all the same.
  expect(lost / marked).toBeLessThan(0.2);
});

it('never writes a reference for a Chinese character', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      const { markdown } = markdownFromHtml(blocks.join('\n'));
      expect(markdown).not.toMatch(/&#x?[0-9a-f]+;/i);
    }),
    { numRuns: 200 },
  );
});
