// Fetches what an old site has: only by http, never from private networks unasked, never more than so many bytes.

import { collectBytes } from '../../../domain/collect-bytes.ts';
import type { Session } from '../../session.ts';
import { isRedirect } from '../../web/is-redirect.ts';
import { isPrivateHost } from '../../web/private-address.ts';

/** What came, with the address at which it stood in the end. */
export interface Fetched {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly url: string;
  /** The media type without parameters, in lower case; empty where none was told. */
  readonly type: string;
  readonly charset: string | undefined;
}

/** Why nothing came; `detail` is a status, the code of the network, or a host. */
export interface NotFetched {
  readonly ok: false;
  readonly reason: 'network' | 'status' | 'private' | 'too-large' | 'redirects' | 'scheme';
  readonly detail: string;
}

/** Carries out of the reading of a source that nothing came from its address. */
export class Unreachable extends Error {
  readonly failure: NotFetched;

  constructor(failure: NotFetched) {
    super(`${failure.reason} ${failure.detail}`);
    this.failure = failure;
  }
}

/** How much may come. `named` are hosts (with their ports) that the editor named: they may be private. */
export interface FetchBounds {
  readonly maxBytes: number;
  readonly named: ReadonlySet<string>;
  readonly accept?: string;
}

const mostRedirects = 5;
const tries = 3;
const timeoutMilliseconds = 60_000;

/** Fetches an address; a busy or lost server is asked three times. Throws only where the run was interrupted. */
export async function fetchBounded(
  session: Session,
  address: string,
  bounds: FetchBounds,
): Promise<Fetched | NotFetched> {
  let url = address;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const parsed = URL.parse(url);
    if (!parsed || !/^https?:$/.test(parsed.protocol)) return fail('scheme', url.slice(0, 80));
    if (!bounds.named.has(parsed.host) && (await isPrivateHost(parsed.hostname))) {
      return fail('private', parsed.host);
    }
    const result = await ask(session, parsed.href, bounds);
    if (!('location' in result)) return result;
    url = result.location;
  }
  return fail('redirects', address);
}

function fail(reason: NotFetched['reason'], detail: string): NotFetched {
  return { ok: false, reason, detail };
}

async function ask(
  session: Session,
  url: string,
  bounds: FetchBounds,
): Promise<Fetched | NotFetched | { readonly location: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await askOnce(session, url, bounds);
    const isPassing =
      'ok' in result &&
      !result.ok &&
      (result.reason === 'network' || /^(?:429|50[234])$/.test(result.detail));
    if (!isPassing || attempt === tries) return result;
    await session.context.sleep((attempt * 2 - 1) * 1000);
  }
}

async function askOnce(
  { context }: Session,
  url: string,
  { maxBytes, accept = '*/*' }: FetchBounds,
): Promise<Fetched | NotFetched | { readonly location: string }> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  try {
    const response = await context.fetch(url, {
      headers: { accept, 'user-agent': 'gazette-import' },
      redirect: 'manual',
      signal: AbortSignal.any([context.signal, timeout]),
    });
    const location = URL.parse(response.headers.get('location') ?? '', url)?.href;
    if (isRedirect(response.status) && location) {
      await response.body?.cancel();
      return { location };
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      return fail('status', String(response.status));
    }
    const bytes = await collectBytes(response.body, maxBytes);
    if (!bytes) return fail('too-large', String(maxBytes));
    const contentType = response.headers.get('content-type') ?? '';
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
    const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
    return { ok: true, bytes, url, type, charset };
  } catch (error) {
    context.signal.throwIfAborted();
    return fail('network', timeout.aborted ? 'TIMEOUT' : codeOf(error));
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.message : codeOf(error.cause);
}
