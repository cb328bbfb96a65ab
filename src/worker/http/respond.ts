// Answers for readers: validators, caching and 304 in one place.

import { acceptsGzip } from './accept-encoding.ts';
import { httpDate, isNotModified, type Validators } from './conditional.ts';

/** A representation: what is stored, what it is, and how long it may be kept without asking. */
export interface Representation extends Validators {
  readonly body: ReadableStream | Uint8Array | string;
  /** How the stored bytes are compressed, where they are. */
  readonly encoding?: 'gzip' | undefined;
  /** The status that it stands for, 200 where it is not told. Conditions hold for 200 alone (RFC 9110, 13.2.1). */
  readonly status?: number | undefined;
  /**
   * Makes what is sent of what is stored, or answers otherwise (a redirect). Without it the stored
   * bytes are streamed as they are.
   */
  readonly render?: (stored: string) => string | Response | Promise<string | Response>;
  readonly type: string;
  readonly cacheControl: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Answers GET or HEAD with a representation, or with 304 and the headers that RFC 9110 (15.4.5) asks
 * to repeat. A stream that is not sent is cancelled.
 */
export async function respond(request: Request, representation: Representation): Promise<Response> {
  const { body, render, type, status = 200 } = representation;
  const sent = chooseEncoding(request, representation);
  const headers = makeHeaders(representation, sent);
  if (status === 200 && isNotModified(request.headers, representation)) {
    await discard(body);
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', type);
  if (sent) headers.set('Content-Encoding', sent);
  const stored = representation.encoding && !sent ? unpack(body) : body;
  const content = render ? await render(await new Response(stored).text()) : stored;
  if (content instanceof Response) return content;
  const init = { status, headers, ...(sent ? { encodeBody: 'manual' as const } : {}) };
  if (request.method !== 'HEAD') return new Response(content, init);
  await discard(content);
  return new Response(null, init);
}

/** What is sent as it is stored; undefined where the client gets it unpacked. */
function chooseEncoding(
  request: Request,
  { encoding, render }: Representation,
): 'gzip' | undefined {
  return encoding && !render && acceptsGzip(request) ? encoding : undefined;
}

function unpack(body: Representation['body']): ReadableStream {
  const stream = new Response(body).body ?? new ReadableStream();
  return stream.pipeThrough(new DecompressionStream('gzip'));
}

async function discard(body: Representation['body']): Promise<void> {
  if (body instanceof ReadableStream && !body.locked) await body.cancel();
}

/** The bytes of each encoding have an entity tag of their own (RFC 9110, 8.8.3.3). */
function makeHeaders(
  { etag, modified, cacheControl, headers }: Representation,
  encoding: string | undefined,
): Headers {
  return new Headers({
    ...headers,
    ETag: encoding ? etag.replace(/"$/, `-${encoding}"`) : etag,
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    ...(modified === undefined ? {} : { 'Last-Modified': httpDate(modified) }),
  });
}

/** Readers' caches ask again after a minute, which is how long KV takes to spread a change anyway. */
export const shortCache = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

/**
 * For a closed volume: its address and the articles in it are for ever (RFC 5005, section 4), its
 * bytes until one of them is corrected or withdrawn, which must not take a year to arrive.
 */
export const volumeCache =
  'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=2592000';

/** For sitemaps, which search engines fetch a few times a day and which cost a question to the ledger. */
export const hourCache = 'public, max-age=3600, stale-if-error=86400';

/** For the news sitemap, which must be fresh. */
export const newsCache = 'public, max-age=300, stale-if-error=3600';

/**
 * For a revision: nothing under its address ever changes, but a withdrawal takes it away, and must
 * not take a year to do so. `immutable` spares the question when a page is loaded again.
 */
export const revisionCache = 'public, max-age=86400, immutable';

/** For the feeds of searches, of which each asks the ledger: readers look every quarter of an hour at most. */
export const searchFeedCache =
  'public, max-age=900, stale-while-revalidate=3600, stale-if-error=86400';

/** For what never changes under its address. */
export const foreverCache = 'public, max-age=31536000, immutable';

/** For answers that must not be kept. */
export const noCache = 'no-store';
