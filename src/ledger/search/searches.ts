// Answers searches as long as they leave the ledger its time.

import type { SearchView } from '../../domain/ledger-views.ts';
import type { SearchFeedRecord, SearchRecord } from '../../domain/search/record.ts';
import type { Site } from '../../domain/site.ts';
import { Meter } from './meter.ts';
import { SearchBudget } from './search-budget.ts';
import { searchFeedRecord } from './search-feed.ts';
import { searchRecord } from './search-record.ts';

/** Rows that are read in a millisecond, about. */
const rowsPerMillisecond = 1_000;

/** The searches of one ledger, and what is left of their budget. */
export class Searches {
  readonly #sql: SqlStorage;
  readonly #site: Site;
  readonly #budget = new SearchBudget();
  /** The rows that are known to have been read since the clock was looked at. */
  #rowsSince: number | undefined;

  constructor(sql: SqlStorage, site: Site) {
    this.#sql = sql;
    this.#site = site;
  }

  /** Answers a search, or that too much has been searched for; such an answer costs next to nothing. */
  answer(view: SearchView): SearchRecord | SearchFeedRecord {
    const began = Date.now();
    if (!this.#budget.isLeft(began)) return { outcome: 'busy' };
    const meter = new Meter(this.#sql);
    const record =
      view.kind === 'search'
        ? searchRecord(meter, view.query)
        : searchFeedRecord(meter, this.#site, view);
    this.#budget.spend(meter.cost);
    this.#lookAtClock(began, meter.cost);
    return record;
  }

  /**
   * Takes from the budget what searches took longer than the rows tell. The platform's clock stands
   * still while code runs, so that it is looked at when a timer goes off; what is asked until then
   * is looked at together.
   */
  #lookAtClock(began: number, rows: number): void {
    if (this.#rowsSince !== undefined) {
      this.#rowsSince += rows;
      return;
    }
    this.#rowsSince = rows;
    setTimeout(() => {
      const passed = (Date.now() - began) * rowsPerMillisecond;
      this.#budget.spend(Math.max(0, passed - (this.#rowsSince ?? 0)));
      this.#rowsSince = undefined;
    });
  }
}
