// A word that stands twice.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/**
 * Particles that never stand twice, but for the words in which they do (目的的, 的的确确, 总和和平), and
 * words of three characters and more: two are doubled on purpose (研究研究).
 */
const particles =
  /(?<!目)的的(?![确確士])|(?<![饱飽总總缓緩共温溫柔])和和(?![平谐諧睦解好气氣美弦声聲])|(?<![存现現正所])在在|(?<![参參给給赋賦授])与与(?!会)|(?<![參给給賦授])與與(?!會)|被被(?![子单單褥套])/g;
const [shortest, longest] = [3, 12];

/** `的的` and `进一步进一步`. */
export const repeatedWord: ProseRule = {
  name: 'repeated-word',
  message: {
    en: '"{found}" stands twice.',
    zh: '“{found}”重复了。',
  },
  reason: {
    en: 'What was typed or pasted twice is the most frequent slip that no spelling checker tells of.',
    zh: '重复录入或粘贴是最常见而又最不易察觉的疏漏。',
  },
  fixable: false,
  *find(document) {
    for (const { passage, match } of matchAll(document, particles)) {
      yield {
        passage,
        start: match.index,
        end: match.index + 2,
        data: { found: match[0].charAt(0) },
      };
    }
    for (const passage of document.passages) {
      for (const { start, word } of findRepeated(passage.text)) {
        yield { passage, start, end: start + 2 * word.length, data: { found: word } };
      }
    }
  },
};

/** Words that follow upon themselves, the longest first where several do. 哈哈哈哈哈哈 laughs, and is none. */
function findRepeated(text: string): { start: number; word: string }[] {
  const found: { start: number; word: string }[] = [];
  const taken = new Uint8Array(text.length);
  for (let length = longest; length >= shortest; length -= 1) {
    let same = 0;
    for (let at = length; at < text.length; at += 1) {
      same = text.charCodeAt(at) === text.charCodeAt(at - length) ? same + 1 : 0;
      if (same < length) continue;
      const start = at - 2 * length + 1;
      const word = text.slice(start, start + length);
      const isNew = !taken.subarray(start, at + 1).includes(1);
      if (isNew && /^\p{Script=Han}+$/u.test(word) && new Set(word).size > 1) {
        found.push({ start, word });
        taken.fill(1, start, at + 1);
        same = 0;
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
