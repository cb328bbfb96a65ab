// The headers that keep what is served from being misused, on every answer.

import type { MiddlewareHandler } from 'hono';
import type { Site } from '../../domain/site.ts';
import { noCache } from './respond.ts';

/**
 * No script at all, styles and images from here, images over https besides; no frames, no forms
 * elsewhere. What default-src covers already is said again for script-src and object-src, by which
 * scanners go.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  // Nothing runs that could ask; but tools that judge a page fetch robots.txt in its name.
  "connect-src 'self'",
  "script-src 'none'",
  "object-src 'none'",
  "style-src 'self'",
  "img-src 'self' https:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** What a page could ask of a device. Only names that browsers know: Chrome complains of others. */
const deviceFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** For an answer that pages of other origins may show or read, in the place of the usual same-origin. */
export const embeddable = { 'Cross-Origin-Resource-Policy': 'cross-origin' } as const;

/**
 * Middleware that adds the headers. What makes connections secure only where the site is served over
 * https. An answer may say for itself how long it may be kept and who may embed it; one that does not
 * is not to be kept, nor embedded by other origins.
 */
export function safetyHeaders(site: Site): MiddlewareHandler {
  const isSecure = site.origin.startsWith('https:');
  const policy = [...contentSecurityPolicy, ...(isSecure ? ['upgrade-insecure-requests'] : [])];
  const headers = {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': deviceFeatures.map((name) => `${name}=()`).join(', '),
    // Without includeSubDomains: hosts below this one are not this site's to bind, be it a whole domain.
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
  const defaults = { 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': noCache };
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries({ ...headers, ...defaults })) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}
