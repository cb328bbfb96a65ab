// Tells the hubs which feeds changed (WebSub, section 6), patiently, so that one that is down harms nothing.

import { feedPath } from '../../domain/addresses.ts';
import { parseKey } from '../../domain/kv-keys.ts';
import type { Site } from '../../domain/site.ts';
import { holdHub, notePinged, type Ping, selectPings } from './pings.ts';

/** What pinging needs of the world; the clock is asked anew for each ping. */
export interface Pinging {
  readonly sql: SqlStorage;
  readonly site: Site;
  readonly now: () => number;
  readonly fetch: typeof fetch;
  readonly report: (message: string, error: unknown) => void;
  /** Called when a hub has been told all that was due, or has failed: the next ping is known then. */
  readonly rest: () => Promise<void>;
}

/** Pings in one pass. An invocation may make 50 requests on the free plan. */
const passSize = 40;

/** How long a hub may take to answer, in milliseconds. */
const timeout = 10_000;

/**
 * Makes one pass over the pings that are due, the hubs side by side. Never throws: a hub that does
 * not answer is left alone for a while, with all that it is still to be told. Passes may overlap,
 * since nothing is due for a hub that is being asked: it is held for longer than it may take.
 */
export async function pingHubs(pinging: Pinging): Promise<void> {
  const { sql, site, now } = pinging;
  const due = selectPings(sql, site.hubDelay, passSize).filter((ping) => ping.due <= now());
  const hubs = Map.groupBy(due, ({ hub }) => hub);
  // Each on its own: the next ping to a hub that answers must not wait for one that does not.
  await Promise.all(
    [...hubs.values()].map((pings) => tellHub(pinging, pings).finally(pinging.rest)),
  );
}

/** When the next ping is due; undefined where none is, or none can be before a feed is written. */
export function nextPing(sql: SqlStorage, site: Site): number | undefined {
  return selectPings(sql, site.hubDelay, 1)[0]?.due;
}

/** Tells one hub of its feeds, one after the other, until it fails. */
async function tellHub(pinging: Pinging, pings: readonly Ping[]): Promise<void> {
  for (const ping of pings) {
    holdHub(pinging.sql, ping.hub, pinging.now());
    try {
      await sendPing(pinging, ping);
    } catch (error) {
      pinging.report(`The hub ${ping.hub} could not be told of ${ping.key}`, error);
      return;
    }
    notePinged(pinging.sql, ping);
  }
}

/**
 * The request that the hubs in use take: WebSub leaves it open, and they keep to PubSubHubbub 0.4,
 * section 7. Throws where it may succeed later.
 */
async function sendPing({ site, fetch, report }: Pinging, { hub, key }: Ping): Promise<void> {
  const feed = parseKey(key);
  if (feed?.kind !== 'feed') throw new Error(`not a feed: ${key}`);
  const topic = site.origin + feedPath(feed.collection, feed.format);
  const response = await fetch(hub, {
    method: 'POST',
    body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  });
  await response.body?.cancel();
  const { status, ok } = response;
  if (ok) return;
  if (status === 408 || status === 429 || status >= 500) throw new Error(`it answered ${status}`);
  // Asking again would bring the same answer.
  report(`The hub ${hub} refused ${topic}`, new Error(`it answered ${status}`));
}
