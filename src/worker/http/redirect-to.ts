// Sends a reader to another path of this site.

import type { Context } from 'hono';
import { shortCache } from './respond.ts';

/** 301, kept as briefly as a page: a slug may come back. */
export function redirectTo(context: Context, path: string): Response {
  context.header('Cache-Control', shortCache);
  return context.redirect(path, 301);
}
