// Fetches what everybody may read: without a token, following what has moved within its site.

import type { Session } from '../session.ts';
import { getAnswer } from '../site/get-answer.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { isRedirect } from '../web/is-redirect.ts';

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
  let url = address;
  for (let hop = 0; ; hop += 1) {
    const answer = await getAnswer(session, url, { headers: {}, mostBytes });
    if (!answer.ok) return answer;
    const response = answer.value;
    const target = URL.parse(response.headers.get('location') ?? '', url);
    if (
      isRedirect(response.status) &&
      target?.origin === new URL(url).origin &&
      hop < mostRedirects
    ) {
      url = target.href;
      continue;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { ok: true, loaded: { status: response.status, bytes, url } };
  }
}
