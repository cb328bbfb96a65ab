// Ranges of time that end before they begin.

import { matchAll, type ProseRule } from '../prose-rule.ts';

const to = '(?:—{1,2}|－|–|-|~|～|至|到)';
const years = new RegExp(String.raw`(?<![\d.])(\d{4})年?${to}(\d{4})年(?!级|級)`, 'gu');
const dates = new RegExp(
  String.raw`(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日${to}(\d{4})年(\d{1,2})月(\d{1,2})日`,
  'gu',
);
const days = new RegExp(String.raw`(?<!\d)(\d{1,2})月(\d{1,2})日${to}(\d{1,2})月(\d{1,2})日`, 'gu');

/** `2012年至2009年`, and days of one month in the wrong order. Months alone (10月至3月) may span two years. */
export const backwardRange: ProseRule = {
  name: 'backward-range',
  message: {
    en: '{found} ends before it begins.',
    zh: '{found}：起讫颠倒。',
  },
  reason: {
    en: 'A digit is wrong, or the two are exchanged; deadlines are counted from such ranges.',
    zh: '不是数字有误，便是前后颠倒；期限正是据此计算的。',
  },
  fixable: false,
  *find(document) {
    for (const pattern of [years, dates, days]) {
      for (const { passage, match } of matchAll(document, pattern)) {
        const numbers = match.slice(1).map(Number);
        const half = numbers.length / 2;
        const isOneMonth = pattern !== days || numbers[0] === numbers[2];
        if (!isOneMonth || compare(numbers.slice(0, half), numbers.slice(half)) <= 0) continue;
        yield { passage, start: match.index, end: match.index + match[0].length };
      }
    }
  },
};

/** Year before month before day. */
function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((number, index) => number !== b[index]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
