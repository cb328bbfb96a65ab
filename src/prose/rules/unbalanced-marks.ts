// Quotation marks and brackets without their partner, or crossed with another pair.

import { findLoose, type LooseMark } from '../pair-marks.ts';
import type { Passage } from '../passage.ts';
import type { Hit, ProseRule } from '../prose-rule.ts';

/** Marks that may close in a later paragraph. */
const mayReachOn = new Set(['“', '「', '『', '‘']);
/** As many passages later at most; a partner further off is none. */
const longestReach = 15;

/** `“` without `”`, and `“《…”》`. A quotation of several paragraphs, each of which opens it anew, is right. */
export const unbalancedMarks: ProseRule = {
  name: 'unbalanced-marks',
  message: {
    en: '"{found}" {fault}',
    zh: '「{found}」{fault}',
  },
  reason: {
    en: 'Where a quotation or a title ends must be beyond doubt: marks stand in pairs, one within the other (GB/T 15834).',
    zh: '引文、书名到哪里为止不容含糊：标号须成对、内外不交叉（GB/T 15834）。',
  },
  fixable: false,
  *find({ passages }) {
    const open = new Map<string, { hit: Hit; at: number }>();
    for (const [index, passage] of passages.entries()) {
      const isBody = !['title', 'summary', 'name', 'lang'].includes(passage.kind);
      for (const loose of findLoose(passage.text)) {
        const hit = toHit(passage, loose);
        const carried = isBody ? open.get(loose.opener) : undefined;
        if (loose.kind === 'unopened' && carried && index - carried.at <= longestReach) {
          open.delete(loose.opener);
        } else if (loose.kind === 'unclosed' && isBody && mayReachOn.has(loose.opener)) {
          const goesOn = carried?.at === index - 1 && opensAnew(passage, loose.opener);
          if (carried && !goesOn) yield carried.hit;
          open.set(loose.opener, { hit, at: index });
        } else yield hit;
      }
      // A paragraph that opens the quotation anew and closes it.
      for (const [opener, { at }] of open) {
        if (at === index - 1 && opensAnew(passage, opener) && isClosedWithin(passage, opener)) {
          open.delete(opener);
        }
      }
    }
    for (const { hit } of open.values()) yield hit;
  },
};

function opensAnew({ text }: Passage, opener: string): boolean {
  return text.trimStart().startsWith(opener);
}

function isClosedWithin({ text }: Passage, opener: string): boolean {
  return !findLoose(text).some((loose) => loose.kind === 'unclosed' && loose.opener === opener);
}

const faults = {
  unclosed: { en: 'is never closed.', zh: '没有闭合。' },
  unopened: { en: 'closes what was never opened.', zh: '没有与之相对的前一半。' },
  crossed: {
    en: 'closes after the pair around it has closed: put one within the other.',
    zh: '与外层标号交叉，应先闭合内层。',
  },
  reversed: { en: 'is turned the wrong way round.', zh: '方向用反了。' },
} as const;

function toHit(passage: Passage, { kind, at }: LooseMark): Hit {
  const { en, zh } = faults[kind];
  return { passage, start: at, end: at + 1, data: { 'fault:en': en, 'fault:zh': zh } };
}
