// What the ledger does by itself when its alarm goes off, and when the next one is to: openings, KV, the index, hubs.

import type { Site } from '../domain/site.ts';
import { nextOpening, openDueArticles } from './changes/open-articles.ts';
import { quietDeadline, settleOverdue } from './changes/settle-quietly.ts';
import { nextPing, pingHubs } from './hubs/ping-hubs.ts';
import { letOthersIn } from './let-others-in.ts';
import { drainOnce } from './projection/drain.ts';
import { renderKey } from './projection/render-key.ts';
import { isRestoring } from './restoring/standing.ts';
import { buildIndex, isIndexing } from './search/build-index.ts';

/** How long the ledger is left to others between portions of the index, in milliseconds. */
const indexPause = 100;

/** And after a portion that could not be indexed: it will be tried again, but not all the time. */
const indexPauseAfterFailure = 60_000;

/** How long to wait after an alarm that failed altogether, in milliseconds. */
const retryPause = 1_000;

/** What it works with: the ledger's storage and settings, KV, and what keeps the object alive meanwhile. */
export interface Works {
  readonly storage: DurableObjectStorage;
  readonly site: Site;
  readonly kv: KVNamespace;
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

const report = (message: string, error: unknown) => console.error(message, error);

/** The work that nobody asks for. There is one for each ledger, since it knows whether it is at it. */
export class Clockwork {
  readonly #works: Works;
  #isDraining = false;
  #indexPause = indexPause;

  constructor(works: Works) {
    this.#works = works;
  }

  /**
   * Opens what is due, writes dirty keys, and builds a portion of the index where it is not whole.
   * Never throws, since the platform drops an alarm that failed six times; whatever happens, the next
   * one is set.
   */
  async run(): Promise<void> {
    const { storage, site, kv, waitUntil } = this.#works;
    const { sql } = storage;
    // Input gates do not cover KV: a second run would write what the first has rendered already.
    if (this.#isDraining || isRestoring(sql)) return;
    this.#isDraining = true;
    await this.#openDueArticles();
    let next: number | undefined = Date.now() + retryPause;
    try {
      const render = (key: string) => renderKey(sql, site, key);
      next = await drainOnce({ sql, kv, render, now: () => Date.now(), report });
    } catch (error) {
      report('The alarm failed and will be tried again', error);
    } finally {
      this.#isDraining = false;
      this.#buildIndex();
      // Not awaited: a hub that does not answer must not keep the next article from readers. Begun
      // first, so that the alarm is set for when such a hub may be asked again, come what may.
      waitUntil(this.#pingHubs());
      await this.#armNext(next);
    }
  }

  /** Resolves when no pass is writing to KV: one that has begun writes what it has rendered. */
  async rest(): Promise<void> {
    while (this.#isDraining) await letOthersIn();
  }

  /** Sets the alarm unless an earlier one is set. */
  async arm(at: number): Promise<void> {
    const { storage } = this.#works;
    const set = await storage.getAlarm();
    // The platform refuses alarms at 0, which is when a key is due that was never tried.
    if (set === null || set > at) await storage.setAlarm(Math.max(at, Date.now()));
  }

  async #openDueArticles(): Promise<void> {
    const { storage } = this.#works;
    try {
      settleOverdue(storage, Date.now());
      while (openDueArticles(storage, Date.now()) > 0) await letOthersIn();
    } catch (error) {
      report('Articles that are due could not be opened', error);
    }
  }

  #buildIndex(): void {
    try {
      buildIndex(this.#works.storage);
      this.#indexPause = indexPause;
    } catch (error) {
      this.#indexPause = indexPauseAfterFailure;
      report('The index of the search could not be built', error);
    }
  }

  /** Tells the hubs what is due. Each ping is in the ledger until it has arrived. */
  async #pingHubs(): Promise<void> {
    const { storage, site } = this.#works;
    try {
      await pingHubs({
        ...{ sql: storage.sql, site, now: () => Date.now(), report },
        fetch: (...request) => fetch(...request),
        rest: () => this.#armNext(undefined),
      });
    } catch (error) {
      report('The hubs could not be told', error);
    }
  }

  /** Sets the alarm for the next pass, opening or ping. What was due and was not done waits a while. */
  async #armNext(pass: number | undefined): Promise<void> {
    const { storage, site } = this.#works;
    const { sql } = storage;
    const now = Date.now();
    const later = [nextOpening(sql), quietDeadline(sql), nextPing(sql, site)]
      .filter((time) => time !== undefined)
      .map((time) => (time <= now ? now + retryPause : time));
    if (isIndexing(sql)) later.push(now + this.#indexPause);
    const times = pass === undefined ? later : [pass, ...later];
    if (times.length > 0) await this.arm(Math.min(...times));
  }
}
