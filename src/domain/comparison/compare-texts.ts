// Compares two texts: blocks first, and within blocks that changed word by word.

import type { TextBlock } from '../html-text.ts';
import { compareWords } from './compare-words.ts';
import { diffLists } from './diff-lists.ts';
import { exchangeBlocks } from './exchange.ts';
import { pairBlocks } from './pair-blocks.ts';
import type { ComparedBlock, Piece } from './pieces.ts';
import { Work } from './work.ts';

/** Beyond so many blocks that went or came, what is between the common ends is another text. */
const mostBlockEdits = 1_000;

/** Steps of one comparison: a tenth of a second or so. */
const steps = 2_000_000;

/**
 * The blocks of two texts in reading order. What is `same` or `deleted` is the earlier text, what is
 * `same` or `inserted` the later; compared the other way round, only these two are exchanged. A block
 * that moved has gone and come. The same texts give the same answer, and the work has a limit.
 */
export function compareTexts(
  before: readonly TextBlock[],
  after: readonly TextBlock[],
): ComparedBlock[] {
  // In one direction, since which blocks are paired first decides where equals could be chosen.
  if (keyOfAll(before) > keyOfAll(after)) return exchangeBlocks(compareInOrder(after, before));
  return compareInOrder(before, after);
}

function compareInOrder(before: readonly TextBlock[], after: readonly TextBlock[]) {
  const work = new Work(steps);
  return diffLists(before, after, keyOf, mostBlockEdits).flatMap((stretch): ComparedBlock[] => {
    if (stretch.kind === 'same') return stretch.items.map((block) => whole('same', block));
    return pairBlocks(stretch.deleted, stretch.inserted, work).flatMap(({ deleted, inserted }) => {
      if (deleted && inserted) {
        const pieces = compareWords(deleted.text, inserted.text, work);
        return [{ element: deleted.element, pieces }];
      }
      if (deleted) return [whole('deleted', deleted)];
      return inserted ? [whole('inserted', inserted)] : [];
    });
  });
}

function whole(kind: Piece['kind'], { element, text }: TextBlock): ComparedBlock {
  return { element, pieces: [{ kind, text }] };
}

function keyOf({ element, text }: TextBlock): string {
  return `${element} ${text}`;
}

function keyOfAll(blocks: readonly TextBlock[]): string {
  return blocks.map(keyOf).join('\0');
}
