// Drafts: articles that the ledger keeps and no reader sees, until somebody opens them.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { converge, findFaults, query, readKv } from '../ledger/ledger-under-test.ts';
import { changeStanding } from './http-table-site.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, get, put, settle, signIn } from './site.ts';

beforeEach(signIn);
afterEach(async () => {
  await converge();
  expect(await findFaults()).toEqual([]);
  await reset();
});

const hour = 3_600_000;
const asText = (at: number) => new Date(at).toISOString();

interface Item {
  readonly source: string;
  readonly slug?: string;
  readonly base: number | null;
  readonly draft?: boolean;
  readonly at?: string;
}

async function putBatch(items: readonly Item[], more: object = {}) {
  const response = await call('POST', '/batches', {
    body: JSON.stringify({ items, ...more }),
    headers: { 'Content-Type': 'application/json' },
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

interface Answer {
  readonly reason?: string;
  readonly outcomes: readonly { outcome: string; state: string; revision: number }[];
  readonly digest?: { readonly revision: number };
}

const keep = (n: number, base: number | null = null, body?: string) =>
  putBatch([{ source: makeSource(n, {}, body), slug: `a-${n}`, base, draft: true }]);
const openDraft = (n: number, base: number, more: object = {}) =>
  putBatch([{ source: makeSource(n), slug: `a-${n}`, base }], more);

async function feedIds(): Promise<string[]> {
  await settle();
  const feed = (await (await get('/feed.json')).json()) as { items: { id: string }[] };
  return feed.items.map(({ id }) => id);
}

test('keeps a new article as a draft, changes it without a word, and opens it as its first publication', async () => {
  expect((await keep(1)).answer.outcomes).toMatchObject([{ outcome: 'created', state: 'draft' }]);
  expect((await keep(1, 1, '改過。\n')).answer.outcomes).toMatchObject([
    { outcome: 'updated', state: 'draft', revision: 2 },
  ]);
  await settle();
  expect([...(await readKv()).keys()].filter((key) => key.includes('a-1'))).toEqual([]);
  expect((await get('/articles/a-1')).status).toBe(404);
  const before = Date.now();
  expect((await openDraft(1, 2)).answer.outcomes).toMatchObject([{ state: 'open', revision: 3 }]);
  await settle();
  const record = (await (await get('/articles/a-1.json')).json()) as {
    revisions: { number: number; kind: string }[];
    published: string;
  };
  expect(record.revisions).toMatchObject([{ number: 3, kind: 'publish' }]);
  expect(Date.parse(record.published)).toBeGreaterThanOrEqual(before);
  expect(await feedIds()).toEqual([idOf(1)]);
});

test('opens a draft whose text is the same, without a revision', async () => {
  await keep(1);
  expect((await openDraft(1, 1)).answer.outcomes).toMatchObject([
    { outcome: 'updated', state: 'open', revision: 1 },
  ]);
});

test('takes the same draft twice as once, also after somebody has opened it', async () => {
  await keep(1);
  const again = await keep(1);
  await openDraft(1, 1);
  const late = await keep(1);
  expect([again, late].map(({ answer }) => answer.outcomes)).toMatchObject([
    [{ outcome: 'unchanged', state: 'draft' }],
    [{ outcome: 'unchanged', state: 'open' }],
  ]);
});

test('a draft by PUT is one as well, and does not bear a time', async () => {
  const kept = await put('a-1', makeSource(1), null, '?draft=true');
  expect([kept.status, await kept.json()]).toMatchObject([201, { state: 'draft' }]);
  const at = encodeURIComponent(asText(Date.now() + hour));
  for (const query of [`?draft=true&at=${at}`, '?draft=yes']) {
    const response = await put('a-2', makeSource(2), null, query);
    expect([response.status, await response.json()]).toMatchObject([400, { reason: 'malformed' }]);
  }
  const both = { source: makeSource(2), slug: 'a-2', base: null, draft: true };
  expect((await putBatch([{ ...both, at: asText(Date.now() + hour) }])).status).toBe(400);
});

test('neither the time in a draft’s source nor a former one opens it, come what may', async () => {
  const soon = asText(Date.now() + 1_000);
  const timed = makeSource(1, { published: soon });
  await putBatch([{ source: timed, slug: 'a-1', base: null, draft: true }]);
  await putBatch([{ source: makeSource(2), slug: 'a-2', base: null, at: soon }]);
  await changeStanding('a-2', 1, 'withdrawal', { reason: 'r' });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await put('a-3', makeSource(3));
  await settle();
  expect(await query('SELECT slug FROM article WHERE opened IS NOT NULL')).toEqual([
    { slug: 'a-3' },
  ]);
});

test('a draft that was scheduled once is put on the schedule again for that time when it is opened', async () => {
  const at = asText(Date.now() + hour);
  await putBatch([{ source: makeSource(1), slug: 'a-1', base: null, at }]);
  await changeStanding('a-1', 1, 'withdrawal', { reason: 'r' });
  await keep(1, 1, '改過。\n');
  expect((await openDraft(1, 2)).answer.outcomes).toMatchObject([
    { state: 'scheduled', published: at },
  ]);
});

test('how subscribers hear of a draft is settled when it is opened, by what was told last', async () => {
  for (const n of [1, 2, 3]) await keep(n);
  await openDraft(1, 1);
  await openDraft(2, 1, { announce: 'none' });
  await putBatch(
    [{ source: makeSource(4), slug: 'a-4', base: null, at: asText(Date.now() + hour) }],
    {
      announce: 'none',
    },
  );
  await changeStanding('a-4', 1, 'withdrawal', { reason: 'r' });
  const now = asText(Date.now());
  await putBatch([{ source: makeSource(4), slug: 'a-4', base: 1, at: now }]);
  await openDraft(3, 1, { announce: 'each' });
  expect(
    await query('SELECT slug, announcement FROM article WHERE opened IS NOT NULL ORDER BY slug'),
  ).toEqual([
    { slug: 'a-1', announcement: 'each' },
    { slug: 'a-2', announcement: 'none' },
    { slug: 'a-3', announcement: 'each' },
    { slug: 'a-4', announcement: 'none' },
  ]);
  expect((await feedIds()).toSorted()).toEqual([idOf(1), idOf(3)]);
});

test('drafts that are opened together are listed in one digest, and those that join it later too', async () => {
  for (const n of [1, 2]) await keep(n);
  const digest = 'urn:uuid:00000000-0000-4000-8000-0000000000d1';
  const told = { announce: 'digest', digest };
  expect((await openDraft(1, 1, told)).answer.digest).toMatchObject({ revision: 1 });
  expect((await openDraft(2, 1, told)).answer.digest).toMatchObject({ revision: 2 });
  expect((await openDraft(2, 1, told)).answer.digest).toMatchObject({ revision: 2 });
  const { source } = (await (await call('GET', `/articles/${digest}`)).json()) as {
    source: string;
  };
  expect(source).toContain('a-1');
  expect(source).toContain('a-2');
  expect(await feedIds()).toEqual([digest]);
});

test('a digest does not announce a draft that stays one, nor one that opens later', async () => {
  await keep(1);
  const told = { announce: 'digest', digest: 'urn:uuid:00000000-0000-4000-8000-0000000000d2' };
  const kept = { source: makeSource(2), slug: 'a-2', base: null, draft: true };
  expect((await putBatch([kept], told)).answer).not.toHaveProperty('digest');
  const later = { source: makeSource(1), slug: 'a-1', base: 1, at: asText(Date.now() + hour) };
  expect(await putBatch([later], told)).toMatchObject({
    status: 422,
    answer: { reason: 'digest-scheduled' },
  });
});

test('what is scheduled, open or withdrawn becomes no draft by being sent as one', async () => {
  await putBatch([
    { source: makeSource(1), slug: 'a-1', base: null, at: asText(Date.now() + hour) },
  ]);
  await put('a-2', makeSource(2));
  await put('a-3', makeSource(3));
  await changeStanding('a-3', 1, 'withdrawal', { reason: 'r' });
  for (const [n, base] of [
    [1, 1],
    [2, 1],
    [3, 2],
  ] as const) {
    expect(await keep(n, base, '又改。\n')).toMatchObject({
      status: 409,
      answer: { reason: 'not-a-draft' },
    });
  }
});

test('the log tells what was kept as a draft, and what is to open when', async () => {
  const at = Date.now() + hour;
  await keep(1);
  await putBatch([{ source: makeSource(2), slug: 'a-2', base: null, at: asText(at) }]);
  const events = await query<{ type: string; detail: string }>(
    'SELECT type, detail FROM event ORDER BY number',
  );
  expect(events.map(({ type, detail }) => [type, JSON.parse(detail)])).toMatchObject([
    ['publish', { draft: 1 }],
    ['publish', { published: at }],
  ]);
});
