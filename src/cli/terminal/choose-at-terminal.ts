// Has the person at the terminal choose one of several answers.

import type { Choice } from '../context.ts';

/** Shows the choices on stderr, the first under the cursor; undefined where the editor leaves with Esc or Ctrl-C. */
export async function chooseAtTerminal<T extends string>(
  question: string,
  choices: readonly Choice<T>[],
  signal: AbortSignal,
): Promise<T | undefined> {
  // Few runs ask anything.
  const { isCancel, select } = await import('@clack/prompts');
  const chosen = await select<string>({
    message: question,
    // The hint is shown of the option under the cursor alone, so that it is put into the label.
    options: choices.map(({ value, label, hint }) => ({ value, label: `${label}  ${hint}` })),
    // They are in English whatever the editor reads; the cursor shows what it does.
    showInstructions: false,
    output: process.stderr,
    signal,
  });
  return isCancel(chosen) ? undefined : choices.find(({ value }) => value === chosen)?.value;
}
