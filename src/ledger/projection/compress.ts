// Compresses what is stored for readers.

import { parseKey } from '../../domain/kv-keys.ts';

/**
 * True for keys whose values are stored compressed: the documents of feeds, which are the largest, and
 * which Cloudflare does not compress on the way in every format.
 */
export function isCompressed(key: string): boolean {
  const kind = parseKey(key)?.kind;
  return kind === 'feed' || kind === 'volume-feed';
}

/** A text as UTF-8 in gzip (RFC 1952). */
export async function gzip(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
