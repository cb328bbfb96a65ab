// Mends all that can be mended for certain in one article's source.

import type { Problem } from '../../domain/problem.ts';
import { judgeSource } from '../articles/judge-source.ts';
import { applyEdits, selectDisjoint, sortEdits } from './apply-edits.ts';
import type { Remark } from './remark.ts';
import { haveSameStructure } from './same-structure.ts';

/** One remark mended, with what stood there and what stands there now. */
export interface Fix {
  readonly remark: Remark;
  readonly before: string;
  readonly after: string;
}

/** A source mended; each round of fixes is made on what the one before it left. */
export interface FixedSource {
  readonly source: string;
  readonly fixes: readonly Fix[];
  /** The edits of each round, in order. */
  readonly rounds: readonly ReturnType<typeof sortEdits>[];
}

/** One fix may lay bare another (。。。。 → 。。 …); after so many rounds the rest is left to the next run. */
const mostRounds = 5;

/**
 * Mends a canonical source until nothing is left to mend. A fix that would bring an error, or change
 * more than words, is not made. `remarksOf` finds what can be mended in a source.
 */
export function fixSource(
  path: string,
  source: string,
  remarksOf: (source: string) => readonly Remark[],
): FixedSource {
  let current = source;
  const fixes: Fix[] = [];
  const rounds: ReturnType<typeof sortEdits>[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const wanted = selectDisjoint(remarksOf(current).filter(({ edits }) => edits.length > 0));
    const made = selectSafe(path, current, wanted);
    if (made.length === 0) break;
    const before = current;
    fixes.push(...made.map((remark) => describeFix(before, remark)));
    rounds.push(sortEdits(made));
    current = applyEdits(current, sortEdits(made));
  }
  return { source: current, fixes, rounds };
}

/** All at once where that is safe, which is nearly always; else those that are safe one after the other. */
function selectSafe(path: string, source: string, wanted: readonly Remark[]): readonly Remark[] {
  if (wanted.length === 0 || isSafe(path, source, wanted)) return wanted;
  const safe: Remark[] = [];
  for (const remark of wanted) if (isSafe(path, source, [...safe, remark])) safe.push(remark);
  return safe;
}

function isSafe(path: string, source: string, remarks: readonly Remark[]): boolean {
  const prose = applyEdits(source, sortEdits(remarks.filter(({ isProse }) => isProse)));
  const edited = applyEdits(source, sortEdits(remarks));
  if (!haveSameStructure(source, prose)) return false;
  const errors = countErrors(judgeSource(path, source).problems);
  const left = countErrors(judgeSource(path, edited).problems);
  return [...left].every(([rule, count]) => count <= (errors.get(rule) ?? 0)) || mendsYaml(errors);
}

/** Where the front matter could not be read, what is wrong with its values shows only when it can. */
function mendsYaml(errors: ReadonlyMap<string, number>): boolean {
  return errors.has('wide-colon');
}

function countErrors(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of problems) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

function describeFix(source: string, remark: Remark): Fix {
  const edits = sortEdits([remark]);
  const start = edits[0]?.start ?? 0;
  const end = edits.at(-1)?.end ?? start;
  const before = source.slice(start, end);
  const shifted = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return { remark, before, after: applyEdits(before, shifted) };
}
