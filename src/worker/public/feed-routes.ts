// The feeds: finished documents, streamed.

import { feedTypes } from '../../domain/addresses.ts';
import type { Collection } from '../../domain/collection.ts';
import { type FeedFormat, feedKey } from '../../domain/kv-keys.ts';
import type { Handler } from '../http/methods.ts';
import { respond, shortCache } from '../http/respond.ts';
import { readProjection } from '../read-projection.ts';
import { answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';

/** The route of a collection's feed in one format. */
export function feedRoute(collection: Collection, format: FeedFormat): Handler<ReaderContext> {
  const key = feedKey(collection, format);
  return async (context) => {
    const read = await readProjection(context.env, key);
    if (read.kind !== 'found') return answerUnavailable(context);
    return respond(context.req.raw, {
      body: read.value,
      etag: `"${read.metadata.etag}"`,
      modified: read.metadata.modified,
      type: `${feedTypes[format]}; charset=utf-8`,
      cacheControl: shortCache,
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  };
}
