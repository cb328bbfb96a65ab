// Finds where the site sends readers of an address that is no longer the one of what it names.

import type { Session } from '../session.ts';
import { sendRequest } from './send-request.ts';

/**
 * The address to which a path leads on; undefined where it leads nowhere, or to another site. Asked
 * without a token, and no redirect is followed.
 */
export async function findForwarding(
  session: Session,
  origin: string,
  path: string,
): Promise<URL | undefined> {
  const url = origin + path;
  const headers = { accept: 'application/json, text/html' };
  const message = { method: 'GET', headers, repeatable: true };
  const sent = await sendRequest(session, url, message, () => {});
  if (!sent.ok || sent.response.status !== 301) return undefined;
  const location = URL.parse(sent.response.headers.get('location') ?? '', url);
  return location?.origin === origin ? location : undefined;
}
