// A log of events whose chain of hashes is whole, until a test breaks it.

import { hashEvent } from '../../src/domain/event-hash.ts';
import type { EventList, LogEvent } from '../../src/domain/events-api.ts';

/** What a test says of an event; the rest is made up. */
export type Told = Partial<Pick<LogEvent, 'at' | 'editor' | 'subject' | 'detail'>> &
  Pick<LogEvent, 'type'>;

/** Appends events; a rewritten log is one that begins empty. */
export function appendEvents(log: LogEvent[], told: readonly Told[]): void {
  for (const one of told) {
    const number = (log.at(-1)?.number ?? 0) + 1;
    const previous = log.at(-1)?.hash ?? '';
    const event = {
      ...{ number, at: '2026-11-20T02:00:00.000Z', editor: '李四', subject: 'x', detail: {} },
      ...one,
    };
    const hashed = { ...event, at: Date.parse(event.at), detail: JSON.stringify(event.detail) };
    log.push({ ...event, previous, hash: hashEvent(previous, hashed) });
  }
}

/** A page of the log as the site answers it. */
export function pageOf(log: readonly LogEvent[], query: URLSearchParams): EventList {
  const after = query.get('after');
  const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY);
  const limit = Number(query.get('limit') ?? 100);
  const wanted = log
    .filter(({ number }) => (after === null ? number < before : number > Number(after)))
    .filter(({ editor }) => editor === (query.get('editor') ?? editor))
    .filter(({ subject, detail }) =>
      [subject, detail.slug].includes(query.get('subject') ?? subject),
    );
  const ordered = after === null ? wanted.toReversed() : wanted;
  const events = ordered.slice(0, limit);
  const next = ordered.length > limit ? (events.at(-1)?.number ?? null) : null;
  const last = log.at(-1);
  return { events, next, last: last ? { number: last.number, hash: last.hash } : null };
}
