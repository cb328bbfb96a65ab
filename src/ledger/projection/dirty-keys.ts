// Dirty keys: which keys of the projection no longer show what the ledger holds. A set with generations, not a log.

import { noteFeedWritten } from '../hubs/pings.ts';
import { fileRank } from './mark-keys.ts';

/** Platform limit: one write a second to one key, else 429. */
export const keyPause = 1_100;

/** The etag of a key that KV has in one form or another: a write may have taken effect although it failed. */
const unknown = '?';

/** The etag of a key that KV may have lost. Null is for a key that KV has never had. */
const lost = '!';

/** A key that waits to be written. `etag` is that of what KV holds, `?`, `!` or null. */
export interface DirtyKey {
  readonly key: string;
  readonly rank: number;
  readonly generation: number;
  readonly due: number;
  readonly tries: number;
  readonly etag: string | null;
}

/** Takes it that KV has lost everything, so that whatever is marked is written, and lists wait for articles. */
export function expectNothingInKv(sql: SqlStorage): void {
  sql.exec(`UPDATE projection SET etag = '${lost}' WHERE etag IS NOT NULL`);
}

/**
 * After a start, any dirty key may have been on its way to KV when the ledger stopped. Were its etag
 * still believed, a change that is taken back before the next try would leave KV with what was taken back.
 */
export function doubtDirtyKeys(sql: SqlStorage): void {
  sql.exec(
    `UPDATE projection SET etag = '${unknown}'
     WHERE generation > written AND etag NOT IN ('${unknown}', '${lost}')`,
  );
}

/** True for a key that KV may not have in any form. */
export function mayBeMissing(key: DirtyKey): boolean {
  return key.etag === null || key.etag === lost;
}

/**
 * The dirty keys in the order in which they are to be written: by rank, those that KV never had first.
 * Files that could not be written come last: they hold nothing back, however many they are.
 */
export function selectDirty(sql: SqlStorage, limit: number): DirtyKey[] {
  const failed = `(rank = ${fileRank} AND tries > 0)`;
  const rest = selectWhere(sql, `NOT ${failed}`, limit);
  return [...rest, ...selectWhere(sql, failed, limit - rest.length)];
}

function selectWhere(sql: SqlStorage, condition: string, limit: number): DirtyKey[] {
  return sql
    .exec<DirtyKey & Record<string, SqlStorageValue>>(
      `SELECT key, rank, generation, due, tries, etag FROM projection
       WHERE generation > written AND ${condition} ORDER BY rank, etag IS NOT NULL, key LIMIT ?`,
      limit,
    )
    .toArray();
}

/**
 * Notes that KV holds a key as it was at `generation`; `write` is undefined where it did so already.
 * Where the key has been marked again meanwhile it stays dirty, and waits for its pause.
 */
export function noteWritten(
  sql: SqlStorage,
  key: DirtyKey,
  etag: string,
  write?: { readonly modified: number; readonly ended: number },
): void {
  sql.exec(
    `UPDATE projection SET written = ?, etag = ?, tries = 0,
     modified = ifnull(?, modified), due = ifnull(? + ${keyPause}, due) WHERE key = ?`,
    key.generation,
    etag,
    write?.modified ?? null,
    write?.ended ?? null,
    key.key,
  );
  if (write) noteFeedWritten(sql, key.key, write.modified);
}

/** Longest wait after failures, in milliseconds: KV's daily quota ends at midnight UTC, so that asking goes on. */
const longestWait = 5 * 60_000;

/** Notes that writing a key failed: it waits twice as long as the last time, from 1.1 seconds up to five minutes. */
export function noteFailed(sql: SqlStorage, key: DirtyKey, now: number): void {
  const wait = Math.min(keyPause * 2 ** Math.min(key.tries, 20), longestWait);
  sql.exec(
    `UPDATE projection SET tries = tries + 1, due = ?, etag = iif(etag <> '${lost}', '${unknown}', etag)
     WHERE key = ?`,
    now + wait,
    key.key,
  );
}

/** When the bytes of a key were last written; undefined where what KV has is out of date, or is nothing. */
export function lastModified(sql: SqlStorage, key: string): number | undefined {
  return sql
    .exec<{ modified: number }>(
      'SELECT modified FROM projection WHERE key = ? AND generation = written',
      key,
    )
    .toArray()[0]?.modified;
}

/** When the first of the dirty keys may be written; undefined where none is dirty. */
export function firstDue(keys: readonly DirtyKey[]): number | undefined {
  return keys.length === 0 ? undefined : Math.min(...keys.map((key) => key.due));
}

/** How many keys wait to be written, from the index that holds only those. */
export function countDirty(sql: SqlStorage): number {
  return sql
    .exec<{ dirty: number }>(
      'SELECT count(*) AS dirty FROM projection INDEXED BY projection_dirty WHERE generation > written',
    )
    .one().dirty;
}
