// 减少三倍: what falls cannot fall by a multiple.

import { matchAll, type ProseRule } from '../prose-rule.ts';

const falls =
  /(?:减少|減少|降低|下降|缩小|縮小|缩短|縮短|减轻|減輕)(?:了)?(?:约|約|近|将近|將近)?(?:\d+(?:\.\d+)?|[一二两兩三四五六七八九十百]{1,4}|数|數)(?:多|余|餘)?倍/gu;

/** `下降了2倍`: from what to what is open. */
export const fallsByTimes: ProseRule = {
  name: 'falls-by-times',
  message: {
    en: '"{found}": nothing falls by a multiple of itself. Write to which part it fell, or by which.',
    zh: '“{found}”：减少不能用倍数，请写明减少到几分之几或减少了百分之几。',
  },
  reason: {
    en: 'Multiples count growth; a fall by 2 times would leave less than nothing, so that readers cannot know the figure.',
    zh: '倍数只用于增加；减少一倍即为零，读者无从得知实际数字。',
  },
  fixable: false,
  *find(document) {
    for (const { passage, match } of matchAll(document, falls, '倍')) {
      yield { passage, start: match.index, end: match.index + match[0].length };
    }
  },
};
