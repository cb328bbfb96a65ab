// The index finds a part of a text wherever it stands, in either script, and nothing else.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inLedger } from './ledger-under-test.ts';
import { clearIndex, findTexts, indexText } from './search-index.ts';
import { holds } from './search-model.ts';

/** Few characters, so that texts are alike; both scripts of each, and everything that parts words. */
const pieces = [
  ...['會', '会', '議', '议', '發', '髮', '发', '一', '里', '裡', '𠮷', 'が', 'カ', '한'],
  ...['2', '9', '２', '99', 'a', 'B', 'ab', 'é', 'ＧＢ', 'ﬁ'],
  ...[' ', '　', '\n', '\n\n', '，', '。', '/', '-', '"', '*', '\u00ad'],
];
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((chosen) => chosen.join(''));

/** A term without white space, or one that quotes keep together: the ends of texts are the hard cases. */
const term = fc
  .array(fc.constantFrom(...pieces.filter((piece) => !/["\n]/.test(piece))), { maxLength: 5 })
  .map((chosen) => chosen.join('').trim());

const quoted = (words: string) => (/\s/.test(words) ? `“${words}”` : words);

test('finds a term in exactly those texts that hold it', { timeout: 120_000 }, async () => {
  let [hits, misses] = [0, 0];
  await inLedger(({ sql }) => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(term, { minLength: 1, maxLength: 12 }),
        (texts, terms) => {
          clearIndex(sql);
          for (const [n, each] of texts.entries()) indexText(sql, n + 1, each);
          for (const each of terms.filter((words) => holds(words, words))) {
            const expected = texts.flatMap((given, n) => (holds(given, each) ? [n + 1] : []));
            hits += expected.length;
            misses += texts.length - expected.length;
            expect(findTexts(sql, quoted(each)), each).toEqual(expected);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
  console.info(`search: ${hits} texts found, ${misses} rightly not`);
  expect(hits).toBeGreaterThan(500);
});

test('finds every substring of the Han of a text', { timeout: 120_000 }, async () => {
  const han = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    minLength: 1,
    maxLength: 12,
  });
  await inLedger(({ sql }) => {
    fc.assert(
      fc.property(han, (given) => {
        clearIndex(sql);
        indexText(sql, 1, given);
        for (let from = 0; from < given.length; from += 1) {
          for (let end = from + 1; end <= given.length; end += 1) {
            expect(findTexts(sql, given.slice(from, end))).toEqual([1]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('finds several terms where all of them are, in whichever part of an article', async () => {
  await inLedger(({ sql }) => {
    clearIndex(sql);
    indexText(sql, 1, '正文說會議。', { title: '通知', issuer: '吉林質監局', topics: ['表彰'] });
    indexText(sql, 2, '正文說表彰。', { title: '會議' });
    for (const [query, found] of [
      ['會議', [1, 2]],
      ['會議 表彰', [1, 2]],
      ['會議 通知 吉林 表彰 正文', [1]],
      ['通知正文', []],
      ['局表彰', []],
      ['會議 長春', []],
    ] as const) {
      expect(findTexts(sql, query), query).toEqual(found);
    }
  });
});
