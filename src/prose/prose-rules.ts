// The rules of Chinese prose, in the order in which they are told of.

import type { ProseRule } from './prose-rule.ts';
import { approximateTwice } from './rules/approximate-twice.ts';
import { backwardRange } from './rules/backward-range.ts';
import { bracketWidth } from './rules/bracket-width.ts';
import { compatibilityCharacter } from './rules/compatibility-character.ts';
import { cutoffWord } from './rules/cutoff-word.ts';
import { dash } from './rules/dash.ts';
import { doubledPunctuation } from './rules/doubled-punctuation.ts';
import { ellipsis } from './rules/ellipsis.ts';
import { fallsByTimes } from './rules/falls-by-times.ts';
import { fullWidthDigits } from './rules/full-width-digits.ts';
import { glossLeft } from './rules/gloss-left.ts';
import { halfWidthPunctuation } from './rules/half-width-punctuation.ts';
import { impossibleDate } from './rules/impossible-date.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { lostCharacter } from './rules/lost-character.ts';
import { mixedScript } from './rules/mixed-script.ts';
import { nestedTitleMarks } from './rules/nested-title-marks.ts';
import { numbering } from './rules/numbering.ts';
import { repeatedWord } from './rules/repeated-word.ts';
import { spaceBetweenHan } from './rules/space-between-han.ts';
import { straightQuotes } from './rules/straight-quotes.ts';
import { unbalancedMarks } from './rules/unbalanced-marks.ts';
import { wrongLanguage } from './rules/wrong-language.ts';
import { wrongWeekday } from './rules/wrong-weekday.ts';
import { yearZero } from './rules/year-zero.ts';

/** Every rule. Their findings are warnings: none keeps an article from being published. */
export const proseRules: readonly ProseRule[] = [
  halfWidthPunctuation,
  bracketWidth,
  straightQuotes,
  unbalancedMarks,
  nestedTitleMarks,
  doubledPunctuation,
  ellipsis,
  dash,
  fullWidthDigits,
  yearZero,
  compatibilityCharacter,
  invisibleCharacter,
  lostCharacter,
  glossLeft,
  mixedScript,
  wrongLanguage,
  numbering,
  impossibleDate,
  wrongWeekday,
  backwardRange,
  cutoffWord,
  repeatedWord,
  approximateTwice,
  fallsByTimes,
  spaceBetweenHan,
];
