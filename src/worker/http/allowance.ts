// An allowance of costly acts, refilled with time, so that guessing cannot flood the ledger.

/** Spends from an allowance: false where it is used up for now. */
export type Allowance = (now: number) => boolean;

/**
 * An allowance of `burst` acts at once and `perSecond` over time (a token bucket), kept by the
 * isolate. `now` is in milliseconds.
 */
export function makeAllowance(burst: number, perSecond: number): Allowance {
  let left = burst;
  let last = 0;
  return (now) => {
    left = Math.min(burst, left + (Math.max(0, now - last) / 1000) * perSecond);
    last = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
