// Closes volumes after articles may have joined collections without a word to subscribers.

import type { Batch } from '../../domain/publishing-api.ts';
import { closeVolumes, quietCollections, quietCollectionsOf } from '../positions.ts';
import { markPosition } from '../projection/mark-keys.ts';
import { readState, writeState } from '../state.ts';

/** Ends a transaction: closes the volumes that such articles stand in, and marks what shows them; `ids` are those that were touched. */
export function settleQuietly(sql: SqlStorage, ids: readonly string[]): void {
  settle(sql, new Set(ids.flatMap((id) => quietCollectionsOf(sql, id))));
}

/**
 * Ends the transaction of a batch. Quiet ones of which more follow wait for the last: closing every
 * collection's volume after each hundred of ten thousand would make five times as many documents.
 */
export function settleBatch(
  sql: SqlStorage,
  { announce, more }: Pick<Batch, 'announce' | 'more'>,
  ids: readonly string[],
  now: number,
): void {
  const isQuiet = announce === 'none' || announce === 'digest';
  if (isQuiet && more) writeState(sql, lastQuiet, String(now));
  // The one that ends an upload; any other is no business of an upload that goes on meanwhile.
  else if (isQuiet && quietDeadline(sql) !== undefined) settleAll(sql);
  else settleQuietly(sql, ids);
}

/** Under it stands when the last batch came of an upload that was to go on; empty where none is under way. */
const lastQuiet = 'quiet';

/** How long the next batch of an upload may take, in milliseconds: who broke off had time to resume. */
const patience = 10 * 60_000;

/** When the volumes of an upload that did not go on are closed; undefined where none is under way. */
export function quietDeadline(sql: SqlStorage): number | undefined {
  const since = readState(sql, lastQuiet);
  return since ? Number(since) + patience : undefined;
}

/** Closes the volumes of an upload that did not go on: its articles belong into the history all the same. */
export function settleOverdue(storage: DurableObjectStorage, now: number): void {
  const deadline = quietDeadline(storage.sql);
  if (deadline === undefined || deadline > now) return;
  storage.transactionSync(() => settleAll(storage.sql));
}

function settleAll(sql: SqlStorage): void {
  settle(sql, quietCollections(sql));
  writeState(sql, lastQuiet, '');
}

function settle(sql: SqlStorage, collections: Iterable<string>): void {
  for (const position of closeVolumes(sql, collections)) markPosition(sql, position);
}
