// The check of all these tests: KV is exactly what the ledger says, key by key and byte by byte.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { mediaTypes } from '../../src/domain/media/media-types.ts';
import type { Site } from '../../src/domain/site.ts';
import { type RenderedKey, renderKey } from '../../src/ledger/projection/render-key.ts';
import { expectedKeys } from './expected-keys.ts';
import { asText, type StoredValue } from './stored-value.ts';

const metadataSchema = v.strictObject({
  etag: v.string(),
  modified: v.pipe(v.string(), v.isoTimestamp()),
  encoding: v.optional(v.literal('gzip')),
  status: v.optional(v.picklist([301, 410])),
  type: v.optional(v.picklist(mediaTypes)),
});

/**
 * Every difference between KV and what the ledger would have there, as sentences; empty where there
 * is none. A key that still waits to be written is a difference.
 */
export function findDifferences(
  sql: SqlStorage,
  site: Site,
  kv: ReadonlyMap<string, StoredValue>,
): string[] {
  const expected = expectedKeys(sql);
  return [
    ...findWaiting(sql),
    ...[...kv.keys()]
      .filter((key) => !expected.has(key))
      .map((key) => `${key} should not be there`),
    ...[...expected].flatMap((key) => compare(key, renderKey(sql, site, key), kv.get(key))),
  ];
}

function findWaiting(sql: SqlStorage): string[] {
  return sql
    .exec<{ key: string }>('SELECT key FROM projection WHERE generation <> written')
    .toArray()
    .map(({ key }) => `${key} waits to be written`);
}

function compare(key: string, rendered: RenderedKey | undefined, stored: StoredValue | undefined) {
  if (rendered === undefined) return [`${key} is expected, but the ledger renders nothing for it`];
  if (!stored) return [`${key} is missing`];
  const value = typeof rendered.value === 'string' ? rendered.value : asText(rendered.value);
  if (stored.value !== value) return [`${key} holds other bytes: ${stored.value.slice(0, 300)}`];
  const metadata = v.safeParse(metadataSchema, stored.metadata);
  if (!metadata.success) return [`${key} has bad metadata: ${JSON.stringify(stored.metadata)}`];
  if (metadata.output.status !== rendered.status) return [`${key} has another status`];
  if (metadata.output.type !== rendered.type) return [`${key} has another type`];
  const { etag } = metadata.output;
  return etag === digest(rendered.value) ? [] : [`${key} has another value's etag`];
}

/** The etag as docs/architecture.md defines it, worked out apart from the code that writes it. */
function digest(value: string | Uint8Array): string {
  const bytes = typeof value === 'string' ? utf8ToBytes(value) : value;
  return bytesToHex(sha256(bytes)).slice(0, 32);
}
