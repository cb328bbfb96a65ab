// Colours, where the terminal has them.

import { styleText } from 'node:util';

/** The roles that colours have in what the command line says. */
export type Role = 'good' | 'bad' | 'warning' | 'dim' | 'strong';

/** Colours a text by its role, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

const styles = {
  good: 'green',
  bad: 'red',
  warning: 'yellow',
  dim: 'dim',
  strong: 'bold',
} as const satisfies Record<Role, string>;

/** A painter; without colour it returns every text unchanged. */
export function makePaint(hasColor: boolean): Paint {
  // The stream was judged by the caller: styleText would look at process.stdout.
  return (role, text) =>
    hasColor ? styleText(styles[role], text, { validateStream: false }) : text;
}
