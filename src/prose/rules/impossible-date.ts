// Dates that are in no calendar.

import { isDate } from '../../domain/time.ts';
import { readNumeral } from '../numerals.ts';
import { matchAll, type ProseRule } from '../prose-rule.ts';

const digits = '[〇零○一二三四五六七八九]';
const small = '[一二三四五六七八九十]{1,3}';
/** With a year: in Arabic or in Chinese numerals. */
const full = new RegExp(
  String.raw`(?<![\d.〇零○一二三四五六七八九])(\d{4}|${digits}{4}) ?年 ?(\d{1,2}|${small}) ?月(?: ?(\d{1,2}|${small}) ?[日号號])?`,
  'gu',
);
/** Without one, in Arabic numerals only: those in Chinese ones may be of the lunar calendar. */
const short = /(?<![\d.年第]|年 )(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/gu;
/** 2009-02-30 and 2009/2/30, but no number of a document. */
const numeric = /(?<![\w./-])(1\d{3}|20\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\w/-]|\.\d)/gu;
const lunar =
  /(?:农历|農曆|夏历|夏曆|阴历|陰曆|旧历|舊曆|伊斯兰历|藏历|藏曆|傣历|傣曆)[^，。；]{0,8}$/u;

/** `2月30日`, `2009年13月5日` and `2009年2月29日`. Dates of the lunar calendar are left alone. */
export const impossibleDate: ProseRule = {
  name: 'impossible-date',
  message: {
    en: 'There is no such date: {found}.',
    zh: '没有这个日期：{found}。',
  },
  reason: {
    en: 'A bulletin is cited for its dates; a day that does not exist is a slip of a digit.',
    zh: '公报的日期会被引用；不存在的日子必是数字有误。',
  },
  fixable: false,
  *find(document) {
    const found = [
      ...Array.from(matchAll(document, full), ({ passage, match }) => {
        const [, year = '', month = '', day] = match;
        return { passage, match, date: [year, month, day ?? '1'] };
      }),
      ...Array.from(matchAll(document, short), ({ passage, match }) => {
        // A leap year, since it may be one.
        return { passage, match, date: ['2000', match[1] ?? '', match[2] ?? ''] };
      }),
      ...Array.from(matchAll(document, numeric), ({ passage, match }) => {
        return { passage, match, date: [match[1] ?? '', match[3] ?? '', match[4] ?? ''] };
      }),
    ];
    for (const { passage, match, date } of found) {
      if (existsOnCalendar(date) || lunar.test(passage.text.slice(0, match.index))) continue;
      yield { passage, start: match.index, end: match.index + match[0].length };
    }
  },
};

function existsOnCalendar([year = '', month = '', day = '']: readonly string[]): boolean {
  const numbers = [readNumeral(year), readNumeral(month), readNumeral(day)];
  // What cannot be read is no date that could be wrong.
  if (numbers.some((number) => number === undefined)) return true;
  const [y = 0, m = 0, d = 0] = numbers;
  return isDate([pad(y, 4), pad(m, 2), pad(d, 2)].join('-'));
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
