// Brackets of which one is half-width and one full-width, or that an article writes now so, now so.

import type { ProseDocument } from '../prose-document.ts';
import { matchAll, type ProseRule } from '../prose-rule.ts';

/** No bracket within; at least one Han character, since (WTO) may keep its own. */
const bracketed = /[（(]([^（()）]*\p{Script=Han}[^（()）]*)[)）]/gu;

/** `（二）` beside `(二)`. Where half-width pairs are the rule in an article, they are left alone: its source may have them throughout. */
export const bracketWidth: ProseRule = {
  name: 'bracket-width',
  message: {
    en: '"{found}" has half-width brackets, while the article has full-width ones elsewhere: write "{wide}".',
    zh: '“{found}”用了半角括号，而文中他处用全角括号，应为“{wide}”。',
  },
  reason: {
    en: 'Brackets around Chinese are full-width (GB/T 15834), and a pair of two widths is always an oversight.',
    zh: '中文用全角括号（GB/T 15834），一半角一全角更是疏漏。',
  },
  fixable: true,
  *find(document) {
    const usesWide = prefersWide(document);
    for (const { passage, match } of matchAll(document, bracketed)) {
      const [found, inner] = match;
      const halves = Number(found.startsWith('(')) + Number(found.endsWith(')'));
      const start = match.index;
      const end = start + found.length;
      // What follows a square bracket was meant for a link.
      if (halves === 0 || /\]\s*$/.test(passage.text.slice(0, start))) continue;
      // ( 表达式 ), with blanks inside, is a formula.
      if (halves === 2 && (!usesWide || inner !== inner?.trim())) continue;
      const replacements = [
        { start, end: start + 1, text: '（' },
        { start: end - 1, end, text: '）' },
      ];
      yield { passage, start, end, replacements, data: { wide: `（${inner}）` } };
    }
  },
};

function prefersWide({ passages }: ProseDocument): boolean {
  const count = (pattern: RegExp) =>
    passages.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  return (
    count(/（[^（()）]*\p{Script=Han}[^（()）]*）/gu) >=
    count(/\([^（()）]*\p{Script=Han}[^（()）]*\)/gu)
  );
}
