// The preview's answers: its own pages, and the site's through it. The site here is a small server that tells what it was asked.

import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerRequest } from '../../../src/cli/preview/answer-request.ts';
import { LiveStates } from '../../../src/cli/preview/live-state.ts';
import { type LoopbackServer, listenOnLoopback } from '../../../src/cli/preview/loopback-server.ts';
import type { PageSource } from '../../../src/cli/preview/own-pages.ts';
import { freePort } from '../../journeys/workspace.ts';
import { makePng } from '../../media/make-files.ts';
import { desk, makeArticle, openDesk } from '../desk.ts';
import { loadDesk, words } from './shown.ts';

openDesk();

const policy = "default-src 'none'; script-src 'none'; style-src 'self'";
const page = '<html><head><title>公報</title></head><body>一</body></html>';
const feed = gzipSync('<feed/>');
let upstream: Server;
let asked: IncomingMessage[];
let server: LoopbackServer;
let live: LiveStates;

beforeEach(async () => {
  asked = [];
  upstream = createServer((incoming, outgoing) => {
    asked.push(incoming);
    if (incoming.url === '/atom.xml') {
      outgoing.writeHead(200, {
        'content-type': 'application/atom+xml',
        'content-encoding': 'gzip',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=60',
        etag: '"1"',
      });
      outgoing.end(feed);
      return;
    }
    outgoing.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'public, max-age=60',
      'content-length': Buffer.byteLength(page),
      etag: '"1"',
    });
    outgoing.end(page);
  }).listen(0, 'localhost');
  await new Promise((resolve) => upstream.once('listening', resolve));
  desk.write('articles/one.md', makeArticle(1, { body: '見 <b>此</b>。' }));
  desk.write(
    'articles/later.md',
    makeArticle(2, { more: 'published: 2027-01-01T08:00:00+08:00\n' }),
  );
  desk.write('articles/hall.png', makePng(4, 3));
  desk.write('articles/wrong.md', makeArticle(3, { title: '"未閉合', body: '![會場](hall.png)' }));
  desk.write('articles/zcopy.md', makeArticle(1));
  live = new LiveStates('run');
  await listen();
});
afterEach(async () => {
  await server.close();
  upstream.close();
});

async function listen({ isStarted = true } = {}): Promise<void> {
  const address = upstream.address();
  const inner = typeof address === 'object' ? address?.port : undefined;
  const site = { site: { origin: `http://localhost:${inner}`, token: '' }, sent: new Map() };
  const folder = isStarted ? await loadDesk() : undefined;
  const port = await freePort();
  const source: PageSource = {
    words,
    preview: { origin: `http://localhost:${port}`, folder, site, live },
    context: { fetch, signal: new AbortController().signal },
  };
  const listening = await listenOnLoopback(port, (incoming, outgoing) => {
    void answerRequest(source, port, incoming, outgoing);
  });
  if (!listening) throw new Error('the port is taken');
  server = listening;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Asks as a program does that is told the headers, Host included. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, method, headers };
    request(options, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(Buffer.from(chunk));
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) });
    })
      .on('error', reject)
      .end();
  });
}

const asReader = { host: 'localhost', accept: 'text/html' };
const load = async (path: string) => {
  const host = `localhost:${server.port}`;
  const { status, headers, body } = await ask(path, { ...asReader, host });
  return { status, headers, text: body.toString('utf8') };
};

