import { expect, test } from 'vitest';
import { isDate, isTimeZone, localDate, parseInstant } from '../../src/domain/time.ts';

test.each(['2009-02-19', '2008-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  '2009-02-29',
  '2009-02-30',
  '2009-13-01',
  '2009-00-10',
  '2009-1-1',
  '0000-01-01',
  '２００９-02-19',
  '',
])('%s is no date', (text) => {
  expect(isDate(text)).toBe(false);
});

test.each([
  ['2009-02-19T08:00:00+08:00', '2009-02-19T00:00:00.000Z'],
  ['2009-02-19T08:00', '2009-02-19T00:00:00.000Z'],
  ['2009-02-19', '2009-02-18T16:00:00.000Z'],
  ['2009-02-19 00:00:00.5Z', '2009-02-19T00:00:00.500Z'],
  ['1988-07-01T12:00', '1988-07-01T03:00:00.000Z'],
])('%s in Shanghai is the instant %s', (text, expected) => {
  expect(new Date(parseInstant(text, 'Asia/Shanghai') ?? Number.NaN).toISOString()).toBe(expected);
});

test.each([
  '2009-02-30T00:00Z',
  '2009-02-19T24:00Z',
  '2009-02-19T00:60Z',
  '2009-02-19T00:00+25:00',
  'now',
  '2009-02-19T0:00',
])('%s is no instant', (text) => {
  expect(parseInstant(text, 'UTC')).toBeUndefined();
});

test('takes the clock change of a zone into account', () => {
  const noon = (date: string) =>
    new Date(parseInstant(`${date}T12:00`, 'Europe/Berlin') ?? 0).toISOString();
  expect(noon('2026-03-28')).toBe('2026-03-28T11:00:00.000Z');
  expect(noon('2026-03-29')).toBe('2026-03-29T10:00:00.000Z');
});

test('gives the local date of an instant', () => {
  expect(localDate(Date.parse('2009-02-28T16:00:00Z'), 'Asia/Shanghai')).toBe('2009-03-01');
  expect(localDate(Date.parse('2009-02-28T16:00:00Z'), 'UTC')).toBe('2009-02-28');
});

test('knows time zones', () => {
  expect([isTimeZone('Asia/Shanghai'), isTimeZone('Asia/Nowhere'), isTimeZone('')]).toEqual([
    true,
    false,
    false,
  ]);
});
