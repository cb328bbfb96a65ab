// Compares two texts word by word, in pieces that can be read.

import { diffLists, type Stretch } from './diff-lists.ts';
import type { Piece } from './pieces.ts';
import { slideChanges } from './slide-changes.ts';
import { weightOf, wordsOf } from './words.ts';
import { Work } from './work.ts';

/**
 * The pieces of two texts, what went before what came in its place. Texts that are too different for
 * the work that is left are one piece that went and one that came.
 */
export function compareWords(before: string, after: string, work: Work = new Work(1e6)): Piece[] {
  if (!work.mayCut([before, after]))
    return toPieces({ kind: 'changed', deleted: [before], inserted: [after] });
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const stretches = diffLists(old, young, (word) => word, work.mostEdits);
  const edits = stretches.map((stretch) =>
    stretch.kind === 'same' ? 0 : stretch.deleted.length + stretch.inserted.length,
  );
  work.spend(Math.min(work.mostEdits, sum(edits)));
  return slideChanges(joinScraps(stretches)).flatMap(toPieces);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function toPieces(stretch: Stretch<string>): Piece[] {
  if (stretch.kind === 'same') return [{ kind: 'same', text: stretch.items.join('') }];
  const deleted: Piece = { kind: 'deleted', text: stretch.deleted.join('') };
  const inserted: Piece = { kind: 'inserted', text: stretch.inserted.join('') };
  return [deleted, inserted].filter(({ text }) => text !== '');
}

type Changed = Extract<Stretch<string>, { kind: 'changed' }>;

/**
 * Puts together changes with no more than a scrap between them, which would make a reader spell:
 * `2009年2月6日` becomes `2010年3月7日` as one change of its digits and not as three.
 */
function joinScraps(stretches: readonly Stretch<string>[]): Stretch<string>[] {
  const joined: Stretch<string>[] = [];
  for (const stretch of stretches) {
    let current = stretch;
    for (;;) {
      const [left, between] = joined.slice(-2);
      if (current.kind !== 'changed' || left?.kind !== 'changed' || between?.kind !== 'same') break;
      if (!isScrap(between.items.join(''), left, current)) break;
      joined.splice(-2);
      current = {
        kind: 'changed',
        deleted: [...left.deleted, ...between.items, ...current.deleted],
        inserted: [...left.inserted, ...between.items, ...current.inserted],
      };
    }
    joined.push(current);
  }
  return joined;
}

/** More than this is worth reading by itself, whatever stands around it. */
const mostInScrap = 4;

/** True for what is shorter than the changes on both sides of it: a particle, a comma. */
function isScrap(text: string, left: Changed, right: Changed): boolean {
  const weight = weightOf(text);
  return weight <= mostInScrap && weight <= Math.min(sizeOf(left), sizeOf(right));
}

function sizeOf({ deleted, inserted }: Changed): number {
  return Math.max(weightOf(deleted.join('')), weightOf(inserted.join('')));
}
