// A remark of `gazette check`: a problem of any kind, with its sentence, its reason and what mends it.

import type { Problem } from '../../domain/problem.ts';
import { describeProblem, type EditorLanguage, fillSentence } from '../../domain/problem-text.ts';
import type { ProseFinding } from '../../prose/lint-prose.ts';
import type { SourceEdit } from '../../prose/passage.ts';
import type { LineIndex } from './line-index.ts';

/** One remark about one file. `edits` mend it in the file's canonical source; none where only the editor can. */
export interface Remark {
  readonly line: number;
  readonly column: number;
  readonly severity: Problem['severity'] | 'info';
  readonly rule: string;
  readonly data: Problem['data'];
  readonly edits: readonly SourceEdit[];
  /** The stretch of the source that it is about, half open; its first character where more is not known. */
  readonly span: readonly [number, number];
  /** From prose, whose edits touch the text alone. */
  readonly isProse: boolean;
  readonly describe: (language: EditorLanguage) => string;
  /** Why it matters; empty where the sentence says it. */
  readonly reason: (language: EditorLanguage) => string;
}

/** A problem as a remark. */
export function remarkOfProblem(
  problem: Problem,
  lines: LineIndex,
  edits: readonly SourceEdit[],
): Remark {
  const at = lines.offsetOf(problem);
  return {
    ...problem,
    edits,
    span: [at, at + 1],
    isProse: false,
    describe: (language) => describeProblem(problem, language),
    reason: () => '',
  };
}

/** A finding in prose as a remark: always a warning. */
export function remarkOfFinding(finding: ProseFinding, lines: LineIndex): Remark {
  const { rule, start, end, data, edits } = finding;
  return {
    ...lines.placeOf(start),
    severity: 'warning',
    rule: rule.name,
    data,
    edits,
    span: [start, Math.max(end, start + 1)],
    isProse: true,
    describe: (language) => fillSentence(rule.message[language], data, language),
    reason: (language) => rule.reason[language],
  };
}
