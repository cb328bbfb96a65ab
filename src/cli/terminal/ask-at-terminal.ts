// Asks the person at the terminal a yes-or-no question.

import { createInterface } from 'node:readline/promises';
import type { Answer } from '../context.ts';

/** What counts as yes, width and case apart. */
const yes = ['y', 'yes', '是'];

/**
 * Asks on stderr: `? … (y/N) `. Anything but a yes is no, Enter too, since yes cannot be taken back.
 * Ctrl-C, Ctrl-D and an interruption of the run leave the question.
 */
export async function askAtTerminal(question: string, signal: AbortSignal): Promise<Answer> {
  const dialogue = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: true,
  });
  const left = new AbortController();
  dialogue.once('SIGINT', () => left.abort());
  dialogue.once('close', () => left.abort());
  try {
    const answer = await dialogue.question(`? ${question} (y/N) `, {
      signal: AbortSignal.any([signal, left.signal]),
    });
    return yes.includes(answer.normalize('NFKC').trim().toLowerCase()) ? 'yes' : 'no';
  } catch (error) {
    if (!signal.aborted && !left.signal.aborted) throw error;
    // The cursor still stands behind the question.
    process.stderr.write('\n');
    return 'cancelled';
  } finally {
    dialogue.close();
  }
}
