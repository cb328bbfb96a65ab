// Answers one request to the preview.

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { eventsPath, stylePath } from './addresses.ts';
import { type BarSubject, barHead, renderBar } from './bar.ts';
import { forward } from './forward.ts';
import { type Insertion, insertBar } from './insert-bar.ts';
import { isOwnHost } from './is-own-host.ts';
import { findLocalMedia } from './local-media.ts';
import type { Markup } from './markup.ts';
import { findPage, type PageSource, renderAbsence } from './own-pages.ts';
import { reloadScriptHash } from './reload-script.ts';
import { sendEvents } from './send-events.ts';

const styles: ReadonlyMap<string, string> = new Map(
  ['preview', 'bar', 'page'].map((name) => [
    stylePath(name),
    readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'),
  ]),
);

/** Of the preview's own pages: its script and style, pictures as the site allows them, the frame of an entry. */
const policyOfPages = [
  "default-src 'none'",
  `script-src '${reloadScriptHash}'`,
  "style-src 'self'",
  "img-src 'self' https:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of what is shown as a reader app would: no script, whatever the content tries. */
const policyOfFrames =
  "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

/** Answers; rejects only for what nobody foresaw. */
export async function answerRequest(
  source: PageSource,
  port: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.setHeader('x-content-type-options', 'nosniff');
  outgoing.setHeader('referrer-policy', 'same-origin');
  if (!isOwnHost(incoming.headers.host, port)) {
    outgoing.writeHead(403, plain).end(`Only http://localhost:${port} is answered here.\n`);
    return;
  }
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
    outgoing.writeHead(405, { ...plain, allow: 'GET, HEAD' }).end('A preview is only read.\n');
    return;
  }
  const { pathname } = new URL(incoming.url ?? '/', `http://localhost:${port}`);
  const style = styles.get(pathname);
  if (pathname === eventsPath) return sendEvents(outgoing, source.preview.live);
  if (style !== undefined) {
    const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' };
    outgoing.writeHead(200, headers).end(style);
    return;
  }
  const media = await findLocalMedia(source.preview.folder, pathname);
  if (media) {
    outgoing.writeHead(200, { 'content-type': media.type, 'cache-control': 'no-cache' });
    outgoing.end(media.bytes);
    return;
  }
  await answerPage(source, pathname, incoming, outgoing);
}

async function answerPage(
  source: PageSource,
  pathname: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const found = await findPage(source, pathname);
  switch (found.kind) {
    case 'redirect':
      outgoing.writeHead(302, { location: found.to, 'cache-control': 'no-store' }).end();
      return;
    case 'frame':
      return sendMarkup(outgoing, 200, policyOfFrames, String(await found.page));
    case 'page':
      return sendPage(source, outgoing, found.status, found.page, found.subject);
    case 'site': {
      const isArticle = /^\/articles\//.test(pathname);
      const subject = {
        shown: found.shown,
        follows: isArticle ? ('articles' as const) : ('everything' as const),
      };
      const { site } = source.preview;
      try {
        if (!site) throw new Error('the site has not started');
        const inner = Number(new URL(site.site.origin).port);
        return await forward(incoming, outgoing, inner, () => makeInsertion(source, subject));
      } catch {
        if (outgoing.headersSent) outgoing.destroy();
        else await sendPage(source, outgoing, 503, renderAbsence(source.words), subject);
      }
    }
  }
}

async function makeInsertion(
  { words, preview }: PageSource,
  subject: Pick<BarSubject, 'shown' | 'follows'>,
): Promise<Insertion> {
  const bar = renderBar(words, { ...subject, folder: preview.folder, live: preview.live.state });
  return { head: String(await barHead), bar: String(await bar) };
}

async function sendPage(
  source: PageSource,
  outgoing: ServerResponse,
  status: number,
  page: Markup,
  subject: Pick<BarSubject, 'shown' | 'follows'>,
): Promise<void> {
  const insertion = await makeInsertion(source, subject);
  sendMarkup(outgoing, status, policyOfPages, insertBar(String(await page), insertion));
}

function sendMarkup(outgoing: ServerResponse, status: number, policy: string, page: string): void {
  outgoing.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
  });
  outgoing.end(page);
}
