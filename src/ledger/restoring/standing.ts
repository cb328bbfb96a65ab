// Whether the ledger is being restored from an export: then nobody else changes it, and no reader sees half of it.

import * as v from 'valibot';
import { type RestorationStart, restorationStartSchema } from '../../domain/keeping-api.ts';
import { readState } from '../state.ts';

/** Under it stands what begins a restoration, as long as it goes on. */
export const restoringName = 'restoring';

/** The restoration that goes on; undefined where none does. */
export function readRestoration(sql: SqlStorage): RestorationStart | undefined {
  const text = readState(sql, restoringName);
  return text === undefined
    ? undefined
    : v.parse(v.pipe(v.string(), v.parseJson(), restorationStartSchema), text);
}

/** True while the ledger holds a part of an export. */
export function isRestoring(sql: SqlStorage): boolean {
  return readState(sql, restoringName) !== undefined;
}

/**
 * Throws while the ledger is being restored, and so rolls back the caller's transaction: whoever
 * changes it appends an event, and the log of the export must not go on before it is whole.
 */
export function refuseWhileRestoring(sql: SqlStorage): void {
  if (isRestoring(sql)) throw new Error('the ledger is being restored from an export');
}
