// Asks the person at the terminal for something that nobody should see.

/** What was typed or pasted, shown as dots on stderr; undefined where the editor leaves with Esc or Ctrl-C. */
export async function askSecretAtTerminal(
  question: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  // Few runs ask anything.
  const { isCancel, password } = await import('@clack/prompts');
  const answer = await password({ message: question, output: process.stderr, signal });
  return isCancel(answer) ? undefined : answer;
}
