// The answers that are not what the reader asked for: not found, malformed, unavailable, wrong method.

import { renderBadAddress, renderNotFound, renderUnavailable } from '../../pages/notice.tsx';
import { noCache } from '../http/respond.ts';
import type { ReaderContext } from './reader-context.ts';

/** 404. Kept for a minute only: the article may be about to be published. */
export function answerNotFound(context: ReaderContext): Response {
  return context.html(renderNotFound(context.var.page), 404, {
    'Cache-Control': 'public, max-age=60',
  });
}

/** 400 for an address that is no valid percent-encoded UTF-8 or holds control characters. */
export function answerBadAddress(context: ReaderContext): Response {
  return context.html(renderBadAddress(context.var.page), 400, {
    'Cache-Control': 'public, max-age=60',
  });
}

/**
 * 503 with Retry-After: storage did not answer. Never an empty feed, nor 404 or 410, on which feed
 * readers drop entries or unsubscribe.
 */
export function answerUnavailable(context: ReaderContext): Response {
  return context.html(renderUnavailable(context.var.page), 503, {
    'Cache-Control': noCache,
    'Retry-After': '30',
  });
}

/** 500 after an unforeseen error, with the same words for readers. */
export function answerError(context: ReaderContext): Response {
  return context.html(renderUnavailable(context.var.page), 500, { 'Cache-Control': noCache });
}

/** 405 with Allow (RFC 9110, 15.5.6). */
export function answerMethodNotAllowed(context: ReaderContext, allow: string): Response {
  return context.text(`Only ${allow} is allowed here.\n`, 405, {
    Allow: allow,
    'Cache-Control': noCache,
  });
}
