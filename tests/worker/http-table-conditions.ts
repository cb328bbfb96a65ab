// The conditional headers of the table, and for each whether it says that the client is up to date.

/** What a full answer gave a client to ask again with. Empty where it gave none. */
export interface Given {
  readonly etag: string;
  readonly modified: string;
}

/** A way to ask again. `isCurrent` (RFC 9110, 13.1): the state that it names is the one given. */
export interface Condition {
  readonly name: string;
  /** A date says nothing of what has no date (13.1.3). */
  readonly by: 'nothing' | 'tag' | 'date';
  readonly isCurrent: boolean;
  readonly headers: (given: Given) => Record<string, string>;
}

/** Without a condition. */
export const unconditional: Condition = {
  ...{ name: 'no condition', by: 'nothing', isCurrent: false },
  headers: () => ({}),
};

/** `"…"` of an entity tag, weak or strong; of a thing that has none, one that it might have had. */
const opaque = ({ etag }: Given) => etag.replace(/^W\//, '') || '"0123456789abcdef"';
const marked = (given: Given) => opaque(given).replace(/(?:-gzip)?"$/, '-gzip"');
const plain = (given: Given) => opaque(given).replace(/-gzip"$/, '"');

const tags: [name: string, isCurrent: boolean, value: (given: Given) => string][] = [
  ['the strong tag', true, opaque],
  ['the weak tag', true, (given) => `W/${opaque(given)}`],
  ['the tag with -gzip', true, marked],
  ['the tag of the unpacked bytes', true, plain],
  ['the tag in a list', true, (given) => `"other", W/"another" , ${opaque(given)}`],
  ['the tag in a list with empty members', true, (given) => `,"other",,W/${opaque(given)}`],
  ['*', true, () => '*'],
  ['another tag', false, () => '"other"'],
  ['the beginning of the tag', false, (given) => `${plain(given).slice(0, -2)}"`],
  ['another tag with -gzip', false, () => '"other-gzip"'],
  ['an empty list', false, () => ''],
  ['* as a tag', false, () => '"*"'],
  ['a tag without quotes', false, (given) => opaque(given).replaceAll('"', '')],
  ['a tag that does not end', false, (given) => opaque(given).slice(0, -1)],
];

const day = 86_400_000;
const instant = ({ modified }: Given) => Date.parse(modified || 'Sun, 22 Nov 2026 00:00:00 GMT');
const httpDate = (time: number) => new Date(time).toUTCString();
const pad = (number: number) => String(number).padStart(2, ' ');

/** The two forms of old, which a recipient must accept (5.6.7). */
function asRfc850(time: number): string {
  const [, number, month, year, clock] = httpDate(time).split(' ');
  const name = new Date(time).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  return `${name}, ${number}-${month}-${year?.slice(2)} ${clock} GMT`;
}
function asAsctime(time: number): string {
  const [name, number, month, year, clock] = httpDate(time).split(' ');
  return `${name?.slice(0, 3)} ${month} ${pad(Number(number))} ${clock} ${year}`;
}

const dates: [name: string, isCurrent: boolean, value: (given: Given) => string][] = [
  ['the same instant', true, (given) => httpDate(instant(given))],
  ['the same instant in the form of RFC 850', true, (given) => asRfc850(instant(given))],
  ['the same instant in the form of asctime', true, (given) => asAsctime(instant(given))],
  ['a later instant', true, (given) => httpDate(instant(given) + day)],
  ['a second before', false, (given) => httpDate(instant(given) - 1000)],
  ['an earlier day', false, (given) => httpDate(instant(given) - day)],
  ['no date', false, () => 'tomorrow'],
  ['a date that is none of HTTP', false, (given) => new Date(instant(given) + day).toISOString()],
];

/** If-None-Match counts where it is there, and the date then does not (13.2.2). */
const pairs: [name: string, isCurrent: boolean, tag: (given: Given) => string, step: number][] = [
  ['another tag and a later instant', false, () => '"other"', day],
  ['what is no tag and a later instant', false, () => 'other', day],
  ['the tag and an earlier instant', true, opaque, -day],
];

/** Every condition but the absent one. */
export const conditions: readonly Condition[] = [
  ...tags.map(
    ([name, isCurrent, value]): Condition => ({
      ...{ name, by: 'tag', isCurrent },
      headers: (given) => ({ 'If-None-Match': value(given) }),
    }),
  ),
  ...dates.map(
    ([name, isCurrent, value]): Condition => ({
      ...{ name, by: 'date', isCurrent },
      headers: (given) => ({ 'If-Modified-Since': value(given) }),
    }),
  ),
  ...pairs.map(
    ([name, isCurrent, tag, step]): Condition => ({
      ...{ name, by: 'tag', isCurrent },
      headers: (given) => ({
        'If-None-Match': tag(given),
        'If-Modified-Since': httpDate(instant(given) + step),
      }),
    }),
  ),
];
