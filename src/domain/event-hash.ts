// The hash of an event: it binds the event to the one before, in the ledger and in every export.

import type { EventRow } from './keeping-api.ts';
import { sha256 } from './sha256.ts';

/**
 * The hash of an event, 64 hexadecimal digits: the SHA-256 of the UTF-8 of the JSON array [hash of the
 * event before (empty for the first), number, at, editor, type, subject, detail], without spaces: a
 * change of any earlier event shows in it. `at` is in milliseconds, `detail` the JSON that the ledger keeps.
 */
export function hashEvent(before: string, event: Omit<EventRow, 'hash'>): string {
  const { number, at, editor, type, subject, detail } = event;
  return sha256(JSON.stringify([before, number, at, editor, type, subject, detail]));
}
