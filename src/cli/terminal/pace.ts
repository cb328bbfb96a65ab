// How fast work goes on, and so how long the rest of it will take.

/** Seconds after which an old pace counts for about a third of what it did. */
const memorySeconds = 15;

/** No forecast before this much of the work was seen, in milliseconds. */
const firstForecast = 2_000;

/** Watches work of a known size; amounts are in whatever unit it is counted. */
export class Pace {
  readonly #started: number;
  #last: number;
  #done = 0;
  /** What was done in the remembered past, and the seconds that it took; both fade away alike. */
  #recent = 0;
  #seconds = 0;

  /** `now` is in milliseconds, here and below. */
  constructor(now: number) {
    this.#started = now;
    this.#last = now;
  }

  /** Notes that `done` is done by now. */
  note(done: number, now: number): void {
    const seconds = Math.max(0, now - this.#last) / 1000;
    const kept = Math.exp(-seconds / memorySeconds);
    this.#recent = this.#recent * kept + (done - this.#done);
    this.#seconds = this.#seconds * kept + seconds;
    this.#done = done;
    this.#last = now;
  }

  /** What is done in a second; undefined before that can be told. */
  perSecond(): number | undefined {
    const isKnown = this.#last - this.#started >= firstForecast && this.#recent > 0;
    return isKnown ? this.#recent / this.#seconds : undefined;
  }

  /** How many seconds the rest will take at this pace; undefined before that can be told. */
  secondsLeft(total: number): number | undefined {
    const rate = this.perSecond();
    return rate === undefined ? undefined : Math.max(0, total - this.#done) / rate;
  }
}
