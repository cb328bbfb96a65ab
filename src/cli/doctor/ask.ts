// One request as a feed reader makes it: exactly these headers, no redirect followed, nothing unpacked unseen.

import { request as askHttp, type IncomingMessage } from 'node:http';
import { request as askHttps } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';

/** What came. `bytes` are those of the document, unpacked; times are milliseconds. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** How many bytes came over the network. */
  readonly transferred: number;
  /** Set where the bytes are not what Content-Encoding says. */
  readonly brokenEncoding?: string;
  /** Set where there was more than is ever read. */
  readonly isCut?: true;
  /** From the request until the headers had come. */
  readonly firstByte: number;
}

/** What came; or the code of the network's failure (ENOTFOUND, CERT_HAS_EXPIRED, TIMEOUT). */
export type Asked =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly url: string; readonly code: string };

/** What is asked. */
export interface Question {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a question. Never throws but where the run was interrupted. */
export type Ask = (url: string, question?: Question) => Promise<Asked>;

/** No feed that anybody reads is larger, before and after unpacking. */
const mostBytes = 30_000_000;

/** Without a byte, and for the whole answer, in milliseconds. */
const timeout = 20_000;
const longest = 120_000;

/** What asks over the network. `fetch` is not used: it adds headers of its own to conditional requests, and unpacks. */
export function makeAsk(signal: AbortSignal, now: () => number): Ask {
  return async (url, question = {}) => {
    signal.throwIfAborted();
    const tooLong = AbortSignal.timeout(longest);
    try {
      const either = AbortSignal.any([signal, tooLong]);
      return { ok: true, answer: await askOnce(url, question, either, now) };
    } catch (error) {
      signal.throwIfAborted();
      return { ok: false, url, code: tooLong.aborted ? 'TIMEOUT' : codeOf(error) };
    }
  };
}

async function askOnce(
  url: string,
  { method = 'GET', headers = {} }: Question,
  signal: AbortSignal,
  now: () => number,
): Promise<Answer> {
  const begun = now();
  const message = await open(url, { method, headers, signal });
  const firstByte = now() - begun;
  const { bytes, isCut } = await collect(message);
  const { statusCode: status = 0 } = message;
  const own = toHeaders(message);
  const unpacked = isCut ? { bytes } : await unpack(bytes, own.get('content-encoding'));
  return {
    ...{ url, status, headers: own, firstByte, transferred: bytes.length },
    ...unpacked,
    ...(isCut ? { isCut } : {}),
  };
}

function open(
  url: string,
  options: { method: string; headers: Readonly<Record<string, string>>; signal: AbortSignal },
): Promise<IncomingMessage> {
  const send = url.startsWith('https:') ? askHttps : askHttp;
  return new Promise((resolve, reject) => {
    const sent = send(url, { ...options, agent: false, timeout });
    sent.on('response', resolve);
    sent.on('timeout', () =>
      sent.destroy(Object.assign(new Error('timeout'), { code: 'TIMEOUT' })),
    );
    sent.on('error', reject);
    sent.end();
  });
}

async function collect(message: IncomingMessage): Promise<{ bytes: Uint8Array; isCut?: true }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of message) {
    chunks.push(chunk);
    length += chunk.length;
    // Leaving the loop ends the connection.
    if (length > mostBytes) return { bytes: Buffer.concat(chunks), isCut: true };
  }
  return { bytes: Buffer.concat(chunks) };
}

function toHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    headers.append(name, Buffer.from(value, 'latin1').toString('latin1'));
  }
  return headers;
}

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
  zstd: promisify(zstdDecompress),
} as const;

async function unpack(
  bytes: Uint8Array,
  encoding: string | null,
): Promise<{ bytes: Uint8Array; brokenEncoding?: string }> {
  const name = (encoding ?? 'identity').trim().toLowerCase();
  if (name === 'identity' || name === '' || bytes.length === 0) return { bytes };
  const found = Object.entries(unpackers).find(([known]) => known === name);
  if (!found) return { bytes, brokenEncoding: name };
  try {
    return { bytes: await found[1](bytes, { maxOutputLength: mostBytes }) };
  } catch {
    return { bytes, brokenEncoding: name };
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error.name;
}
