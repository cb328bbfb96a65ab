// Puts the readers that are installed before the site: one subscription, proxy and folder for each format.

import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedFormat } from '../../src/domain/kv-keys.ts';
import { feed2exec } from './feed2exec.ts';
import { feedparser } from './feedparser.ts';
import { jsonByDate, jsonByHash } from './json-feed.ts';
import { liferea } from './liferea.ts';
import { newsboat, newsboatReset } from './newsboat.ts';
import type { Habits, Reader } from './reader.ts';
import { RecordingProxy } from './recording-proxy.ts';
import type { Report, Verdict } from './report.ts';
import { rss2email, rss2emailReplies } from './rss2email.ts';
import { sfeed } from './sfeed.ts';
import type { Seat } from './steps.ts';
import { xmlFeed } from './xml-feed.ts';

const readers: readonly Reader[] = [
  newsboat,
  newsboatReset,
  feedparser,
  sfeed,
  rss2email,
  rss2emailReplies,
  liferea,
  feed2exec,
  xmlFeed,
  jsonByDate,
  jsonByHash,
];

/** The readers that can be run. Others are reported: as failures where `all` are wanted and they are required. */
export async function findReaders(report: Report, all: boolean): Promise<Reader[]> {
  const found = await Promise.all(readers.map((reader) => reader.isInstalled()));
  for (const reader of readers.filter((_, index) => !found[index])) {
    const reason = `not installed (Debian: ${reader.debianPackage})`;
    const verdict: Verdict =
      all && reader.required ? { kind: 'failed', faults: [reason] } : { kind: 'left-out', reason };
    report.add(reader.name, 'installed', verdict);
  }
  return readers.filter((_, index) => found[index]);
}

const fileNames: Readonly<Record<FeedFormat, string>> = {
  rss: 'feed.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

/** The path of a feed under the path of its collection, which is empty or begins with a slash. */
export function feedPathOf(collection: string, format: FeedFormat): string {
  return `${collection}/${fileNames[format]}`;
}

/** The formats that a reader reads, with its habits. */
export function formatsOf(reader: Reader): [FeedFormat, Habits][] {
  const formats: FeedFormat[] = ['rss', 'atom', 'json'];
  return formats.flatMap((format) => {
    const habits = reader.formats[format];
    return habits ? [[format, habits] satisfies [FeedFormat, Habits]] : [];
  });
}

/** Subscribes a reader to a collection's feed in one format, in a folder of its own under `scratch`. */
export async function takeSeat(
  place: { readonly scratch: string; readonly origin: string },
  reader: Reader,
  [format, habits]: [FeedFormat, Habits],
  collection = '',
): Promise<Seat> {
  const folder = await mkdtemp(join(place.scratch, `${format}-`));
  const proxy = await RecordingProxy.start(place.origin);
  const url = proxy.urlOf(feedPathOf(collection, format));
  const subscription = await reader.subscribe({ folder, url });
  return { reader, format, habits, subscription, proxy };
}

/** Ends what a seat has running. */
export async function leaveSeat({ subscription, proxy }: Seat): Promise<void> {
  await subscription.close?.();
  await proxy.stop();
}

/** Lets every seat do one thing, all at the same time, and reports what comes of it. */
export async function withEach(
  seats: readonly Seat[],
  report: Report,
  check: string,
  act: (seat: Seat) => Promise<Verdict>,
): Promise<void> {
  const verdicts = await Promise.all(seats.map((seat) => act(seat).catch(describeError)));
  for (const [index, { reader, format }] of seats.entries()) {
    const verdict = verdicts[index];
    if (verdict) report.add(`${reader.name} · ${format}`, check, verdict);
  }
}

function describeError(error: unknown): Verdict {
  return { kind: 'failed', faults: [error instanceof Error ? error.message : String(error)] };
}
