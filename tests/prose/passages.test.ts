// What is prose in an article, and where it stands.

import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { describe, expect, test } from 'vitest';
import { splitSource } from '../../src/domain/front-matter.ts';
import type { Passage } from '../../src/prose/passage.ts';
import { readBodyPassages } from '../../src/prose/reading/body-passages.ts';
import { readFrontMatterPassages } from '../../src/prose/reading/front-matter-passages.ts';

function textsOf(body: string): string[] {
  return readBodyPassages(body, 0).map(({ text }) => text);
}

/** Each unit of a passage stands where its place says, but for what was masked, escaped or broken. */
function expectPlaces(source: string, passages: readonly Passage[]): void {
  for (const { text, from, to } of passages) {
    for (const [index, character] of text.split('').entries()) {
      const written = source.slice(from[index], to[index]);
      if (/[\ufffc\s]/.test(character)) continue;
      expect([character, `\\${character}`]).toContain(written);
    }
  }
}

test('marks, code, addresses and entities are no text', () => {
  const body =
    '**强调**、`代码`、[链接](地址 "题")、![图](图.png)、&ldquo;、<http://a.cn>、http://a.cn/x,y、脚注[^1]\\*\n\n[^1]: 注';
  expect(textsOf(body)).toEqual(['强调、\ufffc、链接、图、\ufffc、\ufffc、\ufffc、脚注*', '注']);
});

test('blocks of code and definitions are passed over', () => {
  const body = '甲\n\n    缩进\n\n```\n围栏\n```\n\n[乙]: http://a.cn\n\n丙';
  expect(textsOf(body)).toEqual(['甲', '丙']);
});

test('a line break between Chinese characters is none', () => {
  expect(textsOf('质量\n监督 and\nquality')).toEqual(['质量监督 and quality']);
});

test.each([
  [
    'quotations and lists',
    '> 引\n> 文\n\n- 甲\n  乙\n\n  丙\n\n1. 丁\n   - 戊',
    ['引文', '甲乙', '丙', '丁', '戊'],
  ],
  ['tables', '| 甲 | 甲 |\n|---|:-:|\n| **乙** | 甲 |', ['甲', '甲', '乙', '甲']],
  ['headings', '## 一、甲 ##\n\n乙\n--\n', ['一、甲', '乙']],
])('%s keep their places', (_, body, texts) => {
  const passages = readBodyPassages(body, 0);
  expect(passages.map(({ text }) => text)).toEqual(texts);
  expectPlaces(body, passages);
});

describe('front matter', () => {
  test('values are read with their places, keys are not', () => {
    const head = 'title: "甲,乙"\nsummary: 丙\nissuer: 丁\ntopics: [戊, 己]\nslug: 庚\n';
    const passages = readFrontMatterPassages(head, 0);
    expect(passages.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'title 甲,乙',
      'summary 丙',
      'name 丁',
      'name 戊',
      'name 己',
    ]);
    expectPlaces(head, passages);
  });

  test('a value that is folded or escaped has no places', () => {
    const passages = readFrontMatterPassages('summary: >\n  甲\n  乙\ntitle: "\\u7532乙"\n', 0);
    expect(passages.map(({ from }) => from.every((at) => at === -1))).toEqual([true, true]);
  });
});

const pieces = fc.constantFrom(
  ...[
    '质量',
    '监督',
    'a',
    '12',
    '，',
    '。',
    ',',
    '.',
    ' ',
    '\n',
    '\n\n',
    '**',
    '*',
    '`',
    '``',
    '[',
    ']',
  ],
  ...[
    '](x,中)',
    '](<x 中>)',
    '](x "中,文")',
    '![',
    '\\',
    '\\*',
    '&amp;',
    '&',
    '<',
    '>',
    '<http://a.cn/中>',
  ],
  ...[
    'http://a.cn/x,',
    '- ',
    '> ',
    '1. ',
    '# ',
    '    ',
    '|',
    '\n|---|\n',
    '~~',
    '[^1]',
    '\n[^1]: ',
    '"',
    '—',
    '（',
    '）',
  ],
);
const bodies = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

const reader = new MarkdownIt({ html: false }).use(footnote);

// A note to which nothing refers is not shown, and is read all the same.
reader.core.ruler.disable('footnote_tail');

/** The words that readers see outside of code, as the renderer's parser finds them. */
function visibleHan(body: string): string {
  const seen: string[] = [];
  const walk = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      if (token.type === 'text') seen.push(token.content);
      if (token.children) walk(token.children);
    }
  };
  walk(reader.parse(body, {}).filter(({ type }) => type !== 'code_block' && type !== 'fence'));
  return seen.join('');
}

test('every character of every passage stands where it says', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expectPlaces(body, readBodyPassages(body, 0));
    }),
    { numRuns: 500 },
  );
});

test('what is in code or an address for the renderer is in no passage', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const marked = body.replaceAll('中', '\u4e2d');
      const prose = textsOf(marked).join('');
      const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
      // A line that only looks like a link leaves fewer: never more than there is to be seen.
      expect(han(prose)).toBeLessThanOrEqual(han(visibleHan(marked)));
    }),
    { numRuns: 1000 },
  );
});

test('the source of an article and its passages agree', () => {
  const source = '---\ntitle: 甲\n---\n\n乙\n';
  const split = splitSource(source);
  if ('rule' in split) throw new Error(split.rule);
  const [passage] = readBodyPassages(split.body, source.length - split.body.length);
  expect(source.slice(passage?.from[0], passage?.to[0])).toBe('乙');
});
