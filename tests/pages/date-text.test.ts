// Dates and instants as text.

import { expect, it } from 'vitest';
import {
  dateText,
  dayText,
  instantText,
  monthName,
  monthText,
  yearText,
} from '../../src/pages/date-text.ts';

it.each([
  ['zh-Hant', '2009年2月9日', '2月9日', '2009年2月', '2月', '2009年'],
  ['zh-Hans', '2009年2月9日', '2月9日', '2009年2月', '2月', '2009年'],
  ['en', '9 February 2009', '9 February', 'February 2009', 'February', '2009'],
] as const)('writes dates in %s', (language, date, day, month, name, year) => {
  expect(dateText('2009-02-09', language)).toBe(date);
  expect(dayText('2009-02-09', language)).toBe(day);
  expect(monthText('2009-02', language)).toBe(month);
  expect(monthName('2009-02', language)).toBe(name);
  expect(yearText('2009', language)).toBe(year);
});

it.each([
  ['Asia/Shanghai', '2026-11-23T00:30:59+08:00', '2026年11月23日 00:30 (UTC+8)'],
  ['Asia/Kolkata', '2026-11-22T22:00:59+05:30', '2026年11月22日 22:00 (UTC+5:30)'],
  ['America/New_York', '2026-11-22T11:30:59-05:00', '2026年11月22日 11:30 (UTC−5)'],
  ['UTC', '2026-11-22T16:30:59+00:00', '2026年11月22日 16:30 (UTC)'],
])('writes an instant in %s with its offset', (zone, datetime, text) => {
  expect(instantText('2026-11-22T16:30:59.250Z', zone, 'zh-Hant')).toEqual({ text, datetime });
});

it('writes an instant in English', () => {
  const { text } = instantText('2026-11-22T16:30:00.000Z', 'Asia/Shanghai', 'en');
  expect(text).toBe('23 November 2026, 00:30 (UTC+8)');
});
