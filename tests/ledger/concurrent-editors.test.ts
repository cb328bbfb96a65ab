// Twenty editors publish twenty articles each, all at once: nothing is lost, nothing is there twice.

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, expect, test } from 'vitest';
import { idOf, makeSource } from '../worker/make-article.ts';
import { get, settle, signIn } from '../worker/site.ts';
import { slugsOfList } from './find-lost.ts';
import { findFaults, query, readKv } from './ledger-under-test.ts';
import { makeEditor, type SendPut } from './make-editor.ts';

const editors = 20;
const articlesEach = 20;
const count = editors * articlesEach;
const numbers = Array.from({ length: count }, (_, n) => n + 1);

let send: SendPut[] = [];
let statuses: number[] = [];

/** Every article is put by the editor whose turn it is; all at once. */
function putAll(): Promise<Response[]> {
  return Promise.all(
    numbers.map((n) => {
      const editor = send[n % editors];
      if (!editor) throw new Error('no such editor');
      return editor({ slug: `bulletin-${n}`, source: makeSource(n), base: null });
    }),
  );
}

beforeAll(async () => {
  await signIn();
  send = await Promise.all(Array.from({ length: editors }, (_, n) => makeEditor(`editor ${n}`)));
  statuses = (await putAll()).map(({ status }) => status);
}, 120_000);

test('acknowledges every publish', () => {
  expect(statuses).toEqual(numbers.map(() => 201));
});

test('holds every article under its editor, and each exactly once in the event log', async () => {
  const events = await query<{ subject: string; editor: string }>(
    "SELECT subject, editor FROM event WHERE type = 'publish'",
  );
  const happened = events.map(({ subject, editor }) => `${subject} ${editor}`);
  const expected = numbers.map((n) => `${idOf(n)} editor ${n % editors}`);
  expect(happened.toSorted()).toEqual(expected.toSorted());
});

test('gives every position from 1 to 400 once', async () => {
  const rows = await query<{ number: number }>(
    "SELECT number FROM position WHERE collection = 'all' ORDER BY number",
  );
  expect(rows.map(({ number }) => number)).toEqual(numbers);
});

test('brings KV to what the ledger holds', async () => {
  await settle();
  expect(await findFaults()).toEqual([]);
}, 60_000);

test('closes eight volumes of fifty, which hold every article once', async () => {
  const kv = await readKv();
  const volumes = [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
    slugsOfList(kv.get(`volume:${n}:all`)?.value ?? '{"items":[]}'),
  );
  expect(volumes.map((slugs) => slugs.length)).toEqual(volumes.map(() => 50));
  expect(volumes.flat().toSorted()).toEqual(numbers.map((n) => `bulletin-${n}`).toSorted());
  expect(kv.has('volume:9:all')).toBe(false);
});

test('shows the newest fifty in every feed and in the list', async () => {
  const newest = await query<{ id: string; slug: string }>(
    "SELECT id, slug FROM position JOIN article ON id = article WHERE collection = 'all' AND number > 350",
  );
  const ids = newest.map(({ id }) => id).toSorted();
  const read = async (path: string) => (await get(path)).text();
  const rss = parseRssFeed(await read('/feed.xml')).items?.map(({ guid }) => guid?.value);
  const atom = parseAtomFeed(await read('/atom.xml')).entries?.map(({ id }) => id);
  const json = parseJsonFeed(await read('/feed.json')).items?.map(({ id }) => id);
  for (const found of [rss, atom, json]) expect(found?.toSorted()).toEqual(ids);
  const list = slugsOfList((await readKv()).get('list:all')?.value ?? '');
  expect(list.toSorted()).toEqual(newest.map(({ slug }) => slug).toSorted());
});

test('changes nothing when every request is sent again', async () => {
  const before = await query('SELECT count(*) AS events, max(hash) AS hash FROM event');
  const answers = await Promise.all(
    (await putAll()).map(async (response) => [response.status, await response.json()] as const),
  );
  expect(answers.every(([status]) => status === 200)).toBe(true);
  expect(answers.map(([, body]) => body)).toEqual(
    numbers.map((n) => expect.objectContaining({ outcome: 'unchanged', revision: 1, id: idOf(n) })),
  );
  expect(await query('SELECT count(*) AS events, max(hash) AS hash FROM event')).toEqual(before);
  await settle();
  expect(await findFaults()).toEqual([]);
}, 60_000);
