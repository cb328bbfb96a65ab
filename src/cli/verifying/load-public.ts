// Fetches what everybody may read: without a token, following what has moved within its site.

import { siteMessages } from '../messages/site.ts';
import { messagesFor, type Session } from '../session.ts';
import { isBusy, sendRequest, tooLarge } from '../site/send-request.ts';
import type { SiteFailure } from '../site/site-failure.ts';

/** What came: the status, the bytes, and the address under which they stood in the end. */
export interface Loaded {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly url: string;
}

/** What came, or that nothing came. */
export type LoadResult =
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly failure: SiteFailure };

const mostRedirects = 5;

/** No document or file of a site is larger: what is, would only fill this machine's memory. */
const mostBytes = 60_000_000;

/** Fetches an address. A redirect to another site is not followed, since another answers for it. */
export async function loadPublic(session: Session, address: string): Promise<LoadResult> {
  const say = messagesFor(session, siteMessages);
  let url = address;
  for (let hop = 0; ; hop += 1) {
    const message = { method: 'GET', headers: {}, repeatable: true, mostBytes };
    const sent = await sendRequest(session, url, message, (code, seconds) =>
      session.say(`  … ${say.retry(code, seconds)}`),
    );
    const { origin } = new URL(url);
    if (!sent.ok && sent.code === tooLarge) {
      return { ok: false, failure: { reason: 'too-large', url, mostBytes } };
    }
    if (!sent.ok) return { ok: false, failure: { reason: 'network', origin, code: sent.code } };
    const { response } = sent;
    if (isBusy(response))
      return { ok: false, failure: { reason: 'busy', status: response.status } };
    const target = URL.parse(response.headers.get('location') ?? '', url);
    if (isRedirect(response) && target?.origin === origin && hop < mostRedirects) {
      url = target.href;
      continue;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { ok: true, loaded: { status: response.status, bytes, url } };
  }
}

function isRedirect({ status }: Response): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
