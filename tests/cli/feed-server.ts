// A site with feeds that is well in every respect, and ill in one where a test says so.

import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What is sent. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A request, as far as an illness may depend on it. */
export interface Request {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** How many requests have come before. */
  readonly count: number;
}

/** What a test makes otherwise: documents before they are sent, or the reply to one request. */
export interface Illness {
  readonly documents?: (documents: Documents, origin: string) => void;
  readonly reply?: (reply: Reply, request: Request, origin: string) => void;
}

/** The documents by their paths: their media types and texts. */
export type Documents = Map<string, { type: string; text: string }>;

const modified = new Date('2026-11-20T08:00:00Z');

/** A server on this machine. */
export class FeedServer {
  origin = '';
  readonly requests: Request[] = [];
  #documents: Documents = new Map();
  #illness: Illness = {};
  readonly #server: Server = createServer((incoming, outgoing) => {
    const { url = '/', method = 'GET', headers } = incoming;
    const request = { path: url, method, headers, count: this.requests.length };
    this.requests.push(request);
    const reply = this.#answer(request);
    this.#illness.reply?.(reply, request, this.origin);
    outgoing.writeHead(reply.status, reply.headers);
    outgoing.end(method === 'HEAD' ? undefined : reply.body);
  });

  async start(illness: Illness = {}): Promise<this> {
    this.#illness = illness;
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
    this.#documents = makeDocuments(this.origin);
    illness.documents?.(this.#documents, this.origin);
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer({ path, headers }: Request): Reply {
    const document = this.#documents.get(path);
    if (!document) {
      return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from('?') };
    }
    const bytes = Buffer.from(document.text);
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    const own = {
      ETag: etag,
      'Last-Modified': modified.toUTCString(),
      'Cache-Control': 'public, max-age=60',
      'Access-Control-Allow-Origin': '*',
      Vary: 'Accept-Encoding',
    };
    if (isSame(headers, etag)) return { status: 304, headers: own, body: Buffer.alloc(0) };
    return {
      status: 200,
      ...pack(bytes, String(headers['accept-encoding'] ?? ''), {
        ...own,
        'Content-Type': document.type,
      }),
    };
  }
}

function isSame(headers: IncomingHttpHeaders, etag: string): boolean {
  const asked = headers['if-none-match'];
  if (asked !== undefined) return asked.replace(/^W\//, '') === etag;
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= modified.getTime();
}

function pack(
  bytes: Buffer,
  accepted: string,
  headers: Record<string, string>,
): Omit<Reply, 'status'> {
  if (accepted.includes('br')) {
    return { headers: { ...headers, 'Content-Encoding': 'br' }, body: brotliCompressSync(bytes) };
  }
  if (accepted.includes('gzip')) {
    return { headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzipSync(bytes) };
  }
  return { headers, body: bytes };
}

function makeDocuments(origin: string): Documents {
  const link = (type: string, path: string) =>
    `<link rel="alternate" type="${type}" href="${path}" title="News">`;
  const atom = (own: string, links: string, n: number) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:feed</id><title>News</title>
<updated>2026-11-20T08:00:00Z</updated><link rel="self" href="${origin}${own}"/>${links}
<entry><id>urn:x:${n}</id><title>One</title><link href="${origin}/${n}"/><published>2026-11-1${n}T08:00:00Z</published><updated>2026-11-1${n}T08:00:00Z</updated><content type="html">text</content></entry>
<entry><id>urn:x:${n + 1}</id><title>Two</title><link href="${origin}/${n + 1}"/><updated>2026-11-1${n}T07:00:00+08:00</updated></entry></feed>`;
  const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title><link>${origin}/</link><description>d</description>
<atom:link rel="self" href="${origin}/feed.xml"/><item><title>One</title><link>${origin}/1</link><guid isPermaLink="false">urn:x:1</guid><pubDate>Tue, 10 Nov 2026 08:00:00 +0000</pubDate></item></channel></rss>`;
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'News',
    feed_url: `${origin}/feed.json`,
    items: [
      {
        id: 'urn:x:1',
        url: `${origin}/1`,
        content_text: 't',
        date_published: '2026-11-11T08:00:00Z',
      },
    ],
  };
  const page = `<!doctype html><html><head><title>News</title>
${link('application/atom+xml', '/atom.xml')}${link('application/rss+xml', '/feed.xml')}${link('application/feed+json', `${origin}/feed.json`)}
<link rel="alternate" hreflang="zh" href="/zh"><link rel="stylesheet" href="/feed.css"></head><body></body></html>`;
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', text: page }],
    [
      '/atom.xml',
      {
        type: 'application/atom+xml; charset=utf-8',
        text: atom('/atom.xml', `<link rel="prev-archive" href="${origin}/1/atom.xml"/>`, 3),
      },
    ],
    ['/1/atom.xml', { type: 'application/atom+xml', text: atom('/1/atom.xml', '', 1) }],
    ['/feed.xml', { type: 'application/rss+xml', text: rss }],
    ['/feed.json', { type: 'application/feed+json', text: JSON.stringify(json) }],
    ['/robots.txt', { type: 'text/plain', text: 'User-agent: *\nDisallow: /api/\n' }],
  ]);
}
