// Comparing texts: what holds for all of them, and how it reads.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../src/domain/comparison/compare-texts.ts';
import { compareWords } from '../../../src/domain/comparison/compare-words.ts';
import type { ComparedBlock, Piece } from '../../../src/domain/comparison/pieces.ts';
import { splitSource } from '../../../src/domain/front-matter.ts';
import { type TextBlock, textBlocks } from '../../../src/domain/html-text.ts';
import { parseMarkdown } from '../../../src/domain/markdown.ts';

const file = 'articles/2009/jilin-zhijian-juzhang-huiyi.md';
const source = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');

function blocksOf(text: string): TextBlock[] {
  const split = splitSource(text);
  return textBlocks(parseMarkdown('body' in split ? split.body : text, 'a').render());
}

/** The text of one side, as the comparison tells it. */
function sideOf(blocks: readonly ComparedBlock[], side: 'deleted' | 'inserted'): TextBlock[] {
  return blocks.flatMap(({ element, pieces }) => {
    const mine = pieces.filter(({ kind }) => kind === 'same' || kind === side);
    return mine.length === 0 ? [] : [{ element, text: mine.map(({ text }) => text).join('') }];
  });
}

const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
const write = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('');

/** What changed, as a person reads it; what stayed as a number of blocks. */
function read(before: string, after: string): string[] {
  const lines: string[] = [];
  let same = 0;
  for (const { element, pieces } of compareTexts(blocksOf(before), blocksOf(after))) {
    if (pieces.every(({ kind }) => kind === 'same')) {
      same += 1;
      continue;
    }
    if (same > 0) lines.push(`(${same} unchanged)`);
    same = 0;
    lines.push(`${element}: ${write(pieces)}`);
  }
  return same > 0 ? [...lines, `(${same} unchanged)`] : lines;
}

const word = fc.constantFrom(
  '質量',
  '監督',
  '全省',
  '會議',
  '，',
  '。',
  '2009年',
  '87.9%',
  'GB',
  ' ',
  '\n',
);
const block = fc.record({
  element: fc.constantFrom('p', 'p', 'p', 'h2', 'li', 'td'),
  text: fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join('')),
});
const text = fc.array(block, { maxLength: 12 });
const anyText = fc.array(
  fc.record({
    element: fc.constantFrom('p', 'h2'),
    text: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  }),
  { maxLength: 6 },
);

/** A text and what an editor might make of it: blocks and words moved, left out, put in. */
const edited = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(11), block), { maxLength: 4 }))
  .map(([blocks, edits]): [TextBlock[], TextBlock[]] => {
    const after = [...blocks];
    for (const [index, other] of edits) after.splice(index, index % 2, other);
    return [blocks, after];
  });

const pairs = fc.oneof(edited, fc.tuple(text, text), fc.tuple(anyText, anyText));

describe('any two texts', () => {
  test('are both in their comparison', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const blocks = compareTexts(before, after);
        expect(sideOf(blocks, 'deleted')).toEqual(before);
        expect(sideOf(blocks, 'inserted')).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  test('compared the other way round exchange what went and what came', () => {
    const other = { same: 'same', deleted: 'inserted', inserted: 'deleted' } as const;
    const sorted = (blocks: readonly ComparedBlock[]) =>
      blocks.map(({ element, pieces }) => JSON.stringify([element, ...pieces])).sort();
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const exchanged = compareTexts(after, before).map(({ element, pieces }) => ({
          element,
          pieces: pieces.map((piece) => ({ ...piece, kind: other[piece.kind] })),
        }));
        // The order within a change is that what went comes first, on either side.
        const normal = (blocks: ComparedBlock[]) =>
          sorted(blocks.map((b) => ({ ...b, pieces: b.pieces.toSorted(byKindAndText) })));
        expect(normal(exchanged)).toEqual(normal(compareTexts(before, after)));
      }),
      { numRuns: 500 },
    );
  });

  test('compare alike each time, what went before what came', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const blocks = compareTexts(before, after);
        expect(compareTexts(structuredClone(before), structuredClone(after))).toEqual(blocks);
        for (const { pieces } of blocks) {
          expect(pieces.some(({ text }) => text === '')).toBe(false);
          const kinds = pieces.map(({ kind }) => kind).join(' ');
          expect(kinds).not.toMatch(/inserted deleted|(same|deleted|inserted) \1/);
        }
      }),
    );
  });

  test('that are the same are all the same', () => {
    fc.assert(
      fc.property(text, (blocks) => {
        for (const { pieces } of compareTexts(blocks, blocks)) {
          expect(pieces.map(({ kind }) => kind)).toEqual(['same']);
        }
      }),
    );
  });
});

