// The event log as the publishing API gives it, and how its hashes are made, so that anybody can recompute them.

import * as v from 'valibot';
import { sha256 } from './sha256.ts';

/** An event as it is hashed: `at` in milliseconds since 1970, `detail` as the JSON text that the ledger keeps. */
export interface HashedEvent {
  readonly number: number;
  readonly at: number;
  readonly editor: string;
  readonly type: string;
  readonly subject: string;
  readonly detail: string;
}

/**
 * The hash of an event, 64 hexadecimal digits: the SHA-256 of the UTF-8 of the JSON array [hash of the
 * event before, number, at, editor, type, subject, detail], without spaces. `previous` is empty for
 * the first event. So a change to any earlier event shows.
 */
export function hashEvent(previous: string, event: HashedEvent): string {
  const { number, at, editor, type, subject, detail } = event;
  return sha256(JSON.stringify([previous, number, at, editor, type, subject, detail]));
}

/**
 * An event: `subject` is the id of an article or editor, the SHA-256 of a file, or `words`; `detail`
 * tells the rest. Times are RFC 3339 in UTC. `previous` is the hash of the event before.
 */
export const eventSchema = v.object({
  number: v.number(),
  at: v.string(),
  editor: v.string(),
  type: v.string(),
  subject: v.string(),
  detail: v.record(v.string(), v.union([v.string(), v.number()])),
  previous: v.string(),
  hash: v.string(),
});

/** An event of the log. */
export type LogEvent = v.InferOutput<typeof eventSchema>;

/** The most events in one answer. */
export const maxEvents = 1_000;

/**
 * A page of the log. `next` is what `after` or `before` has to be for the following page, null on the
 * last; `last` is the newest event of all, null where nothing has happened yet.
 */
export const eventListSchema = v.object({
  events: v.array(eventSchema),
  next: v.nullable(v.number()),
  last: v.nullable(v.object({ number: v.number(), hash: v.string() })),
});

/** A page of the log. */
export type EventList = v.InferOutput<typeof eventListSchema>;

/**
 * The first event that cannot be what was written: its hash does not follow from its contents, or it
 * does not follow the one before it, where that is there. Undefined where all is whole. The events
 * may stand in any order.
 */
export function findBrokenLink(events: readonly LogEvent[]): LogEvent | undefined {
  const hashes = new Map(events.map(({ number, hash }) => [number, hash]));
  return events
    .toSorted((a, b) => a.number - b.number)
    .find((event) => {
      const { number, previous, hash, detail, at } = event;
      const before = number === 1 ? '' : (hashes.get(number - 1) ?? previous);
      const told = { ...event, at: Date.parse(at), detail: JSON.stringify(detail) };
      return before !== previous || hashEvent(previous, told) !== hash;
    });
}
