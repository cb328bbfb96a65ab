// Full-width digits and Latin letters.

import { matchAll, type ProseRule } from '../prose-rule.ts';

const wide = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*/g;

/** `２００９` is `2009`. A full-width point between two digits goes with them; other marks stay. */
export const fullWidthDigits: ProseRule = {
  name: 'full-width-digits',
  message: {
    en: 'Full-width "{found}": write "{replacement}".',
    zh: '“{found}”是全角字符，应为“{replacement}”。',
  },
  reason: {
    en: 'Arabic numerals and Latin letters are half-width in horizontal text (GB/T 15835), and searches for 2009 do not find ２００９.',
    zh: '横排文字中的阿拉伯数字和拉丁字母用半角（GB/T 15835）；搜索 2009 也查不到 ２００９。',
  },
  fixable: true,
  *find(document) {
    for (const { passage, match } of matchAll(document, wide)) {
      const [found] = match;
      const end = match.index + found.length;
      // These are all in one block, whose NFKC forms are the ASCII characters.
      yield { passage, start: match.index, end, replacement: found.normalize('NFKC') };
    }
  },
};
