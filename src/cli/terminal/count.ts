// How far counted work has come, in numbers and in words.

import type { ProgressMessages } from '../messages/progress.ts';
import { showBytes } from './moment.ts';
import { Pace } from './pace.ts';
import { showTimeLeft } from './time-left.ts';

/** What is counted. `label` stands before the bar, such as "sending". */
export interface CountedWork {
  readonly label: string;
  /** How many things there are; undefined where nobody knows. */
  readonly total: number | undefined;
  /** How many bytes they have together, where that is known: the time left then goes by them. */
  readonly bytes?: number;
}

/** What is said of the work; what is not known is undefined. */
export interface CountWords {
  readonly label: string;
  readonly note: string;
  /** From 0 to 1. */
  readonly share: number | undefined;
  readonly items: string;
  readonly bytes: string | undefined;
  readonly rate: string | undefined;
  readonly left: string | undefined;
}

/** The state of one piece of counted work. Times are in milliseconds. */
export class Count {
  readonly #work: CountedWork;
  readonly #pace: Pace;
  #items = 0;
  #bytes = 0;
  note = '';

  constructor(work: CountedWork, now: number) {
    this.#work = work;
    this.#pace = new Pace(now);
  }

  add(items: number, bytes: number, now: number): void {
    this.#items += items;
    this.#bytes += bytes;
    this.#pace.note(this.#work.bytes === undefined ? this.#items : this.#bytes, now);
  }

  get isComplete(): boolean {
    return this.#work.total !== undefined && this.#items >= this.#work.total;
  }

  /** How much is done: from 0 to 1; undefined where nobody knows. */
  get share(): number | undefined {
    const { total, bytes } = this.#work;
    if (bytes) return Math.min(1, this.#bytes / bytes);
    return total ? Math.min(1, this.#items / total) : undefined;
  }

  describe(say: ProgressMessages): CountWords {
    const { label, total } = this.#work;
    const items = this.#items.toLocaleString('en');
    return {
      ...{ label, note: this.note, share: this.share },
      items: total === undefined ? items : say.of(items, total.toLocaleString('en')),
      bytes: this.#bytes > 0 ? showBytes(this.#bytes) : undefined,
      ...this.#forecast(say),
    };
  }

  #forecast(say: ProgressMessages): Pick<CountWords, 'rate' | 'left'> {
    const { total, bytes } = this.#work;
    const rate = this.#pace.perSecond();
    if (rate === undefined) return { rate: undefined, left: undefined };
    const amount = bytes === undefined ? showRate(rate) : showBytes(Math.round(rate));
    const seconds = this.#pace.secondsLeft(bytes ?? total ?? Number.NaN) ?? Number.NaN;
    return {
      rate: say.perSecond(amount),
      left: Number.isNaN(seconds) ? undefined : say.left(showTimeLeft(seconds, say)),
    };
  }
}

function showRate(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en');
}
