// An allowance of costly acts, refilled with time, so that guessing cannot flood the ledger.

/** An allowance of `burst` acts at once and `perSecond` over time (a token bucket), kept by the isolate. */
export class Allowance {
  readonly #burst: number;
  readonly #perSecond: number;
  #left: number;
  #at = 0;

  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#left = burst;
  }

  /** True where at least one act is left at an instant (milliseconds). */
  isLeft(now: number): boolean {
    const refilled = (Math.max(0, now - this.#at) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#burst, this.#left + refilled);
    this.#at = now;
    return this.#left >= 1;
  }

  /** Takes one act; false where none is left. */
  spend(now: number): boolean {
    if (!this.isLeft(now)) return false;
    this.#left -= 1;
    return true;
  }
}
