// Writes dates and instants as the readers of a site's language write them.

import type { SiteLanguage } from '../domain/site.ts';
import { localDateTime } from '../domain/time.ts';

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A whole date: 2009年2月19日, 19 February 2009. Takes `YYYY-MM-DD`. */
export function dateText(date: string, language: SiteLanguage): string {
  const { year } = parts(date);
  const day = dayText(date, language);
  return language === 'en' ? `${day} ${year}` : `${year}年${day}`;
}

/** A date whose year is known from its surroundings: 2月19日, 19 February. Takes `YYYY-MM-DD`. */
export function dayText(date: string, language: SiteLanguage): string {
  const { day } = parts(date);
  const month = monthName(date, language);
  return language === 'en' ? `${day} ${month}` : `${month}${day}日`;
}

/** A month of a year: 2009年2月, February 2009. Takes what begins with `YYYY-MM`. */
export function monthText(month: string, language: SiteLanguage): string {
  const name = monthName(month, language);
  return language === 'en' ? `${name} ${parts(month).year}` : `${parts(month).year}年${name}`;
}

/** A month whose year is known: 2月, February. Takes what begins with `YYYY-MM`. */
export function monthName(month: string, language: SiteLanguage): string {
  const number = parts(month).month;
  return language === 'en' ? (englishMonths[number - 1] ?? '') : `${number}月`;
}

/** A year: 2009年, 2009. */
export function yearText(year: string, language: SiteLanguage): string {
  return language === 'en' ? String(Number(year)) : `${Number(year)}年`;
}

/** An instant in a time zone, for people and for the `datetime` attribute. */
export interface InstantText {
  readonly text: string;
  readonly datetime: string;
}

/**
 * An instant (RFC 3339) to the minute in a time zone, with the zone's offset: 2026年11月22日 17:06
 * (UTC+8). The offset is named since a citation is read far from the site.
 */
export function instantText(
  instant: string,
  timeZone: string,
  language: SiteLanguage,
): InstantText {
  const milliseconds = Date.parse(instant);
  const local = localDateTime(milliseconds, timeZone);
  const offset = Math.round((Date.parse(`${local}Z`) - milliseconds) / 60_000);
  const [date, time] = [dateText(local.slice(0, 10), language), local.slice(11, 16)];
  const zone = `(UTC${shortOffset(offset)})`;
  return {
    text: language === 'en' ? `${date}, ${time} ${zone}` : `${date} ${time} ${zone}`,
    datetime: `${local}${longOffset(offset)}`,
  };
}

function parts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function longOffset(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`;
}

function shortOffset(minutes: number): string {
  if (minutes === 0) return '';
  return longOffset(minutes).replace(/^-/, '\u2212').replace(/^(.)0/, '$1').replace(/:00$/, '');
}
