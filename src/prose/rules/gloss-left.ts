// Pinyin in brackets behind characters, left over from a damaged text.

import type { Passage } from '../passage.ts';
import { matchAll, type ProseRule } from '../prose-rule.ts';

const gloss = /(?<=\p{Script=Han})[（(][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,5}[)）]/gu;
/** Fewer, or each character once, tell how characters are read, which is meant; damage repeats itself. */
const fewest = 8;
const oftenEach = 2;

/** `質(zhì)量(liàng)`, where the same characters have it again and again: told once, since `gazette import` takes them all out. */
export const glossLeft: ProseRule = {
  name: 'gloss-left',
  message: {
    en: '{count} characters have their pinyin in brackets behind them, the first here: {found}. Import the raw text with "gazette import", which removes such damage.',
    zh: '有 {count} 处字后带括号拼音，第一处：{found}。请用 gazette import 导入原始文本，可一并去除。',
  },
  reason: {
    en: 'Some web pages lose or gain such glosses for single characters when they are copied; they make a text unreadable.',
    zh: '有的网页复制出来会在字后带上拼音，使文章无法阅读。',
  },
  fixable: false,
  *find(document) {
    const found: { passage: Passage; start: number; end: number }[] = [];
    for (const { passage, match } of matchAll(document, gloss)) {
      found.push({ passage, start: match.index - 1, end: match.index + match[0].length });
    }
    const [first] = found;
    const distinct = new Set(
      found.map(({ passage, start, end }) => passage.text.slice(start, end)),
    );
    const isDamage = found.length >= Math.max(fewest, oftenEach * distinct.size);
    if (first && isDamage) yield { ...first, data: { count: String(found.length) } };
  },
};
