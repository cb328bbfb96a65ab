// What is marked is what was searched for, and a snippet is a part of the text as it was written.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markText, snippetsOf } from '../../src/domain/search/marks.ts';
import type { MarkedText } from '../../src/domain/search/record.ts';
import { splitTerms } from '../../src/domain/search/terms.ts';

const show = (marked: MarkedText) =>
  marked.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const plain = (marked: MarkedText) => marked.map(({ text }) => text).join('');
const mark = (text: string, query: string) => show(markText(text, splitTerms(query)));
const snippets = (text: string, query: string) => snippetsOf(text, splitTerms(query)).map(show);

describe('a mark', () => {
  test.each([
    ['吉林質監召開工作會議', '会议', '吉林質監召開工作[會議]'],
    ['吉林質監召開工作會議', '質監 監召開', '吉林[質監召開]工作會議'],
    ['２００９年２月', '2009年', '[２００９年]２月'],
    ['王　明同志', '王明', '[王　明]同志'],
    ['𠮷野家與𠮷野', '𠮷野', '[𠮷野]家與[𠮷野]'],
    ['Café Bürgeramt', 'CAFE burgeramt', '[Café] [Bürgeramt]'],
    ['GB/T 7714—2015', 'gb/t7714', '[GB/T 7714]—2015'],
    ['catalogue', 'cat', 'catalogue'],
    ['一九', '九', '一[九]'],
    ['上海市、海市', '海市', '上[海市]、[海市]'],
    ['吉、林', '吉林', '吉、林'],
  ])('in %s for %s stands where the index finds it', (text, query, marked) => {
    expect(mark(text, query)).toBe(marked);
  });
});

const filler = '各單位要切實加強組織領導，明確責任分工。';

describe('snippets', () => {
  test('are the beginning of a text that has nothing of the query', () => {
    const [only = '', ...others] = snippets(filler.repeat(10), '長春');
    expect(others).toEqual([]);
    expect(only).toMatch(/^各單位要切實.*…$/);
    expect(only.length).toBeLessThanOrEqual(82);
  });

  test('are a short text as a whole', () => {
    expect(snippets('「會議」在長春召開。', '會議')).toEqual(['「[會議]」在長春召開。']);
  });

  test('show where most of the query stands together, and one more place with the rest', () => {
    const text = `${filler.repeat(8)}會議。${filler.repeat(8)}會議在長春召開。${filler.repeat(8)}代表出席。${filler.repeat(8)}`;
    const [first = '', second = '', ...others] = snippets(text, '會議 長春 出席');
    expect(others).toEqual([]);
    expect(first).toContain('[會議]在[長春]召開');
    expect(second).toContain('代表[出席]');
  });

  test('put line ends into spaces', () => {
    expect(snippets('一、總則\n\n會議', '會議')).toEqual(['一、總則 [會議]']);
  });

  test('take a word of any length as it is', () => {
    const word = 'x'.repeat(500);
    expect(snippets(`${filler} ${word} ${filler}`, word)).toEqual([`${filler} [${word}]…`]);
  });

  test('are short of a text that is all punctuation, or one word', () => {
    for (const text of [
      '—'.repeat(5_000),
      'x'.repeat(5_000),
      `會${'—'.repeat(5_000)}`,
      '\n'.repeat(500),
    ]) {
      for (const snippet of snippets(text, '會')) expect(snippet.length).toBeLessThan(90);
    }
  });

  test('are found at once in a text that is nothing but matches', () => {
    const text = '會會'.repeat(100_000);
    expect(snippets(text, '會 會會')).toEqual([expect.stringMatching(/^\[會{80,160}\]…$/)]);
    expect(snippets(`${text.slice(0, 50_000)}，長春。`, '會 長春')[1]).toContain('[長春]。');
  });

  test('are parts of the text, of about eighty characters, with no character cut, whatever the text', {
    timeout: 60_000,
  }, () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('會議', '会议', '𠮷野家', '2009', ' ', '\n\n', '，', 'GB/T', '👨‍👩‍👧', 'が'),
    );
    const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.array(piece, { maxLength: 4 }), (given, words) => {
        const terms = splitTerms(words.join(' '));
        expect(plain(markText(given, terms))).toBe(given);
        const whole = given.replace(/\s+/g, ' ');
        const found = snippetsOf(given, terms);
        expect(found.length).toBeLessThanOrEqual(2);
        for (const snippet of found) {
          const shown = plain(snippet).replace(/^…|…$/g, '');
          expect(whole).toContain(shown);
          expect(shown.isWellFormed() || !given.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
