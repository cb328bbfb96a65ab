// Ends a restoration: the ledger is as the export has it, and goes on from there.

import type { RestorationStart } from '../../domain/keeping-api.ts';
import type { Site } from '../../domain/site.ts';
import { appendEvent } from '../events.ts';
import { settleHubs } from '../hubs/pings.ts';
import { markEverything } from '../projection/mark-keys.ts';
import { forgetIndex } from '../search/build-index.ts';
import { deleteState, nextInstant } from '../state.ts';
import type { RestorationFailure } from './failures.ts';
import { findLacks } from './find-lacks.ts';
import { readRestoration, restoringName } from './standing.ts';

/** Who ends it, and what the clock says. */
export interface Ending {
  readonly editor: string;
  readonly now: number;
}

/** Why a restoration cannot be ended; undefined where all of the export is there. */
export function judgeEnd(sql: SqlStorage): RestorationFailure | undefined {
  const going = readRestoration(sql);
  if (!going) return { reason: 'not-restoring' };
  const lacks = findLacks(sql, going);
  return lacks.length > 0 ? { reason: 'incomplete-restoration', lacks } : undefined;
}

/**
 * Opens a restored ledger that nothing is missing of: everything is marked to be written for readers, the
 * index of the search is built anew, and the log goes on with the event `restored`.
 */
export function endRestoration(
  storage: DurableObjectStorage,
  site: Site,
  { editor, now }: Ending,
): RestorationFailure | undefined {
  const { sql } = storage;
  return storage.transactionSync(() => {
    const going = readRestoration(sql);
    if (!going) return { reason: 'not-restoring' };
    deleteState(sql, restoringName);
    append(sql, going, { editor, now });
    settleHubs(sql, site);
    forgetIndex(sql);
    markEverything(sql);
    // In the same turn as the rows, so that no crash can come between them and their projection.
    void storage.setAlarm(now);
    return undefined;
  });
}

function append(sql: SqlStorage, going: RestorationStart, { editor, now }: Ending): void {
  const at = nextInstant(sql, now);
  const detail = { events: going.event.number, export: going.export };
  appendEvent(sql, { at, editor, type: 'restored', subject: 'ledger', detail });
}
