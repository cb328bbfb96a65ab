// Sends one request, patiently: a lost network and a busy site are tried again before they are failures.

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { collectBytes } from '../../domain/collect-bytes.ts';
import type { Session } from '../session.ts';
import { isLoopback } from './site-address.ts';

/** How often a request is tried, and how long each try may take. */
export const tries = 3;
const timeoutSeconds = 60;
/** Ten megabytes at the speed of a slow line. */
const largeTimeoutSeconds = 600;

/** An answer; or the code of the network's last failure (ENOTFOUND, ECONNRESET, TIMEOUT). */
export type Sent = { ok: true; response: Response } | { ok: false; code: string };

/** What is sent. `repeatable` is false where doing it twice would not be the same as once. */
export interface Message {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Set where the body is a file, which may take ten minutes on its way. */
  readonly isLarge?: true;
  readonly repeatable: boolean;
  /** The most bytes of an answer from somebody whom one need not believe; beyond them the code is TOO_LARGE. */
  readonly mostBytes?: number;
  /** How long the answer may take, where that is less than a minute. */
  readonly milliseconds?: number;
}

/**
 * Sends a message up to three times, waiting 1 and 3 seconds, or as long as Retry-After says (60 s
 * at most). `onRetry` hears of each wait. Throws only where the run was interrupted.
 */
export async function sendRequest(
  { context }: Session,
  url: string,
  message: Message,
  onRetry: (code: string, seconds: number) => void,
): Promise<Sent> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await sendOnce(context, url, message);
    const last = attempt === tries || !message.repeatable;
    if (last || (sent.ok ? !isBusy(sent.response) : sent.code === tooLarge)) return sent;
    const seconds = secondsToWait(sent, attempt);
    onRetry(sent.ok ? String(sent.response.status) : sent.code, seconds);
    if (sent.ok) await sent.response.body?.cancel();
    await context.sleep(seconds * 1000);
  }
}

/** True for an answer that asks to come back: too many requests, or a site that is not there for a moment. */
export function isBusy(response: Response): boolean {
  return [429, 502, 503, 504].includes(response.status);
}

async function sendOnce(
  { fetch, signal }: Session['context'],
  url: string,
  message: Message,
): Promise<Sent> {
  const { method, headers, body, isLarge, mostBytes = Number.POSITIVE_INFINITY } = message;
  const { milliseconds = Number.POSITIVE_INFINITY } = message;
  const longest = isLarge ? largeTimeoutSeconds : timeoutSeconds;
  const timeout = AbortSignal.timeout(Math.min(milliseconds, longest * 1000));
  try {
    const response = await fetch(url, {
      method,
      ...(await packBody(url, headers, body)),
      // A redirect could carry the token to another host.
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    // The body is fetched here, so that losing the network within it is tried again as well.
    const bytes = await collectBytes(response.body, mostBytes);
    if (!bytes) return { ok: false, code: tooLarge };
    const hasBody = bytes.byteLength > 0;
    const { status } = response;
    return {
      ok: true,
      response: new Response(hasBody ? bytes : null, { status, headers: response.headers }),
    };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, code: timeout.aborted ? 'TIMEOUT' : codeOf(error) };
  }
}

/** The code of an answer that was longer than it may be. */
export const tooLarge = 'TOO_LARGE';

/** Shorter texts gain nothing (bytes); nor does what stays on this machine. */
const leastPacked = 2_000;

/** A text packed by gzip, as the API takes every body: bulletins travel in a third of their bytes. */
async function packBody(
  url: string,
  headers: Message['headers'],
  body: Message['body'],
): Promise<Pick<RequestInit, 'headers' | 'body'>> {
  // A copy of its own memory, which a request's body has to have.
  if (body !== undefined && typeof body !== 'string')
    return { headers, body: new Uint8Array(body) };
  if (body === undefined || body.length < leastPacked || isLoopback(new URL(url).origin)) {
    return { headers, body: body ?? null };
  }
  const packed = new Uint8Array(await promisify(gzip)(body));
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body: packed };
}

/** `fetch` hides the reason in the cause of its error; several addresses tried give an AggregateError. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.cause !== undefined) return codeOf(error.cause);
  return error.name;
}

function secondsToWait(sent: Sent, attempt: number): number {
  const asked = sent.ok
    ? Number(sent.response.headers.get('retry-after') ?? Number.NaN)
    : Number.NaN;
  return Number.isFinite(asked) && asked >= 0 ? Math.min(asked, 60) : attempt * 2 - 1;
}
