// Ends a transaction in which articles may have joined collections without a word to subscribers.

import { closeQuietVolumes } from '../positions.ts';
import { markPosition } from '../projection/mark-keys.ts';

/** Closes the volumes that such articles stand in, and marks what shows them; `ids` are those that were touched. */
export function settleQuietly(sql: SqlStorage, ids: readonly string[]): void {
  for (const position of closeQuietVolumes(sql, ids)) markPosition(sql, position);
}