function byKindAndText(a: Piece, b: Piece): number {
  return `${a.kind} ${a.text}` < `${b.kind} ${b.text}` ? -1 : 1;
}

describe('the first bulletin', () => {
  test('shows a changed figure as the figure', () => {
    const after = source
      .replace('3529.55萬元', '3592.55萬元')
      .replace('同比下降56%', '同比下降65%');
    expect(read(source, after)).toMatchSnapshot();
  });

  test('shows a moved sentence as gone and come', () => {
    const sentence = '計量節能工作成效顯著。';
    const after = source
      .replace(sentence, '')
      .replace('開展了40項第6批', `${sentence}開展了40項第6批`);
    expect(read(source, after)).toMatchSnapshot();
  });

  test('shows an added paragraph, and a section that went', () => {
    const after = source
      .replace(/## 二、[\s\S]*?(?=## 三、)/, '')
      .replace('會議期間，', '會後，各市州局局長進行了座談。\n\n會議期間，');
    expect(read(source, after)).toMatchSnapshot();
  });

  test('shows a sentence that was written anew, without confetti', () => {
    const after = source.replace(
      '吉林省委常委、副省長馬俊清出席了會議并做了重要講話。吉林省質監局局長張正國主持會議并做報告。',
      '吉林省副省長馬俊清到會講話，省質監局局長張正國作工作報告。',
    );
    expect(read(source, after)).toMatchSnapshot();
  });
});

test('puts a date together that changed in several places', () => {
  expect(write(compareWords('2009年2月6日召開', '2010年3月7日召開'))).toBe(
    '[-2009年2月6-]{+2010年3月7+}日召開',
  );
});

test('leaves a long word alone between changes', () => {
  expect(write(compareWords('甲質量技術監督局乙', '丙質量技術監督局丁'))).toBe(
    '[-甲-]{+丙+}質量技術監督局[-乙-]{+丁+}',
  );
});

test('ends in time with texts that have nothing in common, and tells them whole', () => {
  const long = (seed: string) =>
    Array.from({ length: 3_000 }, (_, n) => ({ element: 'p', text: `${seed}${n}。`.repeat(20) }));
  const [before, after] = [long('質量'), long('會議')];
  const blocks = compareTexts(before, after);
  expect(sideOf(blocks, 'deleted')).toEqual(before);
  expect(sideOf(blocks, 'inserted')).toEqual(after);
});

test('gives up on words within one paragraph that is a whole book, and tells it whole', () => {
  const book = (seed: string) => [
    {
      element: 'p',
      text: Array.from({ length: 40_000 }, (_, n) => `${seed}${n % 7919}`).join('，'),
    },
  ];
  const blocks = compareTexts(book('監督'), book('檢驗'));
  expect(blocks).toHaveLength(1);
  expect(blocks[0]?.pieces.filter(({ kind }) => kind !== 'same')).toHaveLength(2);
});

test('gives up on words where most of a book was written anew, and tells those blocks whole', () => {
  const sentence = '各單位要切實加強組織領導，明確責任分工。';
  const book = (change: string) =>
    Array.from({ length: 40 }, (_, n) => ({
      element: 'p',
      text: `${sentence.repeat(400)}${n}${change}`,
    }));
  const blocks = compareTexts(book('甲'), book('乙'));
  expect(blocks).toHaveLength(80);
  expect(sideOf(blocks, 'deleted')).toEqual(book('甲'));
  expect(sideOf(blocks, 'inserted')).toEqual(book('乙'));
});

test('compares a long paragraph by words where little else changed', () => {
  const long = '各單位要切實加強組織領導，明確責任分工。'.repeat(2_000);
  const texts = ['甲', '乙'].map((word) => [{ element: 'p', text: `${long}${word}。` }]);
  const [{ pieces } = { pieces: [] }] = compareTexts(texts[0] ?? [], texts[1] ?? []);
  expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'deleted', 'inserted', 'same']);
});
