// Finds the slug that an article has now by one that it had formerly.

import { articlePath } from '../../domain/addresses.ts';
import { decodePercent } from '../../domain/decode-percent.ts';
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
  const slug = name === undefined ? undefined : decodePercent(name);
  return slug === former ? undefined : slug;
}
