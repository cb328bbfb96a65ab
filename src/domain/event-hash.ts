// The hash of an event: it binds the event to the one before, in the ledger and in every export.

import type { EventRow } from './keeping-api.ts';
import { sha256 } from './sha256.ts';

/**
 * The SHA-256 of the hash before (empty for the first event) and of the event's contents, as JSON
 * without spaces: a change of any earlier event shows in it.
 */
export function hashEvent(before: string, event: Omit<EventRow, 'hash'>): string {
  const { number, at, editor, type, subject, detail } = event;
  return sha256(JSON.stringify([before, number, at, editor, type, subject, detail]));
}
