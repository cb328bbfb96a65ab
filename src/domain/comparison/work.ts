// How much work one comparison may be: it is done where everything is published, and nobody may wait for it.

/** UTF-16 units of text that are cut into words in one comparison: some tenths of a second. */
const mostUnits = 300_000;

/**
 * Steps that are left to one comparison. Comparing two lists takes about as many as the square of
 * what went and came between them; text is cut into words before, of which there is only so much.
 * Counted and not timed, so that the same texts always compare alike.
 */
export class Work {
  #left: number;
  #units = mostUnits;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** How many edits may be looked for now; 0 where nothing is left. */
  get mostEdits(): number {
    return Math.min(mostEditsAtOnce, Math.floor(Math.sqrt(this.#left)));
  }

  /** Whether texts may be cut into words still, which is then taken from what is left; all of them or none. */
  mayCut(texts: readonly string[]): boolean {
    const units = texts.reduce((sum, { length }) => sum + length, 0);
    if (units > this.#units) return false;
    this.#units -= units;
    return true;
  }

  /** Takes what looking for so many edits cost. */
  spend(edits: number): void {
    this.#left = Math.max(0, this.#left - edits * edits);
  }
}

/** In one paragraph: beyond, one has been written in the place of the other. */
const mostEditsAtOnce = 600;
