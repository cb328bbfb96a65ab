// Reads a request's body with a cap that holds while it streams, before and after decompression.

import { collectBytes } from '../../domain/collect-bytes.ts';

/** The bytes, or why they were not taken. */
export type BodyResult =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'too-large'; limit: number }
  | { ok: false; reason: 'bad-encoding'; encoding: string };

/**
 * Reads at most `limit` bytes. gzip is unpacked as it comes and stopped at the same limit, so that a
 * small bomb cannot fill the memory. Other encodings are refused.
 */
export async function readBody(request: Request, limit: number): Promise<BodyResult> {
  const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') {
    return { ok: false, reason: 'bad-encoding', encoding };
  }
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    return { ok: false, reason: 'too-large', limit };
  }
  if (!request.body) return { ok: true, bytes: new Uint8Array() };
  const stream =
    encoding === 'gzip' ? request.body.pipeThrough(new DecompressionStream('gzip')) : request.body;
  try {
    const bytes = await collectBytes(stream, limit);
    return bytes ? { ok: true, bytes } : { ok: false, reason: 'too-large', limit };
  } catch (cause) {
    if (encoding === 'gzip') return { ok: false, reason: 'bad-encoding', encoding };
    throw new Error('the body could not be read', { cause });
  }
}
