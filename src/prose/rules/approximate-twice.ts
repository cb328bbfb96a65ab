// 约…左右: approximately, twice.

import { matchAll, type ProseRule } from '../prose-rule.ts';

const twice =
  /(?:大约|大約|大概|接近|将近|將近|(?<![条條合公制节節预預契简簡特解])[约約])(?!定)[\d〇一二三四五六七八九十百千万萬亿億.,，%％]+[^，。；、！？：\n]{0,5}?(?:左右|上下)/gu;

/** `约500人左右`. */
export const approximateTwice: ProseRule = {
  name: 'approximate-twice',
  message: {
    en: '"{found}" says twice that the number is approximate: drop one of the two words.',
    zh: '“{found}”：前后两个词都表示约数，请删去一个。',
  },
  reason: {
    en: 'One word of approximation is enough; two are counted among the faults of official texts.',
    zh: '约数只需一个词表示，前后并用属于语义重复的语病。',
  },
  fixable: false,
  *find(document) {
    for (const { passage, match } of matchAll(document, twice, '右下')) {
      yield { passage, start: match.index, end: match.index + match[0].length };
    }
  },
};
