// The event log: append-only, each event bound to the one before by its hash.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Something that happened: `subject` is an article's or editor's id, `detail` what else is needed to tell the story. */
export interface Event {
  readonly at: number;
  readonly editor: string;
  readonly type: 'publish' | 'minor' | 'correction' | 'opened' | 'editor-added' | 'editor-revoked';
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

/**
 * Appends an event within the caller's transaction. Its hash is the SHA-256 of the hash before it and
 * of its own contents as JSON, so that a change to any earlier event shows.
 */
export function appendEvent(sql: SqlStorage, event: Event): void {
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
    hashEvent(last?.hash ?? '', number, event, detail),
  );
}

function hashEvent(before: string, number: number, event: Event, detail: string): string {
  const { at, editor, type, subject } = event;
  return bytesToHex(
    sha256(utf8ToBytes(JSON.stringify([before, number, at, editor, type, subject, detail]))),
  );
}

/** The number of the first event whose hash does not follow from what stands before it; undefined where all do. */
export function findBrokenEvent(sql: SqlStorage): number | undefined {
  let before = '';
  type Row = Omit<Event, 'detail'> & { number: number; detail: string; hash: string };
  for (const row of sql.exec('SELECT * FROM event ORDER BY number')) {
    const event = row as unknown as Row;
    const expected = hashEvent(before, event.number, { ...event, detail: {} }, event.detail);
    if (expected !== event.hash) return event.number;
    before = event.hash;
  }
  return undefined;
}
