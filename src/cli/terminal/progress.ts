// Tells at the terminal what is going on while something takes long.

import type { Session } from '../session.ts';

/** A line that changes in place; where the terminal cannot do that, or under --quiet, it stays silent. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** A progress line for a run, for work without a number to count: see `makeCounter` for the rest. */
export function makeProgress({ line }: Session): Progress {
  return {
    show: (text) => line?.show(`  ${text}`),
    clear: () => line?.clear(),
  };
}
