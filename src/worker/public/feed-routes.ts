// The feeds: finished documents, streamed as they are stored.

import { feedPath, feedTypes } from '../../domain/addresses.ts';
import type { Collection } from '../../domain/collection.ts';
import { type FeedFormat, feedKey } from '../../domain/kv-keys.ts';
import type { Handler } from '../http/methods.ts';
import { respond, shortCache, volumeCache } from '../http/respond.ts';
import { readProjection } from '../read-projection.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';

/** Finds the collection that a request is about. */
export type FindCollection = (context: ReaderContext) => Collection;

/** The route of a collection's feed in one format: its subscription document, or a closed volume. */
export function feedRoute(find: FindCollection, format: FeedFormat): Handler<ReaderContext> {
  return async (context) => {
    const collection = find(context);
    const volume = volumeOf(context);
    const read = await readProjection(context.env, feedKey(collection, format, volume));
    if (read.kind === 'missing') return answerNotFound(context);
    if (read.kind === 'unavailable') return answerUnavailable(context);
    const { etag, modified, encoding } = read.metadata;
    return respond(context.req.raw, {
      body: read.value,
      encoding,
      etag: `"${etag}"`,
      modified,
      type: `${feedTypes[format]}; charset=utf-8`,
      // What KV does not have yet may be about to change.
      cacheControl: volume === undefined || !modified ? shortCache : volumeCache,
      headers: { Link: makeLinks(context, feedPath(collection, format, volume)) },
    });
  };
}

/** The number of the volume that a request is about; undefined where it is about what is newest. */
export function volumeOf(context: ReaderContext): number | undefined {
  const volume = context.req.param('volume');
  return volume === undefined ? undefined : Number(volume);
}

/** Conditional requests from another origin are asked for first (Fetch Standard, CORS-preflight). */
export function allowSharing(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Cache-Control',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** The document's own address, and for what is newest the hubs that distribute it (WebSub, section 4). */
function makeLinks(context: ReaderContext, path: string): string {
  const { site } = context.var.page;
  const hubs = volumeOf(context) === undefined ? site.hubs : [];
  return [...hubs.map((hub) => `<${hub}>; rel="hub"`), `<${site.origin}${path}>; rel="self"`].join(
    ', ',
  );
}
