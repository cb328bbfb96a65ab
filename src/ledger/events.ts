// The event log: append-only, each event bound to the one before by its hash.

import * as v from 'valibot';
import { hashEvent } from '../domain/event-hash.ts';
import type { EventList, LogEvent } from '../domain/events-api.ts';
import { eventRowSchema } from '../domain/keeping-api.ts';
import type { ChangeKind } from '../domain/revision.ts';
import { isoInstant } from '../domain/time.ts';
import { refuseWhileRestoring } from './restoring/standing.ts';

/** Something that happened: `subject` is an article's or editor's id, `detail` what else is needed to tell the story. */
export interface Event {
  readonly at: number;
  readonly editor: string;
  readonly type:
    | ChangeKind
    | 'opened'
    | 'scheduled'
    | 'cancelled'
    | 'words'
    | 'alias-moved'
    | 'file-added'
    | 'editor-added'
    | 'editor-renewed'
    | 'editor-revoked'
    | 'token-exchanged'
    | 'restored';
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

/**
 * Appends an event within the caller's transaction. Its hash is the SHA-256 of the hash before it and
 * of its own contents as JSON, so that a change to any earlier event shows.
 */
export function appendEvent(sql: SqlStorage, event: Event): void {
  refuseWhileRestoring(sql);
  const last = sql
    .exec<{ number: number; hash: string }>(
      'SELECT number, hash FROM event ORDER BY number DESC LIMIT 1',
    )
    .toArray()[0];
  const number = (last?.number ?? 0) + 1;
  const detail = JSON.stringify(event.detail);
  sql.exec(
    'INSERT INTO event (number, at, editor, type, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    number,
    event.at,
    event.editor,
    event.type,
    event.subject,
    detail,
    hashEvent(last?.hash ?? '', { ...event, number, detail }),
  );
}

/** The number of the first event whose hash does not follow from what stands before it; undefined where all do. */
export function findBrokenEvent(sql: SqlStorage): number | undefined {
  let before = '';
  for (const cells of sql.exec('SELECT * FROM event ORDER BY number')) {
    const row = v.parse(eventRowSchema, cells);
    if (hashEvent(before, row) !== row.hash) return row.number;
    before = row.hash;
  }
  return undefined;
}

/** Which events are read: those after a number, oldest first; else those before one, or all, newest first. */
export interface EventQuery {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  /** How many at most. */
  readonly limit: number;
  readonly editor?: string | undefined;
  /** The id or slug of an article, a former one included; the id of an editor; the SHA-256 of a file. */
  readonly subject?: string | undefined;
}

/** A page of the log. An editor or subject of whom nothing is known has no events. */
export function listEvents(sql: SqlStorage, query: EventQuery): EventList {
  const rows = selectEvents(sql, query);
  const events = rows.slice(0, query.limit);
  const next = rows.length > query.limit ? (events.at(-1)?.number ?? null) : null;
  const last = sql
    .exec<{ number: number; hash: string }>(
      'SELECT number, hash FROM event ORDER BY number DESC LIMIT 1',
    )
    .toArray()[0];
  return { events, next, last: last ?? null };
}

/** One more than asked for, where there are more. */
function selectEvents(sql: SqlStorage, query: EventQuery): LogEvent[] {
  const { after, before, limit, editor, subject } = query;
  const conditions: [condition: string, value: SqlStorageValue][] = [
    after === undefined ? ['number < ?', before ?? Number.MAX_SAFE_INTEGER] : ['number > ?', after],
  ];
  if (editor !== undefined) conditions.push(['editor = ?', editor]);
  if (subject !== undefined) conditions.push(['subject = ?', resolveSubject(sql, subject)]);
  return sql
    .exec(
      `SELECT *, ifnull(
         (SELECT hash FROM event AS former WHERE former.number = event.number - 1), '') AS previous
       FROM event WHERE ${conditions.map(([condition]) => condition).join(' AND ')}
       ORDER BY number ${after === undefined ? 'DESC' : 'ASC'} LIMIT ?`,
      ...conditions.map(([, value]) => value),
      limit + 1,
    )
    .toArray()
    .map(toLogEvent);
}

/** Articles stand in the log under their ids. */
function resolveSubject(sql: SqlStorage, subject: string): string {
  const query = `SELECT id FROM article WHERE slug = ?1
    UNION ALL SELECT article FROM redirect WHERE slug = ?1 LIMIT 1`;
  return sql.exec<{ id: string }>(query, subject).toArray()[0]?.id ?? subject;
}

const listedSchema = v.object({
  ...eventRowSchema.entries,
  detail: v.pipe(
    v.string(),
    v.parseJson(),
    v.record(v.string(), v.union([v.string(), v.number()])),
  ),
  previous: v.string(),
});

function toLogEvent(cells: unknown): LogEvent {
  const { at, ...row } = v.parse(listedSchema, cells);
  return { ...row, at: isoInstant(at) };
}
