// The same punctuation mark twice, or two that exclude each other.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/** Three full stops and more stand for an ellipsis; ！！！ and ？？？ are allowed up to three. */
const doubled =
  /(?<!。)。。(?!。)|，{2,}|、{2,}|；{2,}|：{2,}|！{4,}|？{4,}|[，、；：](?=[，。、；：！？])[，。、；：！？]+|[。！？](?=[，、；：])[，、；：]+/g;

/** `。。` and `，，` are slips; so are `，。` and `、，`, of which only the editor knows which was meant. */
export const doubledPunctuation: ProseRule = {
  name: 'doubled-punctuation',
  message: {
    en: '"{found}": keep one mark.',
    zh: '“{found}”：标点重复，请只留一个。',
  },
  reason: {
    en: 'Two marks of pause never stand together; only ！ and ？ may be repeated, up to three (GB/T 15834, 4.2 and 4.3).',
    zh: '点号不连用，只有叹号、问号可叠用，最多三个（GB/T 15834 之 4.2、4.3）。',
  },
  fixable: true,
  *find(document) {
    for (const { passage, match } of matchAll(document, doubled)) {
      const [found] = match;
      const first = found.charAt(0);
      const isSame = found === first.repeat(found.length) && !'！？'.includes(first);
      const place = { passage, start: match.index, end: match.index + found.length };
      yield { ...place, ...(isSame ? { replacement: first } : {}) };
    }
  },
};
