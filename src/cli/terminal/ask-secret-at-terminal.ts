// Asks the person at the terminal for something that nobody should see.

import { isCancel, password } from '@clack/prompts';

/** What was typed or pasted, shown as dots on stderr; undefined where the editor leaves with Esc or Ctrl-C. */
export async function askSecretAtTerminal(
  question: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const answer = await password({ message: question, output: process.stderr, signal });
  return isCancel(answer) ? undefined : answer;
}
