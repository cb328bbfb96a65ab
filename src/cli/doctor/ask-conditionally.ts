// Asks a feed again as readers do: has anything changed? The answers have to be right both ways.

import type { Answer, Ask } from './ask.ts';
import { type Finding, find } from './finding.ts';
import { isSameBytes } from './same-bytes.ts';

/** A condition, by the name under which it is told of, and its headers. */
interface Condition {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

const old = 'Sat, 01 Jan 2000 00:00:00 GMT';
const unknown = '"gazette-doctor-asks-for-what-never-was"';

/** With the validators that the feed just gave: 304 is right. */
function currentConditions(etag: string | null, modified: string | null): Condition[] {
  const byTag = (value: string) => ({ 'if-none-match': value });
  const byDate = { 'if-modified-since': modified ?? '' };
  const other = etag?.startsWith('W/') ? etag.slice(2) : `W/${etag}`;
  return [
    ...(etag === null ? [] : [{ name: 'If-None-Match', headers: byTag(etag) }]),
    ...(etag === null ? [] : [{ name: `If-None-Match: ${other}`, headers: byTag(other) }]),
    ...(modified === null ? [] : [{ name: 'If-Modified-Since', headers: byDate }]),
    ...(etag === null || modified === null
      ? []
      : [{ name: 'If-None-Match + If-Modified-Since', headers: { ...byTag(etag), ...byDate } }]),
  ];
}

/** With validators of another state, as after a change or a deletion: 200 is right. */
function formerConditions(modified: string | null): Condition[] {
  const byTag = { 'if-none-match': unknown };
  return [
    { name: `If-None-Match: ${unknown}`, headers: byTag },
    { name: `If-Modified-Since: ${old}`, headers: { 'if-modified-since': old } },
    // The tag counts where it is there, whatever the date says (RFC 9110, section 13.1.3).
    ...(modified === null
      ? []
      : [
          {
            name: `If-None-Match: ${unknown} + If-Modified-Since`,
            headers: { ...byTag, 'if-modified-since': modified },
          },
        ]),
  ];
}

/** What is wrong with the answers to conditional requests; or that they are right. `first` is the answer without conditions. */
export async function askConditionally(
  ask: Ask,
  url: string,
  headers: Readonly<Record<string, string>>,
  first: Answer,
): Promise<Finding[]> {
  const [etag, modified] = [first.headers.get('etag'), first.headers.get('last-modified')];
  if (etag === null && modified === null) return [];
  const again = await ask(url, { headers });
  if (!again.ok) return [find('unreachable', { code: again.code, url })];
  // What changes between two requests by itself can be judged no further: a clock in the document, mostly.
  if (!isSameBytes(first, again.answer) || again.answer.headers.get('etag') !== etag) {
    return [find('unstable', { what: isSameBytes(first, again.answer) ? 'ETag' : 'document' })];
  }
  const current = await askAll(ask, url, headers, currentConditions(etag, modified));
  const former = await askAll(ask, url, headers, formerConditions(modified));
  const no304 = current.filter(({ status }) => status !== 304);
  const stale = former.filter(({ status }) => status === 304);
  const forgets =
    etag !== null && current.some(({ status, tag }) => status === 304 && tag === null);
  return [
    no304.length > 0 ? find('no-304', { asked: namesOf(no304) }) : find('answers-304'),
    stale.length > 0 ? find('stale-304', { asked: namesOf(stale) }) : find('answers-200'),
    ...(forgets ? [find('no-304-repeat')] : []),
  ];
}

/** What a condition was answered with; status 0 where nothing came. */
interface Reply {
  readonly name: string;
  readonly status: number;
  readonly tag: string | null;
}

async function askAll(
  ask: Ask,
  url: string,
  headers: Readonly<Record<string, string>>,
  conditions: readonly Condition[],
): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const { name, headers: more } of conditions) {
    const asked = await ask(url, { headers: { ...headers, ...more } });
    const [status, tag] = asked.ok
      ? [asked.answer.status, asked.answer.headers.get('etag')]
      : [0, null];
    replies.push({ name, status, tag });
  }
  return replies;
}

function namesOf(replies: readonly Reply[]): string {
  return replies.map(({ name }) => name).join('; ');
}
