// Straight quotation marks around Chinese.

import type { ProseDocument } from '../prose-document.ts';
import type { ProseRule } from '../prose-rule.ts';

/** What stands between two marks where they are around Chinese. */
const chinese = /^[\p{Script=Han}《（].*|.*[\p{Script=Han}》）。！？]$/su;

/** What begins and ends as Chinese does, and is no quotation of a command. */
const prose = /^[\p{Script=Han}\p{N}《（](?:.*[\p{Script=Han}\p{N}》）。！？])?$/su;

/** `"年"` is `“年”`, or `「年」` where the article has those. */
export const straightQuotes: ProseRule = {
  name: 'straight-quotes',
  message: {
    en: 'Straight quotation marks around Chinese: {found}. Write {wide}.',
    zh: '中文用了直引号：{found}，应为{wide}。',
  },
  reason: {
    en: 'Straight marks do not tell beginning from end (GB/T 15834 has “ ” ‘ ’ 「 」 only), and programs turn them the wrong way.',
    zh: '直引号不分左右，GB/T 15834 只有“ ”‘ ’「 」，软件自动转换常会转错方向。',
  },
  fixable: true,
  *find(document) {
    const [open, close] = chooseQuotes(document);
    for (const passage of document.passages) {
      const marks = Array.from(passage.text.matchAll(/"/g), ({ index }) => index);
      // An odd number of marks leaves it open which of them belong together.
      if (marks.length % 2 !== 0) continue;
      for (let pair = 0; pair < marks.length; pair += 2) {
        const [start = 0, last = 0] = marks.slice(pair, pair + 2);
        const inner = passage.text.slice(start + 1, last);
        if (!chinese.test(inner)) continue;
        // "-t 字符" may be what is to be typed: only the editor knows.
        const isSentence = prose.test(inner);
        const replacements = [
          { start, end: start + 1, text: open },
          { start: last, end: last + 1, text: close },
        ];
        const data = { wide: `${open}${inner}${close}` };
        const edits = isSentence ? { replacements } : {};
        yield { passage, start, end: last + 1, data, ...edits };
      }
    }
  },
};

function chooseQuotes({ passages, script }: ProseDocument): readonly [string, string] {
  const count = (mark: string) => passages.filter(({ text }) => text.includes(mark)).length;
  const [corners, curled] = [count('「'), count('“')];
  const prefersCorners = corners === curled ? script === 'zh-Hant' : corners > curled;
  return prefersCorners ? ['「', '」'] : ['“', '”'];
}
