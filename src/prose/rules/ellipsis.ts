// Dots in the place of an ellipsis.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/** Behind or before Chinese; longer rows are leaders of a table of contents, and “...” is a quotation. */
const dots = String.raw`(?:(?<!\.)\.{3,6}(?!\.)|(?<!。)。{3,6}(?!。)|(?<!…)…(?!…)|(?<!·)·{3,6}(?!·))`;
const pattern = new RegExp(
  String.raw`(?<=[\p{Script=Han}”’」』》），。])${dots}|${dots}(?=[\p{Script=Han}“‘「『《（])`,
  'gu',
);

/** `...`, `。。。` and a single `…` beside Chinese are `……`. */
export const ellipsis: ProseRule = {
  name: 'ellipsis',
  message: {
    en: '"{found}" for an ellipsis: write "……".',
    zh: '省略号写成了“{found}”，应为“……”。',
  },
  reason: {
    en: 'The ellipsis has six dots and takes the place of two characters (GB/T 15834, 4.11).',
    zh: '省略号为六个小圆点，占两个字的位置（GB/T 15834 之 4.11）。',
  },
  fixable: true,
  *find(document) {
    for (const { passage, match } of matchAll(document, pattern)) {
      const end = match.index + match[0].length;
      yield { passage, start: match.index, end, replacement: '……' };
    }
  },
};
