// Finds bulletins in the index, and counts them as far as readers can page.

import { mostCounted, type SearchOrder } from '../../domain/search/query.ts';
import type { SearchCount } from '../../domain/search/record.ts';
import { openingOfNumber } from './document-number.ts';
import { type Matching, matchExpression } from './match-expression.ts';
import type { Meter } from './meter.ts';

/** Numbers of documents in the order asked for, at most as many as are counted; `isMore` where there are others. */
export interface Matches {
  readonly numbers: readonly number[];
  readonly isMore: boolean;
}

/** The matches in an order; those that were not ranked, because there are too many, are the oldest. */
export function findMatches(meter: Meter, matching: Matching, order: SearchOrder): Matches {
  return order === 'newest' ? findNewest(meter, matching) : findBest(meter, matching);
}

function findNewest(meter: Meter, matching: Matching): Matches {
  const rows = meter.select<{ number: number }>(
    'SELECT rowid AS number FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?',
    matching,
    [matchExpression(matching), mostCounted + 1],
  );
  return cut(rows.map(({ number }) => number));
}

/**
 * What holds every term in its title comes first, since an official title says what a document is
 * about; then by bm25, in which names count more than text. The newest document of equals.
 */
function findBest(meter: Meter, matching: Matching): Matches {
  const inTitle = rank(meter, matching, 'title');
  const anywhere = rank(meter, matching);
  const titles = new Set(inTitle.map(({ number }) => number));
  const others = anywhere.filter(({ number }) => !titles.has(number));
  const numbers = [...inTitle, ...others].map(({ number }) => number);
  return { ...cut(numbers), isMore: anywhere.length > mostCounted };
}

interface Ranked {
  readonly number: number;
  readonly score: number;
}

/** The newest matches, as many as are counted, the best first. A lower score is a better one. */
function rank(meter: Meter, matching: Matching, column?: 'title'): Ranked[] {
  return meter
    .select<{ number: number; score: number }>(
      `SELECT rowid AS number, bm25(search, 20, 5, 1, 1, 0) AS score
       FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?`,
      matching,
      [matchExpression(matching, column), mostCounted + 1],
    )
    .toSorted((a, b) => a.score - b.score || b.number - a.number);
}

function cut(numbers: readonly number[]): Matches {
  return { numbers: numbers.slice(0, mostCounted), isMore: numbers.length > mostCounted };
}

/** How many bulletins match, as far as they are counted. */
export function countMatches(meter: Meter, matching: Matching): SearchCount {
  const { numbers, isMore } = findNewest(meter, matching);
  return { total: numbers.length, isMore };
}

/** The matches that opened last, the last first. */
export function findOpenedLast(meter: Meter, matching: Matching, limit: number): number[] {
  return meter
    .select<{ number: number }>(
      `SELECT rowid AS number FROM search WHERE search MATCH ?
       ORDER BY ${openingOfNumber} DESC, rowid DESC LIMIT ?`,
      matching,
      [matchExpression(matching), limit],
    )
    .map(({ number }) => number);
}
