// Stores the bytes of files of an export, and tells which are still to come.

import { bytesToHex } from '@noble/hashes/utils.js';
import { inspectMedia } from '../../domain/media/inspect-media.ts';
import { findMedia, writeChunks } from '../media-rows.ts';
import type { RestorationFailure } from './failures.ts';
import { isRestoring } from './standing.ts';

/** Stores the bytes of a file whose row is there. Doing it again changes nothing. */
export async function storeFile(
  storage: DurableObjectStorage,
  sha256: string,
  bytes: Uint8Array,
): Promise<{ isNew: boolean } | RestorationFailure> {
  const { sql } = storage;
  if (!isRestoring(sql)) return { reason: 'not-restoring' };
  const facts = findMedia(sql, sha256);
  if (!facts) return { reason: 'unknown-file', sha256 };
  const found = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (found !== sha256) return { reason: 'hash-mismatch', sha256, found };
  // What is known of it stays as it was, but an export that was written by hand brings in nothing that is refused.
  const inspection = await inspectMedia(bytes, facts.type);
  if (!inspection.ok) return { reason: 'media-refused', refusal: inspection };
  return storage.transactionSync(() => {
    if (!isRestoring(sql)) return { reason: 'not-restoring' };
    const isNew = lackingFiles(sql, [sha256]).length > 0;
    if (isNew) writeChunks(sql, sha256, bytes);
    return { isNew };
  });
}

/** Those of the files whose bytes are not there, or not all. */
export function lackingFiles(sql: SqlStorage, hashes: readonly string[]): string[] {
  return sql
    .exec<{ value: string }>(
      `SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM media WHERE sha256 = value
         AND size = (SELECT sum(length(bytes)) FROM media_chunk WHERE media_chunk.sha256 = value))`,
      JSON.stringify([...new Set(hashes)]),
    )
    .toArray()
    .map(({ value }) => value);
}
