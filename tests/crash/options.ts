// The options of the crash test.

import { parseArgs } from 'node:util';

/** How often to kill, with how many editors, and the seed of all that is random. */
export interface Options {
  readonly kills: number;
  readonly editors: number;
  readonly seed: number;
  readonly keep: boolean;
}

/** Reads `--kills`, `--editors`, `--keep` (the state folder) and GAZETTE_SEED. Throws on anything else. */
export function readOptions(args: readonly string[], seed: string | undefined): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '20' },
      editors: { type: 'string', default: '6' },
      keep: { type: 'boolean', default: false },
    },
  });
  return {
    kills: positive('--kills', values.kills),
    editors: positive('--editors', values.editors),
    seed: seed === undefined ? Math.floor(Math.random() * 2 ** 31) : positive('GAZETTE_SEED', seed),
    keep: values.keep,
  };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${name} must be a whole number from 1`);
  return number;
}
