// Finds the slug that an article has now by one that it had formerly.

import { articlePath } from '../../domain/addresses.ts';
import type { Session } from '../session.ts';
import { sendRequest } from './send-request.ts';

/**
 * Where the site sends readers of a former slug; undefined where it sends them nowhere. The API
 * knows present slugs only. Asked without a token, and no redirect is followed.
 */
export async function findPresentSlug(
  session: Session,
  origin: string,
  former: string,
): Promise<string | undefined> {
  const url = `${origin}${articlePath(former)}.json`;
  const message = { method: 'GET', headers: { accept: 'application/json' }, repeatable: true };
  const sent = await sendRequest(session, url, message, () => {});
  if (!sent.ok || sent.response.status !== 301) return undefined;
  const location = URL.parse(sent.response.headers.get('location') ?? '', url);
  const name = /^\/articles\/([^/]+)\.json$/.exec(location?.pathname ?? '')?.[1];
  const slug = name === undefined ? undefined : decodeSlug(name);
  return location?.origin === origin && slug !== former ? slug : undefined;
}

/** Undefined for what is no percent-encoded UTF-8. */
function decodeSlug(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
