// A file as readers get it.

import { type Metadata, parseKey } from '../../domain/kv-keys.ts';
import type { MediaFacts } from '../../domain/media/media-facts.ts';
import { findMedia, isForReaders, readMediaBytes, streamMedia } from '../media-rows.ts';
import type { RenderedKey } from './render-key.ts';

/** A file that the text of an open article refers to; undefined of any other. Its bytes are read when they are asked for. */
export function mediaRecord(sql: SqlStorage, sha256: string): RenderedKey | undefined {
  const facts = isForReaders(sql, sha256, 'text') ? findMedia(sql, sha256) : undefined;
  return (
    facts && {
      ...describe(facts),
      get value() {
        return readMediaBytes(sql, facts);
      },
    }
  );
}

/**
 * The file under a key for a reader whom KV could not answer; undefined where it is none of an open
 * article. Raw files of imports are among them, which KV does not have: few readers ask for them, and
 * each would take a write of the day's thousand.
 */
export function openMedia(
  sql: SqlStorage,
  key: string,
): (Pick<Metadata, 'etag' | 'type'> & { readonly value: ReadableStream<Uint8Array> }) | undefined {
  const parsed = parseKey(key);
  if (parsed?.kind !== 'media' || !isForReaders(sql, parsed.sha256, 'any')) return undefined;
  const facts = findMedia(sql, parsed.sha256);
  return facts && { ...describe(facts), value: streamMedia(sql, parsed.sha256) };
}

function describe({ sha256, type }: MediaFacts) {
  return { etag: sha256.slice(0, 32), type };
}
