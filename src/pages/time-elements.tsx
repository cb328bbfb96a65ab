// Dates and instants as elements that both people and machines can read.

import type { Site } from '../domain/site.ts';
import { dateText, dayText, instantText, monthText, yearText } from './date-text.ts';

/** A whole date. */
export function DateTime({ date, site }: { date: string; site: Site }) {
  return <time datetime={date}>{dateText(date, site.language)}</time>;
}

/** A date without its year, for lists whose heading names it; `datetime` holds the whole. */
export function DayTime({ date, site }: { date: string; site: Site }) {
  return <time datetime={date}>{dayText(date, site.language)}</time>;
}

/** A month with its year, given as `YYYY-MM`. */
export function MonthTime({ month, site }: { month: string; site: Site }) {
  return <time datetime={month}>{monthText(month, site.language)}</time>;
}

/** A year, given as `YYYY`. */
export function YearTime({ year, site }: { year: string; site: Site }) {
  return <time datetime={year}>{yearText(year, site.language)}</time>;
}

/** An instant in the site's time zone. */
export function InstantTime({ instant, site }: { instant: string; site: Site }) {
  const { text, datetime } = instantText(instant, site.timeZone, site.language);
  return <time datetime={datetime}>{text}</time>;
}
