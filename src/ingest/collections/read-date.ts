/** Reads the dates that feeds and exports write: RFC 822 with its old habits, ISO 8601, and MySQL's. */
import { isDate, localDate, parseInstant } from '../../domain/time.ts';

const earliest = Date.UTC(1000, 0, 1);
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Hours of the zones that RFC 822 names (section 5.1), and of a few that feeds use besides. */
const zones: Readonly<Record<string, string>> = {
  ut: '+0000',
  utc: '+0000',
  gmt: '+0000',
  z: '+0000',
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
  hkt: '+0800',
  jst: '+0900',
  kst: '+0900',
  cet: '+0100',
  cest: '+0200',
};

const rfc822 =
  /^(?:[a-z]{2,9}\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{2}:?\d{2}|[a-z]{1,5}))?)?/i;

/**
 * The instant in milliseconds; undefined where the text names none, or a day that does not exist.
 * Without an offset the time is that of the zone given.
 */
export function readDate(text: string | undefined, timeZone: string): number | undefined {
  const trimmed = text?.trim() ?? '';
  const instant = readIso(trimmed, timeZone) ?? readRfc822(trimmed, timeZone);
  // What programs write where they know none: the year 0 or 1.
  return instant !== undefined && instant > earliest ? instant : undefined;
}

function readIso(text: string, timeZone: string): number | undefined {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour = '00',
    minute = '00',
    second = '00',
    part,
    zone = '',
  ] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const fraction = part === undefined ? '' : `.${part.slice(0, 3)}`;
  return parseInstant(
    `${date}T${hour.padStart(2, '0')}:${minute}:${second}${fraction}${zone}`,
    timeZone,
  );
}

function readRfc822(text: string, timeZone: string): number | undefined {
  const [, day = '', name = '', year = '', hour = '0', minute = '00', second = '00', zone] =
    rfc822.exec(text) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  // Two digits: RFC 2822, section 4.3.
  const full = year.length === 2 ? String(Number(year) + (Number(year) < 50 ? 2000 : 1900)) : year;
  const date = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDate(date)) return undefined;
  const offset =
    zone === undefined ? '' : (zones[zone.toLowerCase()] ?? (/^[+-]/.test(zone) ? zone : ''));
  return parseInstant(`${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`, timeZone);
}

/**
 * The day that a date bears where it was written: the one before its offset, unless that is UTC, in
 * which programs write whatever the place. Undefined where only a zone can tell the day.
 */
export function writtenDay(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  const offset = /([+-]\d{2}):?(\d{2})$/.exec(trimmed);
  if (!offset || Number(offset[1]) * 60 + Number(offset[2]) === 0 || !/\d:\d{2}/.test(trimmed)) {
    return undefined;
  }
  const local = readDate(trimmed.slice(0, offset.index).trim(), 'UTC');
  return local === undefined ? undefined : localDate(local, 'UTC');
}
