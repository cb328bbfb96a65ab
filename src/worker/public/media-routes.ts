// The files that articles show and link: the bytes that an editor sent, under the SHA-256 of them.

import { mediaKey } from '../../domain/kv-keys.ts';
import { kindOf, type MediaType } from '../../domain/media/media-types.ts';
import { Allowance } from '../http/allowance.ts';
import { foreverCache, respond } from '../http/respond.ts';
import { type ProjectionRead, readProjection } from '../read-projection.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';

/** Files that one isolate asks the ledger for, apart from articles: whoever guesses hashes takes nothing from fresh links. */
const allowance = new Allowance(50, 10);

/** `/media/<sha256>.<ext>`: a file, to be kept for ever. Under another ending than its own it is not there. */
export async function media(context: ReaderContext): Promise<Response> {
  const [, sha256, extension] =
    /^([0-9a-f]{64})\.([a-z]+)$/.exec(context.req.param('name') ?? '') ?? [];
  if (sha256 === undefined) return answerNotFound(context);
  const read = await readProjection(context.env, mediaKey(sha256), allowance);
  if (read.kind === 'unavailable') return answerUnavailable(context);
  const type = read.kind === 'found' ? read.metadata.type : undefined;
  if (read.kind === 'missing' || !type || kindOf(type).extension !== extension) {
    await discard(read);
    return answerNotFound(context);
  }
  return respond(context.req.raw, {
    body: read.value,
    etag: `"${read.metadata.etag}"`,
    modified: read.metadata.modified,
    type,
    cacheControl: foreverCache,
    headers: headersOf(type),
  });
}

async function discard(read: ProjectionRead): Promise<void> {
  if (read.kind === 'found' && read.value instanceof ReadableStream) await read.value.cancel();
}

/**
 * What a file may do where a browser opens it: nothing. Other sites may show it, as feed readers do.
 * No file name is told, since it would come before the one that the link on the article's page gives.
 */
function headersOf(type: MediaType): Record<string, string> {
  return {
    // Styles are the browser's own, in the page that it makes around an image.
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    'Content-Disposition': kindOf(type).isShown ? 'inline' : 'attachment',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Accept-Ranges': 'none',
  };
}
