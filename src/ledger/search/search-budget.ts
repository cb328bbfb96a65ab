// The budget of searches: how much of the ledger's time they may take, so that a flood of them leaves publishing alone.

/** What is saved up at most, in rows read: about two seconds of work. */
const savings = 2_000_000;

/** What is added each second: about a quarter of the ledger's time. */
const perSecond = 250_000;

/** A budget in rows read, filled with time. One search may overdraw it; the next then waits until that is made good. */
export class SearchBudget {
  #left = savings;
  #at = 0;

  /** True where there is something left at an instant (milliseconds). */
  isLeft(now: number): boolean {
    const earned = (Math.max(0, now - this.#at) / 1000) * perSecond;
    this.#left = Math.min(savings, this.#left + earned);
    this.#at = now;
    return this.#left > 0;
  }

  /** Takes what a search cost, in rows read. */
  spend(rows: number): void {
    this.#left -= rows;
  }
}
