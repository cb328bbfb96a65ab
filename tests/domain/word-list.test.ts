// The word list: what an entry is, and what is said of one that is none.

import { describe, expect, test } from 'vitest';
import {
  compareWords,
  maxWordListBytes,
  parseWordList,
  readWordList,
} from '../../src/domain/word-list.ts';

const rulesOf = (text: string) =>
  parseWordList(text).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test('reads words that stay, pairs, and comments', () => {
  const { words, problems } = parseWordList(
    '# 人名\n\n于右任\n  叶 = 葉  # 姓\n范长江=范長江\n#=#\nC# = C#\n',
  );
  expect(problems).toEqual([]);
  expect(words).toEqual([
    { simplified: '于右任', traditional: '于右任' },
    { simplified: '叶', traditional: '葉' },
    { simplified: '范长江', traditional: '范長江' },
    { simplified: 'C#', traditional: 'C#' },
  ]);
});

describe('reports every problem with its place', () => {
  test.each([
    ['= 葉', ['1:1 word-form']],
    ['叶 =', ['1:1 word-form']],
    ['\n  叶 = 葉 = 页', ['2:3 word-form']],
    ['乾陵\n\n乾陵', ['3:1 word-twice']],
    ['发 = 發\n发 = 髮', ['2:1 word-twice']],
    ['发 = 發\n髪 = 發', ['2:1 word-twice']],
    ['甲\u0000', ['1:2 illegal-character']],
    ['甲\u202e', ['1:2 bidi-control']],
    ['字'.repeat(101), ['1:1 word-too-long']],
    ['= =\n= =', ['1:1 word-form', '2:1 word-form']],
  ])('%j', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });

  test('names the line that has the word already', () => {
    expect(parseWordList('甲\n乙\n甲').problems[0]?.data).toEqual({ value: '甲', other: '1' });
  });

  test('reports a hundred at most', () => {
    expect(parseWordList('=\n'.repeat(500)).problems).toHaveLength(100);
  });
});

test('takes UTF-8 alone, in one canonical form', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(readWordList(bytes('\ufeff甲\r\n乙')).text).toBe('甲\n乙\n');
  expect(readWordList(bytes(' \n\n')).text).toBe('');
  expect(readWordList(Uint8Array.of(0xb6, 0xd2)).problems[0]?.rule).toBe('not-utf8');
  expect(readWordList(new Uint8Array(maxWordListBytes + 1)).problems[0]?.rule).toBe(
    'words-too-large',
  );
});

test('tells what came and what went, and that order does not matter', () => {
  const words = (text: string) => parseWordList(text).words;
  expect(compareWords(words('甲\n叶 = 葉'), words('叶 = 葉\n乙'))).toEqual({
    added: ['乙'],
    removed: ['甲'],
  });
  expect(compareWords(words('甲\n叶 = 葉'), words('叶 = 葉\n甲'))).toEqual({
    added: [],
    removed: [],
  });
});
