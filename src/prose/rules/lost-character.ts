// Marks that stand where a character was lost.

import { closesQuestion } from '../../ingest/widen-punctuation.ts';
import { matchAll, type ProseRule } from '../prose-rule.ts';

const betweenHan = /(?<=\p{Script=Han})\?+(?=\p{Script=Han})/gu;
/** Characters that only the program that made the text can show (Unicode, private use). */
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]+/gu;

/** `向?區`, where no question ends; a private-use character; U+FFFD in the front matter. */
export const lostCharacter: ProseRule = {
  name: 'lost-character',
  message: {
    en: '{name} stands where a character was lost. Restore it from the original.',
    zh: '此处的 {name} 多半是丢失的字，请按原文补上。',
  },
  reason: {
    en: 'Conversion between character sets leaves ? or U+FFFD for what it does not know; private-use characters show only in the program that made them.',
    zh: '转换编码时认不出的字会变成 ? 或 U+FFFD；私用区的字符只有原来的软件能显示。',
  },
  fixable: false,
  *find(document) {
    for (const { passage, match } of matchAll(document, betweenHan)) {
      if (closesQuestion(passage.text, match.index)) continue;
      const end = match.index + match[0].length;
      yield { passage, start: match.index, end, data: { name: match[0] } };
    }
    for (const { passage, match } of matchAll(document, privateUse)) {
      const code = match[0].codePointAt(0)?.toString(16).toUpperCase() ?? '';
      const end = match.index + match[0].length;
      yield { passage, start: match.index, end, data: { name: `U+${code}` } };
    }
    // In the body it is found without these rules, in every language.
    const head = document.passages.filter(({ kind }) =>
      ['title', 'summary', 'name'].includes(kind),
    );
    for (const { passage, match } of matchAll({ passages: head }, /\ufffd+/g)) {
      const end = match.index + match[0].length;
      yield { passage, start: match.index, end, data: { name: 'U+FFFD' } };
    }
  },
};
