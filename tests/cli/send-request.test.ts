// Requests on their way: texts travel packed to another machine.

import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Session } from '../../src/cli/session.ts';
import { sendRequest } from '../../src/cli/site/send-request.ts';

async function send(url: string, body: string | Uint8Array): Promise<RequestInit> {
  let sent: RequestInit = {};
  const session = {
    context: {
      signal: new AbortController().signal,
      fetch: async (_: string, init: RequestInit) => {
        sent = init;
        return new Response('{}');
      },
    },
  } as unknown as Session;
  const headers = { 'content-type': 'application/json' };
  await sendRequest(session, url, { method: 'POST', headers, body, repeatable: true }, () => {});
  return sent;
}

const long = JSON.stringify({ items: '公報'.repeat(5_000) });

test('a long text is packed for another machine', async () => {
  const { headers, body } = await send('https://bulletin.example.cn/api/batches', long);
  expect(headers).toEqual({ 'content-type': 'application/json', 'content-encoding': 'gzip' });
  expect(body).toBeInstanceOf(Uint8Array);
  expect(gunzipSync(body as Uint8Array).toString()).toBe(long);
});

test.each([
  ['for this machine', 'http://localhost:8787/api/batches', long],
  ['that is short', 'https://bulletin.example.cn/api/batches', '{}'],
])('a text %s goes as it is', async (_, url, text) => {
  const { headers, body } = await send(url, text);
  expect([headers, body]).toEqual([{ 'content-type': 'application/json' }, text]);
});

test('a file goes as it is: most are packed already', async () => {
  const bytes = new Uint8Array(5_000);
  const { headers, body } = await send('https://bulletin.example.cn/api/media/x', bytes);
  expect([headers, body]).toEqual([{ 'content-type': 'application/json' }, bytes]);
});
