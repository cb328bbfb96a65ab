// Puts a file into the ledger, where articles can refer to it.

import { bytesToHex } from '@noble/hashes/utils.js';
import { articleKey } from '../../domain/kv-keys.ts';
import { inspectMedia, type MediaRefusal } from '../../domain/media/inspect-media.ts';
import type { MediaFacts } from '../../domain/media/media-facts.ts';
import type { MediaType } from '../../domain/media/media-types.ts';
import { findArticle } from '../article-rows.ts';
import { appendEvent } from '../events.ts';
import { findMedia, usersOf, writeMedia } from '../media-rows.ts';
import { markKey } from '../projection/mark-keys.ts';
import { nextInstant } from '../state.ts';

/** A file as it was sent: the SHA-256 under which it is to be known, and the type that it claims. */
export interface SentMedia {
  readonly sha256: string;
  readonly claimed: MediaType;
  readonly bytes: Uint8Array;
}

/** Why a file was not stored. */
export type MediaFailure =
  | { reason: 'hash-mismatch'; sha256: string; found: string }
  | { reason: 'media-refused'; refusal: MediaRefusal };

/** The file as it is in the ledger; `isNew` where it was not there before. */
export type MediaResult =
  | { ok: true; isNew: boolean; facts: MediaFacts }
  | ({ ok: false } & MediaFailure);

/** Stores a file whose bytes are what they are said to be. Doing it again changes nothing. */
export async function putMedia(
  storage: DurableObjectStorage,
  sent: SentMedia,
  editor: string,
  now: number,
): Promise<MediaResult> {
  const { sha256, claimed, bytes } = sent;
  // The platform's SHA-256, not that of a library: a file may have ten megabytes.
  const found = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (found !== sha256) return { ok: false, reason: 'hash-mismatch', sha256, found };
  const inspection = await inspectMedia(bytes, claimed);
  if (!inspection.ok) return { ok: false, reason: 'media-refused', refusal: inspection };
  const { ok: _, ...kind } = inspection;
  return storage.transactionSync(() => {
    const known = findMedia(storage.sql, sha256);
    if (known) return { ok: true, isNew: false, facts: known };
    const facts = { sha256, size: bytes.length, ...kind };
    store(storage, facts, bytes, { editor, now });
    return { ok: true, isNew: true, facts };
  });
}

function store(
  storage: DurableObjectStorage,
  facts: MediaFacts,
  bytes: Uint8Array,
  { editor, now }: { readonly editor: string; readonly now: number },
): void {
  const { sql } = storage;
  writeMedia(sql, facts, bytes);
  const at = nextInstant(sql, now);
  const detail = { type: facts.type, size: facts.size };
  appendEvent(sql, { at, editor, type: 'file-added', subject: facts.sha256, detail });
  // The raw file of an article may come after it: its page offers it then.
  const users = usersOf(sql, facts.sha256).flatMap((id) => findArticle(sql, id) ?? []);
  for (const { opened, slug } of users) if (opened !== null) markKey(sql, articleKey(slug));
  if (users.length > 0) void storage.setAlarm(now);
}
