// Columns, sizes of changes, exit codes.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { exitCodeOf, type Outcome } from '../../src/cli/outcome.ts';
import { measureChange } from '../../src/cli/publishing/change-size.ts';
import { alignColumns, cutCells } from '../../src/cli/terminal/columns.ts';
import { printable } from '../../src/cli/terminal/printable.ts';

test.each<[Outcome['kind'], number]>([
  ['ok', 0],
  ['failed', 1],
  ['usage', 2],
  ['cancelled', 3],
  ['unauthenticated', 4],
  ['network', 5],
  ['conflict', 6],
  ['interrupted', 130],
])('%s exits with %i', (kind, code) => {
  expect(exitCodeOf({ kind })).toBe(code);
});

describe('columns', () => {
  test('Chinese characters take two cells', () => {
    expect(
      alignColumns([
        ['公報', 'a'],
        ['abcde', 'b'],
      ]),
    ).toEqual(['公報   a', 'abcde  b']);
  });

  test('a text is never cut in the middle of a character, nor longer than asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          const cut = cutCells(text, width);
          expect(stringWidth(cut)).toBeLessThanOrEqual(width);
          expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
        },
      ),
    );
    expect(cutCells('公報公報', 6)).toBe('公報…');
  });

  test('control characters are made visible', () => {
    expect(printable('a\u001b[2J\nb\u202e')).toBe('a\ufffd[2J b\ufffd');
  });
});

describe('the size of a change', () => {
  test.each([
    ['', '', 0, 0],
    ['同', '同', 0, 0],
    ['', '新增', 2, 0],
    ['共100萬元', '共一百萬元', 2, 3],
    ['甲乙丙丁', '甲丙戊丁', 1, 1],
    ['𠮷', '𠮸', 1, 1],
  ])('from %j to %j is +%i −%i', (before, after, added, removed) => {
    expect(measureChange(before, after)).toEqual({ added, removed });
  });

  test('is that of the longest common subsequence', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kept = longestCommon(before, after);
        expect(measureChange(before, after)).toEqual({
          added: after.length - kept,
          removed: before.length - kept,
        });
      }),
    );
  });

  test('two large texts without anything in common are measured at once', () => {
    const [before, after] = ['甲'.repeat(200_000), '乙'.repeat(100_000)];
    expect(measureChange(before, after)).toEqual({ added: 100_000, removed: 200_000 });
  });
});

/** By the plain definition, for short texts. */
function longestCommon(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const [x, y] = [a.slice(1), b.slice(1)];
  return a[0] === b[0]
    ? 1 + longestCommon(x, y)
    : Math.max(longestCommon(x, b), longestCommon(a, y));
}
