/** Cleans a text by all steps, in the order that they need. */
import { dropCellBars } from './cell-bars.ts';
import type { Finding } from './finding.ts';
import { isMostlyChinese } from './han.ts';
import { noteBrackets, pairQuotes } from './pair-quotes.ts';
import { repairLost } from './repair-lost.ts';
import { type GlossChoice, stripGlosses } from './strip-glosses.ts';
import { dropControls, flagReplacementCharacters, trimLines, unifyLineEnds } from './tidy-lines.ts';
import type { StepResult, TracedText } from './traced-text.ts';
import { widenPunctuation } from './widen-punctuation.ts';

/** Torn characters are recognised by glosses, and hide behind `?`. The bars of a dumped cell are looked for in plain text alone. */
export function cleanText(
  raw: TracedText,
  glosses: GlossChoice,
  kind: 'text' | 'document',
): StepResult {
  const findings: Finding[] = [];
  let traced = raw;
  const take = (step: StepResult) => {
    traced = step.traced;
    findings.push(...step.findings);
  };
  take(unifyLineEnds(traced));
  take(dropControls(traced));
  if (kind === 'text') take(dropCellBars(traced));
  take(trimLines(traced));
  const stripped = stripGlosses(traced, glosses);
  take(stripped);
  take(repairLost(traced, stripped.damaged));
  findings.push(...flagReplacementCharacters(traced));
  if (isMostlyChinese(traced.text)) {
    take(widenPunctuation(traced));
    take(pairQuotes(traced));
    // Among glosses each bracket that is none is told by itself.
    if (!findings.some(({ rule }) => rule === 'bracket-kept'))
      findings.push(...noteBrackets(traced));
  }
  return { traced, findings };
}
