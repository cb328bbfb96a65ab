// The event log as the publishing API gives it, so that anybody can recompute its hashes.

import * as v from 'valibot';
import { hashEvent } from './event-hash.ts';

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
