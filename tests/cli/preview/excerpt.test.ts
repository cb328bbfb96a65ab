// The line on which a problem stands.

import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/cli/preview/excerpt.ts';
import type { Problem } from '../../../src/domain/problem.ts';

const source = '---\nisued: 2009-02-30\n見 ![無](a b.png) 與😀。\n';
const at = (line: number, column: number, data: Problem['data'] = {}): Problem => ({
  ...{ line, column, severity: 'error', rule: 'unknown-key', data },
});

test.each([
  ['what the problem quotes', at(2, 8, { value: '2009-02-30' }), 'isued: ', '2009-02-30', ''],
  ['the key', at(2, 1, { key: 'isued' }), '', 'isued', ': 2009-02-30'],
  ['the word', at(2, 1), '', 'isued', ': 2009-02-30'],
  ['the whole image', at(3, 3), '見 ', '![無](a b.png)', ' 與😀。'],
  ['a whole character', at(3, 18), '見 ![無](a b.png) 與', '😀', '。'],
  ['the end of the line', at(2, 99), 'isued: 2009-02-30', '', ''],
])('marks %s', (_, problem, before, marked, after) => {
  expect(excerptOf(source, problem)).toEqual({ line: problem.line, before, marked, after });
});

test('a long line is cut on both sides, never within a character', () => {
  const line = `${'😀'.repeat(100)}錯${'😀'.repeat(100)}`;
  const excerpt = excerptOf(line, at(1, 201));
  expect(excerpt?.marked).toBe('錯');
  for (const side of [excerpt?.before ?? '', excerpt?.after ?? '']) {
    expect(side).toMatch(/^…?(?:😀)+…?$/u);
    expect(side.length).toBeLessThan(70);
  }
});

test('there is none for a line that is not there', () => {
  expect(excerptOf(source, at(9, 1))).toBeUndefined();
});
