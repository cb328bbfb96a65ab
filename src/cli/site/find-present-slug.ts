// Finds the slug that an article has now by one that it had formerly.

import { articlePath } from '../../domain/addresses.ts';
import type { Session } from '../session.ts';
import { findForwarding } from './find-forwarding.ts';

/**
 * Where the site sends readers of a former slug; undefined where it sends them nowhere. The API
 * knows present slugs only.
 */
export async function findPresentSlug(
  session: Session,
  origin: string,
  former: string,
): Promise<string | undefined> {
  const location = await findForwarding(session, origin, `${articlePath(former)}.json`);
  const name = /^\/articles\/([^/]+)\.json$/.exec(location?.pathname ?? '')?.[1];
  const slug = name === undefined ? undefined : decodeSlug(name);
  return slug === former ? undefined : slug;
}

/** Undefined for what is no percent-encoded UTF-8. */
function decodeSlug(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
