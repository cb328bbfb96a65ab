// Examines one feed from every side.

import { showBytes } from '../terminal/moment.ts';
import type { Answer, Ask } from './ask.ts';
import { askConditionally } from './ask-conditionally.ts';
import { askAsReaders, askEncodings, askHead, judgeSharing } from './ask-otherwise.ts';
import { type Examined, type Finding, find } from './finding.ts';
import { type Followed, follow } from './follow.ts';
import { judgeContent } from './judge-content.ts';
import { judgeEntries } from './judge-entries.ts';
import { clockOf, judgeValidators } from './judge-validators.ts';
import type { Feed } from './read-feed.ts';
import { walkHistory } from './walk-history.ts';

/** How the world is asked, and what our clock says. */
export interface Examination {
  readonly ask: Ask;
  readonly headers: Readonly<Record<string, string>>;
  readonly now: () => number;
}

/** Examines the feed at an address. `known` is what was found there on the way, where it was asked for already. */
export async function examineFeed(
  { ask, headers, now }: Examination,
  address: string,
  known?: Followed,
): Promise<Examined> {
  const { answer, findings } = known ?? (await follow(ask, address, { headers }));
  if (!answer) return { url: address, about: {}, findings };
  const { feed, findings: content } = judgeContent(answer);
  const about = describe(answer, feed);
  if (!feed) return { url: address, about, findings: [...findings, ...content] };
  const { url } = answer;
  const clock = clockOf(answer, now());
  const conditions = await askConditionally(ask, url, headers, answer);
  // What is another document each time cannot be held against itself.
  const isStable = !conditions.some(({ rule }) => rule === 'unstable');
  return {
    ...{ url: address, about },
    findings: [
      ...findings,
      ...content,
      ...judgeEntries(feed, clock),
      ...judgeSelf(feed, url),
      ...judgeValidators(answer, feed, now()),
      ...conditions,
      ...(isStable ? await askEncodings(ask, url, headers, answer) : []),
      ...(isStable ? await askHead(ask, url, headers, answer) : []),
      ...judgeSharing(answer),
      ...(await walkHistory(ask, url, headers, feed)),
      ...(await askAsReaders(ask, url, headers)),
    ],
  };
}

/** What is of interest and neither good nor bad. */
function describe(answer: Answer, feed: Feed | undefined): Record<string, string> {
  const { bytes, transferred, headers, firstByte } = answer;
  const encoding = headers.get('content-encoding');
  const size = showBytes(bytes.length);
  return {
    ...(feed ? { format: feed.format, entries: String(feed.entries.length) } : {}),
    size: encoding ? `${size} (${encoding}: ${showBytes(transferred)})` : size,
    firstByte: `${Math.round(firstByte)} ms`,
  };
}

/** Under the address that a feed calls its own, readers that have it twice know it for one; hubs need it. */
function judgeSelf({ self, format }: Feed, url: string): Finding[] {
  if (format === 'RSS 1.0') return [];
  if (self === undefined) return [find('no-self')];
  const own = URL.parse(self)?.href;
  return [own === url ? find('names-itself') : find('other-self', { self, url })];
}
