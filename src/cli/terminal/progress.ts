// One line at the terminal that is written over while something takes long.

import type { Session } from '../session.ts';
import { cutCells } from './columns.ts';

/** A line that changes in place; where the terminal cannot do that, it stays silent. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

const toLineStart = '\r\u001b[2K';

/** A progress line for a run. `session.say` is for what should stay. */
export function makeProgress(session: Session): Progress {
  const { stderr, hasColor, isTerminal } = session.context;
  if (!isTerminal || !hasColor) return { show: () => {}, clear: () => {} };
  return {
    // A line that wraps could not be cleared.
    show: (text) => stderr.write(`${toLineStart}  ${cutCells(text, 76)}`),
    clear: () => stderr.write(toLineStart),
  };
}
