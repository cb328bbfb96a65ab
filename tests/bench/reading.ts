// Reading: each kind of request beside a bare Worker that streams what KV holds for it.

import { articlePath, collectionPath, feedPath } from '../../src/domain/addresses.ts';
import { all, monthCollection } from '../../src/domain/collection.ts';
import { articleKey, feedKey, listKey } from '../../src/domain/kv-keys.ts';
import { slugOf } from './bulletins.ts';
import { type Comparison, compare } from './compare.ts';
import { ask, type Target } from './load.ts';
import type { Runtime } from './runtime.ts';

/** A kind of request, how many bytes either side answers, and how they compare. */
export interface Reading {
  readonly name: string;
  readonly applicationBytes: number;
  readonly bareBytes: number;
  readonly comparison: Comparison;
}

/** A month of the large site that has bulletins, about two dozen of them. */
const month = monthCollection('1995-03');

interface Case {
  readonly name: string;
  readonly application: Target;
  readonly bare: Target;
}

/** Compares every kind of request. `large` is a site whose feeds are full, `small` one with a short feed. */
export async function measureReading(
  runtime: Runtime,
  large: string,
  small: string,
  report: (name: string) => void,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { name, application, bare } of await listCases(runtime, large, small)) {
    report(name);
    const [applicationBytes, bareBytes] = [await ask(application), await ask(bare)];
    const comparison = await compare(runtime.pid, application, bare);
    readings.push({ name, applicationBytes, bareBytes, comparison });
  }
  return readings;
}

async function listCases(runtime: Runtime, large: string, small: string): Promise<Case[]> {
  const page = (site: string, path: string): Target => ({
    port: runtime.port(site, 'gazette'),
    path,
    status: 200,
  });
  const stored = (site: string, key: string): Target => ({
    port: runtime.port(site, 'bare'),
    path: `/${encodeURIComponent(key)}`,
    status: 200,
  });
  const unpacked = page(large, feedPath(all, 'rss'));
  const feed = packed(unpacked);
  const storedFeed = stored(large, feedKey(all, 'rss'));
  const slug = slugOf(5);
  const unchanged = await notModified(feed);
  return [
    { name: 'feed, 50 entries', application: feed, bare: storedFeed },
    {
      name: 'feed, 10 entries',
      application: packed(page(small, feedPath(all, 'rss'))),
      bare: stored(small, feedKey(all, 'rss')),
    },
    {
      name: 'feed, 50 entries, to a client without gzip',
      application: unpacked,
      bare: { ...storedFeed, path: `${storedFeed.path}?unpacked` },
    },
    {
      name: 'feed 304 : bare 304',
      application: unchanged,
      bare: { ...storedFeed, headers: unchanged.headers, status: 304 },
    },
    { name: 'feed 304 : bare 200', application: unchanged, bare: storedFeed },
    {
      name: 'article page',
      application: page(large, articlePath(slug)),
      bare: stored(large, articleKey(slug)),
    },
    { name: 'home', application: page(large, '/'), bare: stored(large, listKey(all)) },
    {
      name: 'month',
      application: page(large, collectionPath(month)),
      bare: stored(large, listKey(month)),
    },
  ];
}

/** The same request from a client that takes gzip, as feed readers do. */
function packed(target: Target): Target {
  return { ...target, headers: { 'Accept-Encoding': 'gzip' } };
}

/** The same request from one who has the present state. */
async function notModified(target: Target): Promise<Target & { headers: Record<string, string> }> {
  const response = await fetch(`http://127.0.0.1:${target.port}${target.path}`);
  await response.arrayBuffer();
  const etag = response.headers.get('etag');
  if (etag === null) throw new Error(`${target.path} has no ETag`);
  return { ...target, headers: { ...target.headers, 'If-None-Match': etag }, status: 304 };
}
