// Gathers all remarks on an article: its problems, and what is doubtful in its prose, without what is meant.

import { sep } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { lintProse } from '../../prose/lint-prose.ts';
import type { FileText } from '../articles/file-text.ts';
import type { LocalFile } from '../articles/load-articles.ts';
import { LineIndex } from './line-index.ts';
import { editsFor } from './problem-edits.ts';
import { type Remark, remarkOfFinding, remarkOfProblem } from './remark.ts';
import type { Silencer } from './silence-list.ts';

/** The remarks on a file in reading order, but for those that the list says are meant. */
export function gatherRemarks(
  { path, written, problems }: Pick<LocalFile, 'path' | 'problems'> & Pick<FileText, 'written'>,
  silencer: Silencer,
): Remark[] {
  const lines = new LineIndex(written);
  const remarks = [
    ...problems.map((problem) => remarkOf(problem, written, lines)),
    ...findInProse(written, problems).map((finding) => remarkOfFinding(finding, lines)),
  ];
  const name = path.split(sep).join('/');
  return remarks
    .filter((remark) => !silencer.isMeant(name, written, remark))
    .sort((a, b) => a.line - b.line || a.column - b.column || rank(a) - rank(b));
}

function remarkOf(problem: Problem, written: string, lines: LineIndex): Remark {
  const edits = editsFor(problem, written, lines.offsetOf(problem));
  return remarkOfProblem(problem, lines, edits);
}

/** A file with two versions of its text in it has no prose to be judged. */
function findInProse(written: string, problems: readonly Problem[]) {
  return problems.some(({ rule }) => rule === 'conflict-marker') ? [] : lintProse(written);
}

function rank({ severity }: Remark): number {
  return ['error', 'warning', 'info'].indexOf(severity);
}
