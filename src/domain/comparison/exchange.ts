// Reads a comparison the other way round: what came has gone.

import type { ComparedBlock, Piece } from './pieces.ts';

/** The blocks as they would be, had the later text been the earlier one. */
export function exchangeBlocks(blocks: readonly ComparedBlock[]): ComparedBlock[] {
  const exchanged = blocks.map(({ element, pieces }) => ({
    element,
    pieces: deletedFirst(pieces.map(exchangePiece), ({ kind }) => kind),
  }));
  return deletedFirst(exchanged, ({ pieces: [first, ...others] }) =>
    first && others.length === 0 ? first.kind : 'same',
  );
}

const others = { same: 'same', deleted: 'inserted', inserted: 'deleted' } as const;

function exchangePiece({ kind, text }: Piece): Piece {
  return { kind: others[kind], text };
}

/** What went stands before what came, from one thing that stayed to the next. */
function deletedFirst<T>(items: readonly T[], kindOf: (item: T) => Piece['kind']): T[] {
  const ordered: T[] = [];
  let came: T[] = [];
  for (const item of items) {
    const kind = kindOf(item);
    if (kind === 'inserted') {
      came.push(item);
      continue;
    }
    if (kind === 'same') {
      ordered.push(...came);
      came = [];
    }
    ordered.push(item);
  }
  return [...ordered, ...came];
}
