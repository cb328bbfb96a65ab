// Turns offsets in a source into lines and columns, and back.

import type { Place } from '../../domain/front-matter.ts';

/** The lines of a source. Offsets are in UTF-16 units, lines and columns count from 1. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** The place of an offset. */
  placeOf(offset: number): Place {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset of a place; that of the end where the source has no such line. */
  offsetOf({ line, column }: Place): number {
    return (this.#starts[line - 1] ?? this.#starts.at(-1) ?? 0) + column - 1;
  }
}
