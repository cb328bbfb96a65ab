// Runs changes in a transaction that is rolled back: everything happens as it would, and nothing has happened.

import type { ChangeStorage } from '../changes/change-storage.ts';
import { articleRank } from '../projection/mark-keys.ts';

/** Carries what was seen out of the transaction that it rolls back. */
class CurtainCall extends Error {}

/**
 * What `act` returns, which sees the tables as its changes leave them. Afterwards they are as they
 * were, whatever comes of it: no row is kept, no alarm is set. Meanwhile KV counts as having every
 * article, as it does when the projection has caught up.
 */
export function rehearse<T>(
  storage: ChangeStorage,
  act: (rehearsal: ChangeStorage, catchUp: () => void) => T,
): T {
  const { sql } = storage;
  const rehearsal: ChangeStorage = {
    sql,
    transactionSync: (closure) => storage.transactionSync(closure),
    setAlarm: async () => {},
  };
  let seen: { readonly value: T } | undefined;
  try {
    storage.transactionSync(() => {
      seen = { value: act(rehearsal, () => assumeWritten(sql)) };
      throw new CurtainCall();
    });
  } catch (error) {
    if (!(error instanceof CurtainCall) || !seen) throw error;
  }
  if (!seen) throw new Error('the rehearsal ended without a result');
  return seen.value;
}

/** Feeds name only articles that KV has: as far as they are to be written, it will. */
function assumeWritten(sql: SqlStorage): void {
  sql.exec(
    `UPDATE projection SET etag = '?' WHERE generation > written AND rank = ${articleRank}
     AND (etag IS NOT NULL) = 0`,
  );
}
