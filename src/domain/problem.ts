// A problem is one thing an editor has to mend in an article, at a place that can be pointed to.

import type { Rule } from './problem-text.ts';

/**
 * One finding about one article. `line` and `column` count from 1 in the file as the editor has it;
 * `data` fills the placeholders of the rule's sentence (see `describeProblem`).
 * An error keeps the article from being published, a warning does not.
 */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly rule: Rule;
  readonly data: Readonly<Record<string, string>>;
}

/** The most problems that are reported of one article: who has mended a hundred asks again. */
export const mostProblems = 100;

/** True where at least one of the problems is an error: such an article is refused everywhere. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** The problems in reading order (line, then column), errors before warnings at one place. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => a.line - b.line || a.column - b.column || a.severity.localeCompare(b.severity),
  );
}
