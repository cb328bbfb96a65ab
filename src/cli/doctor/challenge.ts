// Tells a challenge or block page from a feed, and which part of Cloudflare it comes from.

import type { Answer } from './ask.ts';

/**
 * What stands in the way. `bots`: Bot Fight Mode or another bot product; `integrity`: Browser Integrity
 * Check; `rule`: a custom or managed rule; `rate`: a rate limit; `address`: an IP access rule or
 * country; `attack`: Under Attack mode; `challenge`: one of these, the page does not say which; `other`:
 * something that is not Cloudflare, or that the site's own server says.
 */
export type Barrier =
  | 'bots'
  | 'integrity'
  | 'rule'
  | 'rate'
  | 'address'
  | 'attack'
  | 'challenge'
  | 'other';

/** What stands in the way, and Cloudflare's id of the request, by which its log of events has it. */
export interface Challenge {
  readonly barrier: Barrier;
  readonly ray: string;
  readonly status: number;
}

/** Cloudflare's 1xxx errors, by what makes them. */
const barriers: Readonly<Record<string, Barrier>> = {
  '1005': 'address',
  '1006': 'address',
  '1007': 'address',
  '1008': 'address',
  '1009': 'address',
  '1010': 'integrity',
  '1012': 'rule',
  '1015': 'rate',
  '1020': 'rule',
};

/** The challenge in an answer; undefined where it is none. A page with status 200 counts only where it says what it is. */
export function findChallenge({ status, headers, bytes }: Answer): Challenge | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 100_000));
  const barrier = findBarrier(status, headers, text);
  if (!barrier) return undefined;
  return { barrier, status, ray: headers.get('cf-ray') ?? '' };
}

function findBarrier(status: number, headers: Headers, text: string): Barrier | undefined {
  const isCloudflare = headers.has('cf-ray') || /^cloudflare/i.test(headers.get('server') ?? '');
  const isJustAMoment = /<title>\s*Just a moment|\/cdn-cgi\/challenge-platform\//i.test(text);
  if (headers.get('cf-mitigated') === 'challenge') return isAttack(text) ? 'attack' : 'challenge';
  const code = /error code:?\s*(1\d{3})|>\s*Error\s*<\/span>\s*<span[^>]*>\s*(1\d{3})/i.exec(text);
  const number = code?.[1] ?? code?.[2];
  if (isCloudflare && status >= 400 && number) return barriers[number] ?? 'rule';
  if (isJustAMoment) return isAttack(text) ? 'attack' : 'challenge';
  if (isCloudflare && status === 403 && /Sorry, you have been blocked/i.test(text)) return 'rule';
  if (isCloudflare && status === 429) return 'rate';
  return isRefusalPage(status, headers) ? 'other' : undefined;
}

function isAttack(text: string): boolean {
  return /DDoS protection by|Checking your browser before accessing/i.test(text);
}

/** 401 and 404 are answers of the site itself; a 503 without a page is one that is not there just now. */
function isRefusalPage(status: number, headers: Headers): boolean {
  const isPage = /^text\/html/i.test(headers.get('content-type') ?? '');
  return [403, 406, 429, 503].includes(status) && isPage;
}
