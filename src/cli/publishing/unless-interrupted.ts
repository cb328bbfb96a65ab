// Tells Ctrl-C from what else may go wrong while something is sent.

import type { Session } from '../session.ts';

/** What the work comes to; `interrupted` where it failed because the run was broken off. Any other error is thrown. */
export async function unlessInterrupted<T>(
  { context }: Session,
  work: () => Promise<T>,
): Promise<T | 'interrupted'> {
  try {
    return await work();
  } catch (error) {
    if (context.signal.aborted) return 'interrupted';
    throw error;
  }
}
