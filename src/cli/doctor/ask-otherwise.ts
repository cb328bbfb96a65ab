// Asks for a feed in the other ways in which readers ask: compressed otherwise, by HEAD, from a browser, by other names.

import type { Answer, Ask } from './ask.ts';
import { findChallenge } from './challenge.ts';
import { type Finding, find } from './finding.ts';
import { isSameBytes } from './same-bytes.ts';

type Headers = Readonly<Record<string, string>>;

/** A document from which compression saves much. */
const worthCompressing = 100_000;

/** Above this, readers give up or are refused memory. */
const largestUseful = 10_000_000;

/** Whether the document is the same in every encoding, and small enough on its way. */
export async function askEncodings(
  ask: Ask,
  url: string,
  headers: Headers,
  first: Answer,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const encoding of ['identity', 'gzip', 'br']) {
    const asked = await ask(url, { headers: { ...headers, 'accept-encoding': encoding } });
    if (!asked.ok) return [find('unreachable', { code: asked.code, url })];
    const { answer } = asked;
    if (answer.brokenEncoding !== undefined) {
      return [find('encoding-broken', { encoding: answer.brokenEncoding })];
    }
    if (answer.status === 200 && isSameBytes(answer, first)) continue;
    return [find('encodings-differ', { encoding, status: answer.status })];
  }
  if (first.bytes.length > largestUseful) found.push(find('large', { size: first.bytes.length }));
  const isPacked = first.headers.has('content-encoding');
  if (!isPacked && first.bytes.length > worthCompressing) {
    found.push(find('not-compressed', { size: first.bytes.length }));
  }
  return found.length > 0 ? found : [find('encodings-same')];
}

/** What HEAD has to say as GET does (RFC 9110, section 9.3.2). */
const sameForHead = ['content-type', 'etag', 'last-modified'];

/** Whether HEAD says what GET says. */
export async function askHead(
  ask: Ask,
  url: string,
  headers: Headers,
  first: Answer,
): Promise<Finding[]> {
  const asked = await ask(url, { method: 'HEAD', headers });
  if (!asked.ok) return [find('head-differs', { what: asked.code })];
  const { answer } = asked;
  if (answer.status !== first.status) return [find('head-differs', { what: answer.status })];
  const what = sameForHead.filter((name) => answer.headers.get(name) !== first.headers.get(name));
  return [what.length > 0 ? find('head-differs', { what: what.join(', ') }) : find('head-same')];
}

/** Names by which well-known readers are known, and the commonest tool. */
const readers: Readonly<Record<string, string>> = {
  NetNewsWire: 'NetNewsWire (RSS Reader; https://netnewswire.com/)',
  FreshRSS: 'FreshRSS/1.26.0 (Linux; https://freshrss.org)',
  Feedly:
    'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 10 subscribers; like FeedFetcher-Google)',
  Miniflux: 'Mozilla/5.0 (compatible; Miniflux/2.2.0; +https://miniflux.app)',
  curl: 'curl/8.5.0',
};

/** Whether all of them get what this program got. */
export async function askAsReaders(ask: Ask, url: string, headers: Headers): Promise<Finding[]> {
  const shutOut: string[] = [];
  let barrier: ReturnType<typeof findChallenge>;
  let status = 0;
  for (const [name, agent] of Object.entries(readers)) {
    const asked = await ask(url, { headers: { ...headers, 'user-agent': agent } });
    if (asked.ok && asked.answer.status === 200 && !findChallenge(asked.answer)) continue;
    shutOut.push(name);
    if (!asked.ok) continue;
    barrier ??= findChallenge(asked.answer);
    status ||= asked.answer.status;
  }
  if (shutOut.length === 0) {
    return [find('readers-let-in', { readers: Object.keys(readers).join(', ') })];
  }
  const { barrier: by = 'other', ray = '' } = barrier ?? {};
  return [find('readers-shut-out', { readers: shutOut.join(', '), status, barrier: by, ray })];
}

/** Longest time, in seconds, after which the newest entries should be seen. */
const longestFresh = 24 * 60 * 60;

/** Whether caches and browsers may use it. */
export function judgeSharing({ headers }: Answer): Finding[] {
  const control = headers.get('cache-control') ?? '';
  const origin = headers.get('access-control-allow-origin');
  return [
    judgeCaching(control),
    origin === '*' ? find('shared') : find('not-shared', { origin: origin ?? '–' }),
  ];
}

function judgeCaching(control: string): Finding {
  if (control === '' || /\b(?:no-store|private)\b/i.test(control)) {
    return find('uncached', { control: control || '–' });
  }
  const seconds = Number(/\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1] ?? 0);
  return seconds > longestFresh
    ? find('cached-too-long', { control })
    : find('cached', { control });
}
