// The hubs that are still to be told of changed feeds (WebSub, section 6): kept in the ledger, so that no crash loses one.

import type { Collection } from '../../domain/collection.ts';
import { feedFormats, feedKey } from '../../domain/kv-keys.ts';
import type { Site } from '../../domain/site.ts';

/** Takes over the hubs of the settings: pings for hubs that are gone are dropped. */
export function settleHubs(sql: SqlStorage, { hubs }: Pick<Site, 'hubs'>): void {
  const kept = JSON.stringify(hubs);
  sql.exec('DELETE FROM hub WHERE url NOT IN (SELECT value FROM json_each(?))', kept);
  sql.exec('DELETE FROM ping WHERE hub NOT IN (SELECT value FROM json_each(?))', kept);
  sql.exec(
    'INSERT OR IGNORE INTO hub (url, due, tries) SELECT value, 0, 0 FROM json_each(?)',
    kept,
  );
}

/** Notes, within the caller's transaction, that the hubs are to be told of a collection's feeds. */
export function callHubs(sql: SqlStorage, collection: Collection): void {
  for (const format of feedFormats) {
    sql.exec(
      'INSERT OR IGNORE INTO ping (hub, key) SELECT url, ? FROM hub',
      feedKey(collection, format),
    );
  }
}

/** Notes that KV was given a feed, in the same turn: from then on the hubs that are to be told of it wait. */
export function noteFeedWritten(sql: SqlStorage, key: string, modified: number): void {
  sql.exec('UPDATE ping SET written = ? WHERE key = ? AND written IS NULL', modified, key);
}

/**
 * A feed of which a hub is to be told. `written` is when KV was given it, the first time since the
 * hub was to hear of it, so that a feed that changes all the time is told of all the same; `due` is
 * when it can be fetched everywhere and the hub is ready.
 */
export interface Ping {
  readonly hub: string;
  readonly key: string;
  readonly written: number;
  readonly due: number;
}

/**
 * The pings whose feeds KV has, the first due first. `delay`, in milliseconds, is what KV takes to
 * spread a change.
 */
export function selectPings(sql: SqlStorage, delay: number, limit: number): Ping[] {
  return sql
    .exec<Ping & Record<string, SqlStorageValue>>(
      `SELECT hub, key, written, max(hub.due, written + ?) AS due
       FROM ping JOIN hub ON hub.url = ping.hub WHERE written IS NOT NULL
       ORDER BY due, key LIMIT ?`,
      delay,
      limit,
    )
    .toArray();
}

/** Longest wait for a hub that does not answer, in milliseconds. */
const longestWait = 60 * 60_000;

const firstWait = 60_000;

/**
 * Makes a hub wait before it is asked: a minute, then twice as long each time, an hour at most. Done
 * before it is asked, so that a crash on the way cannot ask it over and over.
 */
export function holdHub(sql: SqlStorage, hub: string, now: number): void {
  const { tries } = sql
    .exec<{ tries: number }>('UPDATE hub SET tries = tries + 1 WHERE url = ? RETURNING tries', hub)
    .one();
  const wait = Math.min(firstWait * 2 ** Math.min(tries - 1, 20), longestWait);
  sql.exec('UPDATE hub SET due = ? WHERE url = ?', now + wait, hub);
}

/**
 * Notes that a hub took or refused a ping, so that it is there. A feed that was written since is told
 * of again, as is one that waits to be written.
 */
export function notePinged(sql: SqlStorage, { hub, key, written }: Ping): void {
  sql.exec('UPDATE hub SET due = 0, tries = 0 WHERE url = ?', hub);
  const feed = sql
    .exec<{ modified: number; isDirty: number }>(
      'SELECT modified, generation > written AS isDirty FROM projection WHERE key = ?',
      key,
    )
    .toArray()[0];
  const later = feed && feed.modified > written ? feed.modified : null;
  if (later !== null || feed?.isDirty) {
    sql.exec('UPDATE ping SET written = ? WHERE hub = ? AND key = ?', later, hub, key);
  } else sql.exec('DELETE FROM ping WHERE hub = ? AND key = ?', hub, key);
}
