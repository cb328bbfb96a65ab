// Finds, among blocks that went and blocks that came, those that are one block with changes in it.

import type { TextBlock } from '../html-text.ts';
import { hasWeight, wordsOf } from './words.ts';
import type { Work } from './work.ts';

/** A block that went, one that came, or both where the one became the other. */
export interface Pair {
  readonly deleted?: TextBlock;
  readonly inserted?: TextBlock;
}

/** Comparing each with each takes its time: beyond so many pairs blocks are taken to have gone and come. */
const mostPairs = 2_500;

/** What two blocks must share to be one: two fifths of their words. */
const leastLikeness = 0.4;

/**
 * The blocks of a change in the order in which they are read, those that went before those that came.
 * Blocks are paired so that together they share most, without crossing; both lists keep their order.
 * Texts that are too long for the work that is left are taken to have gone and come.
 */
export function pairBlocks(
  deleted: readonly TextBlock[],
  inserted: readonly TextBlock[],
  work: Work,
): Pair[] {
  const pairCount = deleted.length * inserted.length;
  if (pairCount === 0 || pairCount > mostPairs) return apart(deleted, inserted);
  if (!work.mayCut([...deleted, ...inserted].map(({ text }) => text))) {
    return pairCount === 1 ? together(deleted, inserted) : apart(deleted, inserted);
  }
  return pairByLikeness(deleted, inserted);
}

function pairByLikeness(deleted: readonly TextBlock[], inserted: readonly TextBlock[]): Pair[] {
  const [left, right] = [deleted.map(countWords), inserted.map(countWords)];
  const likeness = left.map((one) => right.map((other) => compareCounts(one, other)));
  const best = measure(likeness, deleted.length, inserted.length);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  let waiting: [number, number] = [0, 0];
  const flush = () => {
    pairs.push(...apart(deleted.slice(waiting[0], i), inserted.slice(waiting[1], j)));
  };
  while (i < deleted.length && j < inserted.length) {
    const [one, other] = [deleted[i], inserted[j]];
    const like = likeness[i]?.[j] ?? 0;
    if (one && other && like > 0 && at(best, i, j) === like + at(best, i + 1, j + 1)) {
      flush();
      pairs.push({ deleted: one, inserted: other });
      [i, j] = [i + 1, j + 1];
      waiting = [i, j];
    } else if (at(best, i, j) === at(best, i + 1, j)) i += 1;
    else j += 1;
  }
  [i, j] = [deleted.length, inserted.length];
  flush();
  return pairs;
}

function apart(deleted: readonly TextBlock[], inserted: readonly TextBlock[]): Pair[] {
  return [
    ...deleted.map((block) => ({ deleted: block })),
    ...inserted.map((block) => ({ inserted: block })),
  ];
}

/** A block in the place of another of its kind, which is told as one whatever they have in common. */
function together(deleted: readonly TextBlock[], inserted: readonly TextBlock[]): Pair[] {
  const [one, other] = [deleted[0], inserted[0]];
  return one && other && one.element === other.element
    ? [{ deleted: one, inserted: other }]
    : apart(deleted, inserted);
}

/** The most that blocks from i and from j on can share. */
function measure(likeness: readonly number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const like = likeness[i]?.[j] ?? 0;
      const paired = like > 0 ? like + at(best, i + 1, j + 1) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1));
    }
  }
  return best;
}

function at(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

interface WordCount {
  readonly element: string;
  readonly total: number;
  readonly words: ReadonlyMap<string, number>;
}

function countWords({ element, text }: TextBlock): WordCount {
  const words = new Map<string, number>();
  let total = 0;
  for (const word of wordsOf(text)) {
    if (!hasWeight(word)) continue;
    words.set(word, (words.get(word) ?? 0) + 1);
    total += 1;
  }
  return { element, total, words };
}

/** The share of words that two blocks have in common (Dice); 0 where it is too little, or the elements differ. */
function compareCounts(one: WordCount, other: WordCount): number {
  if (one.element !== other.element || one.total + other.total === 0) return 0;
  let common = 0;
  for (const [word, count] of one.words) common += Math.min(count, other.words.get(word) ?? 0);
  const likeness = (2 * common) / (one.total + other.total);
  return likeness >= leastLikeness ? likeness : 0;
}
