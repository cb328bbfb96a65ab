// Answers for readers: validators, caching and 304 in one place.

import { httpDate, isNotModified, type Validators } from './conditional.ts';

/** A representation: what is stored, what it is, and how long it may be kept without asking. */
export interface Representation extends Validators {
  readonly body: ReadableStream | string;
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
  const { body, render, type } = representation;
  const headers = makeHeaders(representation);
  if (isNotModified(request.headers, representation)) {
    await discard(body);
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', type);
  const content = render ? await render(await new Response(body).text()) : body;
  if (content instanceof Response) return content;
  if (request.method !== 'HEAD') return new Response(content, { headers });
  await discard(content);
  return new Response(null, { headers });
}

async function discard(body: ReadableStream | string): Promise<void> {
  if (typeof body !== 'string' && !body.locked) await body.cancel();
}

function makeHeaders({ etag, modified, cacheControl, headers }: Representation): Headers {
  return new Headers({
    ...headers,
    ETag: etag,
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    ...(modified === undefined ? {} : { 'Last-Modified': httpDate(modified) }),
  });
}

/** Readers' caches ask again after a minute, which is how long KV takes to spread a change anyway. */
export const shortCache = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

/** For what never changes under its address. */
export const foreverCache = 'public, max-age=31536000, immutable';

/** For answers that must not be kept. */
export const noCache = 'no-store';
