// Spaces within a Chinese sentence.

import { matchAll, type ProseRule } from '../prose-rule.ts';

const spaced = /(?<=\p{Script=Han})[ \u3000\u00a0](?=\p{Script=Han})/gu;
/** A paragraph that is running text: long, ending as a sentence does, and without Latin words, around which many put spaces. */
const shortest = 40;
/** More of them are a table or a list of names that somebody aligned. */
const mostInParagraph = 2;

/** `认真 贯彻`, in paragraphs of running text only: titles, names in lists (张　三) and enumerations have spaces on purpose. */
export const spaceBetweenHan: ProseRule = {
  name: 'space-between-han',
  message: {
    en: 'A space within a Chinese sentence, after "{before}". Remove it, unless it is meant.',
    zh: '“{before}”之后有空格，若非有意，请删除。',
  },
  reason: {
    en: 'Chinese has no spaces between words; one is mostly left from a line break or a scan, and searches do not find the word that it splits.',
    zh: '中文词间不空格；多半是换行或扫描留下的，被断开的词搜索不到。',
  },
  fixable: false,
  *find({ passages }) {
    for (const passage of passages) {
      const { kind, text } = passage;
      if (
        kind !== 'paragraph' ||
        text.length < shortest ||
        !/[。！？”」]$/.test(text) ||
        /[A-Za-z\ufffc]/.test(text)
      )
        continue;
      const found = [...matchAll({ passages: [passage] }, spaced)].filter(
        ({ match }) => !isMeant(text.slice(0, match.index), text.slice(match.index)),
      );
      if (found.length > mostInParagraph) continue;
      for (const { match } of found) {
        const end = match.index + match[0].length;
        yield {
          passage,
          start: match.index,
          end,
          data: { before: text.slice(0, match.index).slice(-4) },
        };
      }
    }
  },
};

/** Behind 第一条 or 一、 a space is usual, and so between the parts of a name of two characters. */
function isMeant(before: string, after: string): boolean {
  return (
    /^[（(]?第?[〇零一二三四五六七八九十百\d]+(?:[条條章节節款项項编編]|[、.．）)])?$/u.test(
      before,
    ) ||
    /[，、：；]\p{Script=Han}$/u.test(before) ||
    before.length <= 8 ||
    /^[ \u3000\u00a0]+\p{Script=Han}(?:[，、；。（]|$)/u.test(after)
  );
}
