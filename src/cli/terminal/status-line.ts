// The last line at the terminal, which is written over while something takes long.

import type { Sink } from '../context.ts';
import { cutCells } from './columns.ts';

/** A terminal that does not tell its width is taken for one of this many cells. */
const usualWidth = 80;

const toLineStart = '\r';
const eraseToLineEnd = '\u001b[K';

/** One line that changes in place. What is to stay on the screen is written through `around`. */
export class StatusLine {
  readonly #sink: Sink;
  #shown = '';

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** How many cells a text may have now: a line that wraps could not be written over. */
  get width(): number {
    return (this.#sink.columns ?? usualWidth) - 1;
  }

  /** Shows a text in the place of the last one; longer ones are cut. */
  show(text: string): void {
    this.#shown = cutCells(text, this.width);
    // Written over and not erased first: erasing makes it flicker.
    this.#sink.write(`${toLineStart}${this.#shown}${eraseToLineEnd}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown === '') return;
    this.#shown = '';
    this.#sink.write(`${toLineStart}${eraseToLineEnd}`);
  }

  /** Takes the line away while something is written that stays, and shows it again below. */
  around(write: () => void): void {
    const shown = this.#shown;
    this.clear();
    write();
    if (shown !== '') this.show(shown);
  }
}
