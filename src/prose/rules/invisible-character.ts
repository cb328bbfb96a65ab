// Characters that nobody sees within Chinese text or Latin words.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/** Soft hyphen, zero-width spaces and joiners, word joiner, byte order mark; not beside scripts or pictures that need joiners. */
const invisible =
  /(?<!\p{Extended_Pictographic}|\ufe0f|\p{M}|\p{Script=Arabic}|\p{Script=Devanagari})(?:\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff)+(?!\p{Extended_Pictographic}|\p{Script=Arabic}|\p{Script=Devanagari})/gu;

/** A zero-width space between two characters: it keeps searches from finding the word. */
export const invisibleCharacter: ProseRule = {
  name: 'invisible-character',
  message: {
    en: 'An invisible character ({code}) stands here. Remove it.',
    zh: '此处有看不见的字符（{code}），请删除。',
  },
  reason: {
    en: 'Pasted from a web page or a word processor. It splits the word for searches, quotations and whoever copies it.',
    zh: '多是从网页或文字处理软件粘贴来的，会把词断开，搜索、引用和复制都会出错。',
  },
  fixable: true,
  *find(document) {
    for (const { passage, match } of matchAll(document, invisible)) {
      const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      const end = match.index + match[0].length;
      yield { passage, start: match.index, end, replacement: '', data: { code } };
    }
  },
};
