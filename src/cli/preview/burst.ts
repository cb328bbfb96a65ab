// Makes one call of a row of events that belong together.

/** After the last event, in milliseconds: saving a file is several of them. */
const calm = 60;
/** And at the latest, where they do not end. */
const longest = 1_000;

/** Calls back once it is calm after events were noted. */
export class Burst {
  readonly #onCalm: () => void;
  #timer: NodeJS.Timeout | undefined;
  #since: number | undefined;

  constructor(onCalm: () => void) {
    this.#onCalm = onCalm;
  }

  note(): void {
    const now = Date.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const rest = Math.max(0, this.#since + longest - now);
    this.#timer = setTimeout(() => this.#end(), Math.min(calm, rest));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#since = undefined;
  }

  #end(): void {
    this.#since = undefined;
    this.#onCalm();
  }
}
