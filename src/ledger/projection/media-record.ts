// A file as readers get it.

import { parseKey } from '../../domain/kv-keys.ts';
import { findMedia, isForReaders, readMediaBytes } from '../media-rows.ts';
import type { RenderedKey } from './render-key.ts';

/** A file that the text of an open article refers to; undefined of any other. Its bytes are read when they are asked for. */
export function mediaRecord(sql: SqlStorage, sha256: string): RenderedKey | undefined {
  return isForReaders(sql, sha256, 'text') ? toRendered(sql, sha256) : undefined;
}

/**
 * The raw file that an open article was imported from, under its key. KV does not have these: few
 * readers ask for them, and each would take a write of the day's thousand.
 */
export function originalRecord(sql: SqlStorage, key: string): RenderedKey | undefined {
  const parsed = parseKey(key);
  if (parsed?.kind !== 'media' || !isForReaders(sql, parsed.sha256, 'any')) return undefined;
  return toRendered(sql, parsed.sha256);
}

function toRendered(sql: SqlStorage, sha256: string): RenderedKey | undefined {
  const facts = findMedia(sql, sha256);
  return (
    facts && {
      etag: sha256.slice(0, 32),
      type: facts.type,
      get value() {
        return readMediaBytes(sql, facts);
      },
    }
  );
}
