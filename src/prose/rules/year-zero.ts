// A zero in a year in Chinese numerals that is no 〇.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/** Four numerals and 年, or the year of a document's number in 〔…〕; at least two of them are Chinese digits. */
const year =
  /(?<![一二三四五六七八九〇零○◯OoＯｏ0０十百千万萬亿億\dA-Za-z])[一二三四五六七八九〇零○◯OＯoｏ0０]{4}(?=年|〕)/g;

/** `二O一二年`, `二零一二年` and `二○一二年` are `二〇一二年`. */
export const yearZero: ProseRule = {
  name: 'year-zero',
  message: {
    en: '"{found}": the zero of a year in Chinese numerals is 〇: {replacement}.',
    zh: '“{found}”：汉字年份中的零应写“〇”：{replacement}。',
  },
  reason: {
    en: 'Where 0 is part of a number that names (a year, a document’s number) it is written 〇 (U+3007), not 零, ○ or the letter O (GB/T 15835).',
    zh: '用作编号的“0”写作“〇”（U+3007），不写“零”，更不是符号○或字母 O（GB/T 15835）。',
  },
  fixable: true,
  *find(document) {
    for (const { passage, match } of matchAll(document, year, '零○◯OＯoｏ0０')) {
      const [found] = match;
      const replacement = found.replace(/[零○◯OＯoｏ0０]/g, '〇');
      const hasDigits = (found.match(/[一二三四五六七八九]/g)?.length ?? 0) >= 1;
      if (replacement === found || !hasDigits || !/^[一二]/.test(found)) continue;
      yield { passage, start: match.index, end: match.index + 4, replacement };
    }
  },
};
