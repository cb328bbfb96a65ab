// Conditional requests (RFC 9110, section 13) for GET and HEAD.

/** What a response's validators are. `modified` is RFC 3339. */
export interface Validators {
  /** An entity tag with its quotes, weak or strong. */
  readonly etag: string;
  readonly modified?: string | undefined;
}

/**
 * True where the client has the current state and is to be answered 304: If-None-Match is compared
 * weakly, takes lists and `*`, and where it is there If-Modified-Since does not count (13.2.2).
 */
export function isNotModified(request: Headers, validators: Validators): boolean {
  const ifNoneMatch = request.get('if-none-match');
  if (ifNoneMatch !== null) return matchesAny(ifNoneMatch, validators.etag);
  const since = request.get('if-modified-since');
  if (since === null || validators.modified === undefined) return false;
  const [then, modified] = [parseHttpDate(since), Date.parse(validators.modified)];
  return then !== undefined && Math.floor(modified / 1000) * 1000 <= then;
}

function matchesAny(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  const opaque = stripWeak(etag);
  return [...list.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g)].some(
    ([tag]) => stripWeak(tag) === opaque,
  );
}

/** Compression on the way may have made a strong tag weak, or, with some proxies, marked it with -gzip. */
function stripWeak(tag: string): string {
  return tag.replace(/^W\//, '').replace(/-(?:gzip|br|zstd)"$/, '"');
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const clock = String.raw`\d{2}:\d{2}:\d{2}`;

/** The form in use, and the two of old, which must be understood too (5.6.7). */
const httpDateForms = [
  String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} ${month} \d{4} ${clock} GMT`,
  String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{2}-${month}-\d{2} ${clock} GMT`,
  String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${month} [ \d]\d ${clock} \d{4}`,
];
const httpDatePattern = new RegExp(`^(?:${httpDateForms.join('|')})$`);

/** An HTTP date as an instant; undefined for anything else, which is then ignored (13.1.3). */
export function parseHttpDate(text: string): number | undefined {
  if (!httpDatePattern.test(text)) return undefined;
  // The last of the forms does not say that it is in GMT.
  const instant = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** An instant (RFC 3339) as an HTTP date. */
export function httpDate(instant: string): string {
  return new Date(instant).toUTCString();
}
