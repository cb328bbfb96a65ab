// Hands a request on to the preview's site: pages come back with the bar, everything else byte for byte.

import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Insertion, insertBar, loosenPolicy } from './insert-bar.ts';
import { reloadScriptHash } from './reload-script.ts';

/** Headers of a request that make no sense between the two, or would bring a page that cannot be added to. */
const dropped = new Set(['host', 'connection', 'cookie', 'authorization', 'upgrade', 'te']);
const ofWholePages = new Set(['accept-encoding', 'if-none-match', 'if-modified-since', 'range']);

/** Forwards to the site on a port of this machine. `insert` makes what is put into a page. Rejects where nothing answers. */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  insert: () => Promise<Insertion>,
): Promise<void> {
  const { method, url: path } = incoming;
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: 'localhost', port, path, method, headers: headersFor(incoming) },
      (answer) => {
        pass(answer, outgoing, insert).then(resolve, reject);
      },
    );
    asked.on('error', reject);
    outgoing.on('close', () => asked.destroy());
    asked.end();
  });
}

function headersFor({ headers }: IncomingMessage) {
  // Images, styles and feed readers do not ask for pages: their requests go on as they are.
  const isForPage = headers.accept?.includes('text/html') ?? false;
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !dropped.has(name) && !(isForPage && ofWholePages.has(name)),
    ),
  );
}

async function pass(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  insert: () => Promise<Insertion>,
): Promise<void> {
  const { statusCode = 502, headers } = answer;
  const isPage =
    /^text\/html\b/i.test(headers['content-type'] ?? '') && !headers['content-encoding'];
  if (!isPage) {
    outgoing.writeHead(statusCode, headersOfOther(headers));
    await pipeline(answer, outgoing);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.from(chunk));
  const page = Buffer.concat(chunks).toString('utf8');
  const body = page === '' ? '' : insertBar(page, await insert());
  outgoing.writeHead(statusCode, headersOfPage(headers)).end(body);
}

type Headers = IncomingMessage['headers'];

/** A page changes with each save, and has another length and tag with the bar in it. */
function headersOfPage(headers: Headers): Headers {
  const { 'content-length': _length, etag: _etag, 'last-modified': _date, ...rest } = headers;
  const policy = String(headers['content-security-policy'] ?? "default-src 'none'");
  return {
    ...closeOff(rest),
    'cache-control': 'no-store',
    'content-security-policy': loosenPolicy(policy, reloadScriptHash),
  };
}

/** What is named by its hash may be kept; all else is asked for each time. */
function headersOfOther(headers: Headers): Headers {
  const isForEver = headers['cache-control']?.includes('immutable') ?? false;
  return { ...closeOff(headers), ...(isForEver ? {} : { 'cache-control': 'no-cache' }) };
}

/** The site lets pages of other origins read its feeds; what is not published yet is none of their business. */
function closeOff(headers: Headers): Headers {
  const {
    'access-control-allow-origin': _,
    connection: _connection,
    'keep-alive': _kept,
    ...rest
  } = headers;
  return rest;
}
