// The number under which the index knows a bulletin: it rises with the date of the document, so that the newest need no sorting.

const day = 86_400_000;

/** Days are counted from here, so that no number is negative. */
const firstDay = Date.parse('0001-01-01T00:00:00Z') / day;

/** Openings that fit in beside a day: 10 GB, which is what a ledger holds, are full before. */
const openings = 2 ** 20;

/** The number of a bulletin that opened as the nth, by the date that it bears (YYYY-MM-DD). */
export function documentNumber(issued: string, opened: number): number {
  const days = Date.parse(`${issued}T00:00:00Z`) / day - firstDay;
  return days * openings + (opened % openings);
}

/** The order of opening, from a number, in SQL. */
export const openingOfNumber = `(rowid & ${openings - 1})`;
