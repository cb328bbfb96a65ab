// Pings hubs from the ledger's real tables, with a clock and hubs that the test holds in its hand.

import { reset, runInDurableObject } from 'cloudflare:test';
import { vi } from 'vitest';
import type { Collection } from '../../src/domain/collection.ts';
import { feedFormats, feedKey } from '../../src/domain/kv-keys.ts';
import { parseSite, type Site } from '../../src/domain/site.ts';
import { nextPing, pingHubs } from '../../src/ledger/hubs/ping-hubs.ts';
import { callHubs, settleHubs } from '../../src/ledger/hubs/pings.ts';
import { noteWritten, selectDirty } from '../../src/ledger/projection/dirty-keys.ts';
import { markKey } from '../../src/ledger/projection/mark-keys.ts';
import { openLedger } from '../../src/worker/env.ts';
import { settle, signIn, site } from '../worker/site.ts';
import { watchRows } from './count-rows.ts';

/** The hubs of the tests. */
export const one = 'https://one.example/hub';
export const two = 'https://two.example/hub';

/** The feeds of everything, in the order in which they are told of. */
export const topics = ['atom.xml', 'feed.json', 'feed.xml'].map(
  (name) => `https://bulletin.example.cn/${name}`,
);

/** A ping as a hub gets it. */
export interface SentPing {
  readonly at: number;
  readonly hub: string;
  readonly topic: string;
}

/** How a hub answers: with a status, or as the function does. */
export type Answer = number | ((ping: SentPing, init: RequestInit) => Promise<Response>);

/** How much later than KV the hubs are told, in milliseconds, where the settings say nothing. */
export const delay = 90_000;

/** The ledger's tables, between the hands of a test. Its clock stands still unless the test moves it. */
export class HubRig {
  now = Date.parse('2026-11-01T00:00:00Z');
  readonly sent: SentPing[] = [];
  readonly reports: string[] = [];
  readonly answers = new Map<string, Answer>();
  readonly sql: SqlStorage;
  #site: Site;

  constructor(sql: SqlStorage, hubs: readonly string[]) {
    this.sql = sql;
    this.#site = { ...parseSite(site), hubs };
    settleHubs(sql, this.#site);
  }

  /** Takes over other hubs, as the ledger does when it starts with changed settings. */
  settle(hubs: readonly string[]): void {
    this.#site = { ...this.#site, hubs };
    settleHubs(this.sql, this.#site);
  }

  /** A change of which the subscribers of a collection are to hear: its feeds wait to be written. */
  change(collection: Collection): void {
    for (const format of feedFormats) markKey(this.sql, feedKey(collection, format));
    callHubs(this.sql, collection);
  }

  /** KV gets all that waits, now. */
  write(): void {
    const write = { modified: this.now, ended: this.now };
    for (const key of selectDirty(this.sql, 1_000)) {
      noteWritten(this.sql, key, `${key.key} ${this.now}`, write);
    }
  }

  /** A change that KV has had just long enough; with `later`, another one of which the hubs are to hear so much later. */
  makeNews(collection: Collection, later = 0): void {
    this.change(collection);
    this.write();
    if (later > 0) {
      this.now += later;
      this.change('topic:later');
      this.write();
    }
    this.now += delay - later;
  }

  /** Makes one pass, as the alarm does. Returns what it sent. */
  async pass(): Promise<SentPing[]> {
    const before = this.sent.length;
    await pingHubs({
      sql: this.sql,
      site: this.#site,
      now: () => this.now,
      fetch: (input, init) => this.#fetch(String(input), init ?? {}),
      report: (message) => this.reports.push(message),
      rest: async () => {},
    });
    return this.sent.slice(before);
  }

  /** How long until the next ping is due; undefined where none is. */
  untilNext(): number | undefined {
    const next = nextPing(this.sql, this.#site);
    return next === undefined ? undefined : next - this.now;
  }

  /** How many pings are to be sent, sooner or later. */
  countPings(hub = '%'): number {
    return this.sql
      .exec<{ n: number }>('SELECT count(*) AS n FROM ping WHERE hub LIKE ?', hub)
      .one().n;
  }

  /** How many rows SQLite reads while something is done. */
  async countRead(act: () => Promise<unknown>): Promise<number> {
    const stop = watchRows(this.sql);
    await act();
    return stop().read;
  }

  #fetch(hub: string, init: RequestInit): Promise<Response> {
    const form = new URLSearchParams(String(init.body));
    const ping = { at: this.now, hub, topic: form.get('hub.url') ?? '' };
    this.sent.push(ping);
    const answer = this.answers.get(hub) ?? 204;
    return typeof answer === 'function'
      ? answer(ping, init)
      : Promise.resolve(new Response(null, { status: answer }));
  }
}

/** Runs a test in a ledger that is at rest: nothing waits in it, and its own alarm does nothing. */
export async function withHubs(
  hubs: readonly string[],
  act: (rig: HubRig) => Promise<void>,
): Promise<void> {
  await signIn();
  await settle();
  try {
    await runInDurableObject(openLedger(site), async (ledger, { storage }) => {
      vi.spyOn(ledger, 'alarm').mockResolvedValue();
      await act(new HubRig(storage.sql, hubs));
    });
  } finally {
    vi.restoreAllMocks();
    await reset();
  }
}
