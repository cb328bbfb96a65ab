// The headers that keep what is served from being misused, on every answer.

import type { MiddlewareHandler } from 'hono';
import type { Site } from '../../domain/site.ts';
import { noCache } from './respond.ts';

/** No script at all, styles and images from here, images over https besides; no frames, no forms elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' https:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Middleware that adds the headers. Strict-Transport-Security only where the site is served over
 * https; what does not say how long it may be kept is not to be kept.
 */
export function safetyHeaders(site: Site): MiddlewareHandler {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'interest-cohort=(), browsing-topics=()',
    ...(site.origin.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=31536000' }
      : {}),
  };
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      // What was sent by an editor brings a stricter policy of its own.
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    if (!context.res.headers.has('Cache-Control')) {
      context.res.headers.set('Cache-Control', noCache);
    }
  };
}
