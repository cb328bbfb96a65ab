// Hyphens in the place of a dash.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/** Not within quotation marks alone: “--” is quoted from a command. */
const pattern =
  /(?<=[\p{Script=Han}”’」』》），。])(?<![-－])(?:-{2,3}|－{2,3})(?=[\p{Script=Han}“‘「『《（])/gu;

/** `--` between Chinese is `——`. A single hyphen or dash may stand between times and places. */
export const dash: ProseRule = {
  name: 'dash',
  message: {
    en: '"{found}" for a dash: write "——".',
    zh: '破折号写成了“{found}”，应为“——”。',
  },
  reason: {
    en: 'The dash takes the place of two characters, without a gap (GB/T 15834, 4.10).',
    zh: '破折号占两个字的位置，中间不断开（GB/T 15834 之 4.10）。',
  },
  fixable: true,
  *find(document) {
    for (const { passage, match } of matchAll(document, pattern)) {
      const end = match.index + match[0].length;
      yield { passage, start: match.index, end, replacement: '——' };
    }
  },
};
