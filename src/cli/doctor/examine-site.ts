// Examines a site, a page or a feed: what is at the address, and every feed that it announces.

import type { Answer } from './ask.ts';
import { findChallenge } from './challenge.ts';
import { type Announced, discoverFeeds } from './discover.ts';
import { type Examination, examineFeed } from './examine-feed.ts';
import { type Examined, type Finding, find } from './finding.ts';
import { follow } from './follow.ts';
import { judgeContent } from './judge-content.ts';
import { findForbidding } from './robots.ts';

/** Feeds that are looked at, of those that a page announces: a page with twenty tags may have sixty. */
const mostFeeds = 6;

/** Examines what is at an address. `onFeed` hears which feed comes next. */
export async function examineSite(
  examination: Examination,
  address: string,
  onFeed: (url: string) => void,
): Promise<Examined[]> {
  const { ask, headers } = examination;
  const followed = await follow(ask, address, { headers });
  const { answer, findings } = followed;
  if (!answer) return [{ url: address, about: {}, findings }];
  if (judgeContent(answer).feed || !isPage(answer)) {
    // First of all: what came a while ago could not be held against our clock.
    const examined = await examineFeed(examination, address, followed);
    const encryption = await judgeEncryption(examination, answer);
    const robots = await judgeRobots(examination, [answer.url]);
    return [{ ...examined, findings: [...encryption, ...robots, ...examined.findings] }];
  }
  const encryption = await judgeEncryption(examination, answer);
  const { feeds, findings: announced } = judgeAnnouncements(answer);
  const chosen = feeds.slice(0, mostFeeds);
  const left = feeds.length - chosen.length;
  const robots = await judgeRobots(
    examination,
    chosen.map(({ url }) => url),
  );
  const page = {
    url: address,
    about: {},
    findings: [
      ...findings,
      ...encryption,
      ...announced,
      ...robots,
      ...(left > 0 ? [find('more-feeds', { feeds: left })] : []),
    ],
  };
  const examined: Examined[] = [page];
  for (const { url } of chosen) {
    onFeed(url);
    examined.push(await examineFeed(examination, url));
  }
  return examined;
}

/** A page of HTML that is there, and is none that stands in the way. */
function isPage(answer: Answer): boolean {
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)/i.test(
    answer.headers.get('content-type') ?? '',
  );
  return isHtml && answer.status === 200 && !findChallenge(answer);
}

function judgeAnnouncements({ url, bytes }: Answer): {
  readonly feeds: readonly Announced[];
  readonly findings: readonly Finding[];
} {
  const { feeds, mistyped } = discoverFeeds(new TextDecoder().decode(bytes), url);
  const wrong = mistyped.map((link) =>
    find('announced-type', { url: link.url, type: link.type || '–' }),
  );
  const none = feeds.length === 0 && wrong.length === 0;
  return {
    feeds,
    findings: [
      ...(feeds.length > 0 ? [find('announces', { feeds: feeds.length })] : []),
      ...(none ? [find('announces-none')] : []),
      ...wrong,
    ],
  };
}

/** A machine's own address has no certificate. */
function isLocal(hostname: string): boolean {
  return /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

async function judgeEncryption({ ask, headers }: Examination, { url }: Answer): Promise<Finding[]> {
  const { protocol, hostname, port } = new URL(url);
  if (isLocal(hostname)) return [];
  if (protocol === 'http:') return [find('no-tls', { url })];
  if (port !== '') return [];
  const plain = url.replace(/^https:/, 'http:');
  const asked = await ask(plain, { headers });
  return asked.ok && asked.answer.status === 200 ? [find('http-stays', { url: plain })] : [];
}

/** Services that read for many look at robots.txt; so each host is asked once. */
async function judgeRobots(
  { ask, headers }: Examination,
  feeds: readonly string[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const origin of new Set(feeds.map((feed) => new URL(feed).origin))) {
    const asked = await ask(`${origin}/robots.txt`, { headers });
    if (!asked.ok || asked.answer.status !== 200) continue;
    const robots = new TextDecoder().decode(asked.answer.bytes.subarray(0, 500_000));
    for (const feed of feeds.filter((url) => new URL(url).origin === origin)) {
      const { pathname, search } = new URL(feed);
      const line = findForbidding(robots, pathname + search);
      if (line !== undefined) found.push(find('robots-forbid', { url: feed, line }));
    }
  }
  return found.length > 0 || feeds.length === 0 ? found : [find('robots-allow')];
}
