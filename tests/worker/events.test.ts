// The log of who did what: everything that happened, in pages, and a chain that anybody can recompute.

import { reset } from 'cloudflare:test';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EventList, eventListSchema, findBrokenLink } from '../../src/domain/events-api.ts';
import { inLedger } from '../ledger/ledger-under-test.ts';
import { changeStanding } from './http-table-site.ts';
import { idOf, makeSource } from './make-article.ts';
import { sendFile } from './send-file.ts';
import { call, put, signIn } from './site.ts';

beforeEach(signIn);
afterEach(() => reset());

async function events(query = ''): Promise<EventList> {
  const response = await call('GET', `/events${query}`);
  expect(response.status).toBe(200);
  return v.parse(eventListSchema, await response.json());
}

/** Eight events: a publish that opens, one that is a draft, a correction, a withdrawal, a file, words, an editor. */
async function makeHistory(): Promise<void> {
  await put('a', makeSource(1));
  await put('b', makeSource(2), null, '?draft=true');
  await put('a', makeSource(1, {}, '改。\n'), 1, '?kind=correction&note=更正數字');
  await changeStanding('a', 2, 'withdrawal', { reason: '重複' });
  await sendFile(new TextEncoder().encode('正文'), 'text/plain');
  const headers = { 'Content-Type': 'text/plain', 'If-Match': `"${await sha256('')}"` };
  await call('PUT', '/words', { body: '于右任\n', headers });
  await call('POST', '/editors', {
    body: JSON.stringify({ name: '李四', scopes: ['draft'] }),
    headers: { 'Content-Type': 'application/json' },
  });
}

/** By the platform, not by what the ledger uses. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

test('tells everything that happened, newest first', async () => {
  await makeHistory();
  const { events: all, next, last } = await events();
  expect(all.map(({ number, type, detail }) => [number, type, detail.slug ?? ''])).toEqual([
    [8, 'editor-added', ''],
    [7, 'words', ''],
    [6, 'file-added', ''],
    [5, 'withdrawal', 'a'],
    [4, 'correction', 'a'],
    [3, 'publish', 'b'],
    [2, 'opened', 'a'],
    [1, 'publish', 'a'],
  ]);
  expect(all[4]).toMatchObject({
    editor: 'operator',
    subject: idOf(1),
    detail: { note: '更正數字' },
  });
  expect(next).toBeNull();
  expect(last).toEqual({ number: 8, hash: all[0]?.hash });
});

test('comes in pages, in both directions', async () => {
  await makeHistory();
  const walk = async (query: string, way: string) => {
    const numbers: number[][] = [];
    for (let from = query; ; ) {
      const page = await events(`?limit=3${from}`);
      numbers.push(page.events.map(({ number }) => number));
      if (page.next === null) return numbers;
      from = `&${way}=${page.next}`;
    }
  };
  expect(await walk('', 'before')).toEqual([
    [8, 7, 6],
    [5, 4, 3],
    [2, 1],
  ]);
  expect(await walk('&after=0', 'after')).toEqual([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8],
  ]);
});

test('is asked about an article by its id, its slug or a former one, and about an editor', async () => {
  await makeHistory();
  await changeStanding('a', 3, 'restoration', {});
  await put('a', makeSource(1, { slug: 'neu' }), 4, '?kind=minor');
  const numbers = async (query: string) => (await events(query)).events.map(({ number }) => number);
  const about = [10, 9, 5, 4, 2, 1];
  for (const subject of [idOf(1), 'neu', 'a']) {
    expect(await numbers(`?subject=${encodeURIComponent(subject)}`), subject).toEqual(about);
  }
  expect(await numbers('?subject=words')).toEqual([7]);
  expect(await numbers('?subject=nothing')).toEqual([]);
  expect(await numbers('?editor=operator&subject=b&limit=1')).toEqual([3]);
  expect(await numbers(`?editor=${encodeURIComponent('李四')}`)).toEqual([]);
});

test('each hash follows by the documented recipe from what stands before it', async () => {
  await makeHistory();
  let previous = '';
  for (const event of (await events('?after=0')).events) {
    const { number, at, editor, type, subject, detail, hash } = event;
    const told = [previous, number, Date.parse(at), editor, type, subject, JSON.stringify(detail)];
    expect(event.previous).toBe(previous);
    expect(await sha256(JSON.stringify(told))).toBe(hash);
    previous = hash;
  }
});

test.each([
  ["UPDATE event SET editor = '王五' WHERE number = 4", 4],
  ["UPDATE event SET detail = replace(detail, '更正', '更改') WHERE number = 4", 4],
  ['UPDATE event SET at = at + 1 WHERE number = 1', 1],
  ["UPDATE event SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE number = 3", 3],
  ['DELETE FROM event WHERE number = 6', 7],
])('a log that was tampered with shows where: %s', async (statement, number) => {
  await makeHistory();
  expect(findBrokenLink((await events()).events)).toBeUndefined();
  await inLedger((storage) => storage.sql.exec(statement).toArray());
  expect(findBrokenLink((await events()).events)?.number).toBe(number);
});

test.each([
  '?limit=0',
  '?limit=1001',
  '?after=-1',
  '?after=x',
  '?after=1&before=9',
  '?since=2026',
  '?before=0',
])('refuses %s', async (query) => {
  const response = await call('GET', `/events${query}`);
  expect([response.status, await response.json()]).toMatchObject([400, { reason: 'malformed' }]);
});
