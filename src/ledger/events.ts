// The event log: append-only, each event bound to the one before by its hash.

import * as v from 'valibot';
import { hashEvent } from '../domain/event-hash.ts';
import { eventRowSchema } from '../domain/keeping-api.ts';
import type { ChangeKind } from '../domain/revision.ts';
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
    | 'file-added'
    | 'editor-added'
    | 'editor-revoked'
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
