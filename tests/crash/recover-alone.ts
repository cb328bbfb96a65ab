// Starts the runtime for the last time and waits until it has caught up, without one request to it.

import { countWaiting } from './read-state.ts';
import type { Runtime } from './runtime.ts';

/** How the recovery went. */
export interface Recovery {
  readonly milliseconds: number;
  /** Keys that still wait: 0 where it succeeded within the time. */
  readonly waiting: number;
  /** Lines of the runtime's log that tell of a request; there must be none. */
  readonly requests: readonly string[];
}

/** Waits until nothing is left to write, looking only at the files. Ends the runtime. */
export async function recoverAlone(state: string, restart: () => Runtime): Promise<Recovery> {
  const started = Date.now();
  const runtime = restart();
  try {
    await runtime.listening();
    let waiting = await countWaiting(state);
    while (waiting > 0 && Date.now() - started < 120_000) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      // A copy made in the middle of a write may be torn; the next one is not.
      waiting = await countWaiting(state).catch(() => waiting);
    }
    const requests = runtime.output
      .split('\n')
      .filter((line) => /\b(?:GET|PUT|POST) \//.test(line));
    return { milliseconds: Date.now() - started, waiting, requests };
  } finally {
    await runtime.kill();
  }
}