describe('who is answered', () => {
  test.each(['evil.example:{port}', 'localhost:1', 'localhost.evil.example:{port}', '127.0.0.1'])(
    'not one who calls this machine %s',
    async (host) => {
      const answer = await ask('/', { host: host.replace('{port}', String(server.port)) });
      expect(answer.status).toBe(403);
      expect(asked).toEqual([]);
    },
  );

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])(
    'one who calls it %s',
    async (name) => {
      expect((await ask('/', { host: `${name}:${server.port}` })).status).toBe(200);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('not one who asks by %s', async (method) => {
    const host = `localhost:${server.port}`;
    const answer = await ask('/articles/one', { host }, method);
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(asked).toEqual([]);
  });

  test('nobody reaches the publishing API', async () => {
    expect((await load('/api/articles')).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe('the site, through the preview', () => {
  test('a feed comes byte for byte, and pages of other origins cannot read it', async () => {
    const host = `localhost:${server.port}`;
    const answer = await ask('/atom.xml', { host, 'accept-encoding': 'gzip', cookie: 'a=b' });
    expect(answer.body.equals(feed)).toBe(true);
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', etag: '"1"' });
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(asked[0]?.headers).toMatchObject({ 'accept-encoding': 'gzip' });
    expect(asked[0]?.headers.cookie).toBeUndefined();
  });

  test('a page has the bar, is kept nowhere, and lets one script run', async () => {
    const { status, headers, text } = await load('/articles/one');
    expect(status).toBe(200);
    expect(text).toMatch(/<title>公報<\/title><link .*<\/head><body>一<gazette-preview /);
    expect(text).toContain('articles/one.md');
    expect(text).toContain('1 warning');
    expect(text).toContain('articles/one.md:9:3');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers.etag).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'sha256-[A-Za-z0-9+/]{43}='$/,
    );
  });

  test('a page is asked for whole, whatever the browser has of it', async () => {
    const host = `localhost:${server.port}`;
    const conditions = { 'if-none-match': '"1"', 'accept-encoding': 'gzip' };
    await ask('/', { ...asReader, ...conditions, host });
    expect(asked[0]?.headers['if-none-match']).toBeUndefined();
    expect(asked[0]?.headers['accept-encoding']).toBeUndefined();
  });

  test('a scheduled article says when it opens', async () => {
    const { text } = await load('/articles/later');
    expect(text).toContain('Opens 2027-01-01 08:00 +08:00; shown as if it were open now.');
  });

  test('other forms of an article with errors are those of before', async () => {
    await load('/articles/wrong.md');
    await load('/articles/wrong/revisions');
    expect(asked.map(({ url }) => url)).toEqual([
      '/articles/wrong.md',
      '/articles/wrong/revisions',
    ]);
  });

  test('says so where the site does not answer, and goes on', async () => {
    upstream.closeAllConnections();
    await new Promise((resolve) => upstream.close(resolve));
    const { status, text } = await load('/');
    expect(status).toBe(503);
    expect(text).toContain('does not answer');
    expect(text).toContain('<gazette-preview');
  });
});

describe('the preview’s own pages', () => {
  test('in the place of an article with errors stand its problems and its text', async () => {
    for (const path of [
      '/articles/wrong',
      '/articles/wrong/zh-hans',
      '/preview/file/articles/wrong.md',
    ]) {
      const { status, headers, text } = await load(path);
      expect(status).toBe(200);
      expect(text).toMatch(/articles\/wrong\.md:\d+:\d+/);
      expect(text).toContain('yaml-syntax');
      expect(text).toContain('needs quotes around it');
      expect(text).toMatch(/<pre><code>[^<]*<mark>/);
      expect(text).toMatch(/<img src="\/media\/[0-9a-f]{64}\.png" alt="會場"/);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect(asked).toEqual([]);
  });

  test('the pictures of such an article are served, by the hash of what they hold', async () => {
    const { text } = await load('/articles/wrong');
    const path = /\/media\/[0-9a-f]{64}\.png/.exec(text)?.[0] ?? '';
    const host = `localhost:${server.port}`;
    const answer = await ask(path, { host });
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.body.equals(Buffer.from(makePng(4, 3)))).toBe(true);
    desk.write('articles/hall.png', 'secret');
    expect((await ask(path, { host })).body.toString()).not.toContain('secret');
  });

  test('two files with one id: the second is told, under its own address', async () => {
    const { text } = await load('/preview/file/articles/zcopy.md');
    expect(text).toContain('The id is the same as in articles/one.md.');
  });

  test('the page of a valid file is its article’s', async () => {
    const { status, headers } = await load('/preview/file/articles/one.md');
    expect([status, headers.location]).toEqual([302, '/articles/one']);
  });

  test.each([
    '/preview/file/articles/../wrangler.toml',
    '/preview/file/..%2f..%2fetc%2fpasswd',
    '/preview/file/articles/hall.png',
    '/preview/entry/atom/none',
    '/preview/entry/xml/one',
    '/preview/nowhere',
  ])('there is nothing at %s', async (path) => {
    expect((await load(path)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  test('the overview has the files with errors first, and every way to each of the others', async () => {
    const { text } = await load('/preview');
    const places = ['wrong.md', 'zcopy.md', 'one.md', 'later.md'].map((name) =>
      text.indexOf(`articles/${name}</p>`),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (const address of ['/articles/one', '/articles/one/zh-hans', '/preview/entry/rss/one']) {
      expect(text).toContain(`href="${address}"`);
    }
    expect(text).toContain('opens 2027-01-01 08:00 +08:00');
  });

  test('asks to wait until there is something to show', async () => {
    await server.close();
    await listen({ isStarted: false });
    const { status, text } = await load('/articles/one');
    expect(status).toBe(503);
    expect(text).toContain('data-mark="run.0"');
    expect(asked).toEqual([]);
  });
});

test('open pages hear of each change, and hear no more when they are closed', async () => {
  const answer = await fetch(`http://localhost:${server.port}/preview/events`);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const hear = async (text: string) => {
    while (!heard.includes(text)) heard += (await reader?.read())?.value ?? '';
  };
  await hear('"articles":"run.0"');
  live.begin();
  await hear('"isWorking":true');
  live.showArticles();
  await hear('"articles":"run.1","everything":"run.0","isWorking":false');
  live.showEverything();
  await hear('"everything":"run.1"');
  live.end('the site is away');
  await hear('"failure":"the site is away"');
  await reader?.cancel();
});
