// Looks what KV has already: after the loss of a ledger alone, readers' pages are still there, and need not be written again.

import * as v from 'valibot';
import { metadataSchema, parseKey } from '../../domain/kv-keys.ts';
import { markKey } from '../projection/mark-keys.ts';

/**
 * Takes over what KV holds under the projection's keys, as its list tells: what comes out the same is
 * not written again, and what the restored ledger knows nothing of is deleted. One question for each
 * thousand keys.
 */
export async function adoptKv(sql: SqlStorage, kv: KVNamespace): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: KVNamespaceListResult<unknown> = await kv.list({ cursor });
    for (const { name, metadata } of page.keys) adoptKey(sql, name, metadata);
    cursor = page.list_complete ? null : page.cursor;
  } while (cursor !== null);
}

function adoptKey(sql: SqlStorage, key: string, metadata: unknown): void {
  if (!parseKey(key)) return;
  const parsed = v.safeParse(metadataSchema, metadata);
  const { etag = '?', modified } = parsed.success ? parsed.output : {};
  markKey(sql, key);
  sql.exec(
    'UPDATE projection SET etag = ?, modified = ? WHERE key = ?',
    etag,
    Date.parse(modified ?? '') || 0,
    key,
  );
}
