// Lets readers that run in a browser fetch the feeds, from wherever they were loaded.

import type { MiddlewareHandler } from 'hono';
import { feedFileNames } from '../../domain/addresses.ts';
import { embeddable } from '../http/safety-headers.ts';

const headers = {
  ...embeddable,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link',
};

const feedPath = new RegExp(`/(?:${Object.values(feedFileNames).join('|')})/*$`, 'i');

/**
 * Middleware that opens every answer at a feed's address to any origin (CORS): without it a redirect
 * could not be followed from there, and a 503 not be told from a network that is gone.
 */
export const shareFeeds: MiddlewareHandler = async (context, next) => {
  await next();
  if (!feedPath.test(new URL(context.req.url).pathname)) return;
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
};
