// Asks the person at the terminal.

import { confirm, isCancel } from '@clack/prompts';
import type { Answer } from '../context.ts';

/** Asks a yes-or-no question on stderr; no is what Enter means, since yes cannot be taken back. */
export async function askAtTerminal(question: string, signal: AbortSignal): Promise<Answer> {
  const answer = await confirm({
    message: question,
    initialValue: false,
    output: process.stderr,
    signal,
  });
  if (isCancel(answer)) return 'cancelled';
  return answer ? 'yes' : 'no';
}
