// How much work one comparison may be: it is done where everything is published, and nobody may wait for it.

/**
 * Steps that are left to one comparison. Comparing two lists takes about as many as the square of
 * what went and came between them. Counted and not timed, so that the same texts always compare alike.
 */
export class Work {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** How many edits may be looked for now; 0 where nothing is left. */
  get mostEdits(): number {
    return Math.min(mostEditsAtOnce, Math.floor(Math.sqrt(this.#left)));
  }

  /** Takes what looking for so many edits cost. */
  spend(edits: number): void {
    this.#left = Math.max(0, this.#left - edits * edits);
  }
}

/** In one paragraph: beyond, one has been written in the place of the other. */
const mostEditsAtOnce = 600;
