// Dates and instants. A date is `YYYY-MM-DD`; an instant is milliseconds since 1970 in UTC.

const minute = 60_000;

/** True for a date that exists in the calendar: 2009-02-30 does not, though `new Date` takes it. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || match[1] === '0000') return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

const dateTime =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|z|[+-]\d{2}:?\d{2})?$/;

/**
 * The instant that a text names, or undefined where it names none. Takes RFC 3339, seconds
 * optional; without an offset the time is that of the given zone, and a bare date is its midnight.
 */
export function parseInstant(text: string, timeZone: string): number | undefined {
  const match = dateTime.exec(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text);
  const [, date = '', hours = '', minutes = '', seconds = '00', fraction = '', offset] =
    match ?? [];
  if (!isDate(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return undefined;
  }
  const utc = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}Z`);
  if (offset === undefined) return utc - zoneOffset(utc, timeZone);
  const offsetMinutes = parseOffset(offset);
  return offsetMinutes === undefined ? undefined : utc - offsetMinutes * minute;
}

/** Minutes of an offset such as `+08:00`; undefined beyond a day. */
function parseOffset(offset: string): number | undefined {
  if (/^z$/i.test(offset)) return 0;
  const digits = offset.slice(1).replace(':', '');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** What to take from a local time, read as if it were UTC, to get the instant. Asked twice, for clock changes. */
function zoneOffset(localAsUtc: number, timeZone: string): number {
  const first = offsetAt(localAsUtc, timeZone);
  return offsetAt(localAsUtc - first, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.parse(`${localDateTime(whole, timeZone)}Z`) - whole;
}

/** The local date of an instant in a zone, as `YYYY-MM-DD`. */
export function localDate(instant: number, timeZone: string): string {
  return localDateTime(instant, timeZone).slice(0, 10);
}

/** The local date and time of an instant in a zone, as `YYYY-MM-DDThh:mm:ss`. */
export function localDateTime(instant: number, timeZone: string): string {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${date}T${part('hour')}:${part('minute')}:${part('second')}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times its use, so that one is kept for each zone. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formatters.get(timeZone);
  if (kept) return kept;
  const formatter = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** True for a time zone that the platform's database knows, such as Asia/Shanghai. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** An instant as RFC 3339 in UTC with milliseconds, as Atom and JSON Feed take it. */
export function isoInstant(instant: number): string {
  return new Date(instant).toISOString();
}
