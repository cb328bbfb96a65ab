// How a query is read from an address, whatever stands there.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  longestQuery,
  mostPages,
  parseSearch,
  resultsPath,
  type SearchParameters,
} from '../../src/domain/search/query.ts';
import { splitTerms } from '../../src/domain/search/terms.ts';

const none = {
  ...{ q: undefined, year: undefined, issuer: undefined },
  ...{ topic: undefined, order: undefined, page: undefined },
};
const parse = (given: Partial<SearchParameters>) => parseSearch({ ...none, ...given });

/** The terms of a query, their units parted by | where they do not continue a run. */
const termsOf = (query: string) =>
  splitTerms(query).map(({ units }) =>
    units.map(({ text, isJoined }) => (isJoined ? '' : '|') + text).join(''),
  );

describe('a query', () => {
  test.each([
    ['吉林 質監', ['|吉林', '|质监']],
    ['吉林　質監\t會議', ['|吉林', '|质监', '|会议']],
    ['"吉 林"質監「會議 室」', ['|吉林', '|质监', '|会议室']],
    ['“GB T” 『甲 乙』 ＂丙 丁＂', ['|gb|t', '|甲乙', '|丙丁']],
    ['GB/T7714—2015', ['|gb|t|7714|2015']],
    ['2009年2月', ['|2009|年|2|月']],
    ['會議 会议 會議', ['|会议']],
    ['"沒有結尾', ['|没有结尾']],
    ['」吉"林「', ['|吉|林']],
    ['吉、林', ['|吉|林']],
  ])('%s is cut at white space outside of quotes', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });

  test.each([
    ['a AND b OR NOT c', ['|a', '|and', '|b', '|or', '|not', '|c']],
    ['NEAR(a b, 2)', ['|near|a', '|b', '|2']],
    ['title:a* -b ^c', ['|title|a', '|b', '|c']],
    [`'; DROP TABLE search; --`, ['|drop', '|table', '|search']],
    ['a" OR "b', ['|a', '|or', '|b']],
    ['{a} (b) + c', ['|a', '|b', '|c']],
  ])('has no operators: %s', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });

  test.each(['', ' ', '！？。', '"" 「」', '***', '\0', '\ud800', '\u200b', '́'])(
    'without a letter or a number has no terms: %j',
    (query) => {
      expect(termsOf(query)).toEqual([]);
    },
  );
});

describe('an address', () => {
  test('without a query is empty, whatever else stands in it', () => {
    expect(parse({ year: '2009' })).toMatchObject({ isEmpty: true, problems: [] });
    expect(parse({ q: ' \0 ' }).isEmpty).toBe(true);
  });

  test('leaves out what the form sends empty', () => {
    const { query } = parse({ q: ' 會議 ', year: '', issuer: '', topic: '', order: '', page: '' });
    expect(query).toEqual({ text: '會議', order: 'best', page: 1 });
  });

  test('is told all that is wrong with it at once', () => {
    const given = { year: '09', issuer: '局'.repeat(81), order: 'worst', page: '51' };
    expect(parse({ q: '!!!', ...given }).problems).toEqual([
      'nothing-to-find',
      'bad-year',
      'bad-name',
      'bad-order',
      'bad-page',
    ]);
    expect(parse({ q: '會'.repeat(longestQuery + 1) }).problems).toEqual(['too-long']);
    expect(parse({ q: '一 二 三 四 五 六 七 八 九 十 百' }).problems).toEqual(['too-many-terms']);
  });

  test.each(['0', '-1', '1.5', '01', 'x', '51', '9999999999'])('has no page %s', (page) => {
    expect(parse({ q: '會議', page }).problems).toEqual(['bad-page']);
  });

  test('is read back from the path that is made of it', { timeout: 60_000 }, () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.record({
          q: text,
          year: fc.option(fc.stringMatching(/^\d{4}$/), { nil: undefined }),
          issuer: fc.option(text, { nil: undefined }),
          order: fc.constantFrom('best', 'newest'),
          page: fc.integer({ min: 1, max: mostPages }).map(String),
        }),
        (given) => {
          const { query } = parse(given);
          const { searchParams } = new URL(resultsPath(query), 'https://bulletin.example.cn');
          const again = parse(Object.fromEntries(searchParams));
          expect(again.query).toEqual({ ...query, text: query.text.replace(/\s+/g, ' ') });
        },
      ),
    );
  });

  test('is harmless whatever it holds', { timeout: 60_000 }, () => {
    const anything = fc.option(fc.string({ unit: 'binary', maxLength: 300 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          q: anything,
          year: anything,
          issuer: anything,
          order: anything,
          page: anything,
        }),
        (given) => {
          const { query } = parse(given);
          expect(query.text.isWellFormed()).toBe(true);
          expect(query.text).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
          expect(resultsPath(query)).toMatch(/^\/search(\?[\w.!~*'()%=&-]+)?$/);
        },
      ),
    );
  });
});
