// Dice that fall the same way each time: nothing that is measured depends on luck.

import { makeRandom } from '../../crash/random.ts';

/** A source of numbers. */
export interface Dice {
  /** A whole number from 0 up to, and without, the limit. */
  readonly below: (limit: number) => number;
  /** A number from 0 up to, and without, 1. */
  readonly share: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Dice by a number. */
export function makeDice(seed: number): Dice {
  const share = makeRandom(Math.imul(seed + 1, 0x9e3779b9));
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    below,
    share,
    pick: (list) => {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}
