// What a change is, and so which scope it takes, depends on where the article is: each state with each change and scope.

import { reset } from 'cloudflare:test';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editorWithTokenSchema } from '../../src/domain/editors-api.ts';
import type { ArticleState } from '../../src/domain/publishing-api.ts';
import { type Scope, scopes } from '../../src/domain/scopes.ts';
import { findFaults } from '../ledger/ledger-under-test.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, settle, signIn } from './site.ts';

const json = { 'Content-Type': 'application/json' };
const tokens = new Map<Scope, string>();

async function addEditor(name: string, held: readonly Scope[]): Promise<string> {
  const body = JSON.stringify({ name, scopes: held });
  const response = await call('POST', '/editors', { body, headers: json });
  return v.parse(editorWithTokenSchema, await response.json()).token;
}

beforeAll(async () => {
  await signIn();
  for (const scope of scopes) tokens.set(scope, await addEditor(`who may ${scope}`, [scope]));
});
afterAll(() => reset());

interface Item {
  readonly source: string;
  readonly base: number | null;
  readonly draft?: boolean;
  readonly kind?: string;
  readonly at?: string;
}

function putBatch(items: readonly Item[], token?: string, more: object = {}): Promise<Response> {
  const sent = items.map((item) => ({ slug: slugOf(item.source), ...item }));
  return call('POST', '/batches', {
    body: JSON.stringify({ items: sent, ...more }),
    headers: { ...json, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
  });
}

function slugOf(source: string): string {
  return `article-${/id: urn:uuid:.*-(\d+)\n/.exec(source)?.[1]}`;
}

function standing(id: string, change: string, body: object, base: number, token?: string) {
  return call('POST', `/articles/${id}/${change}`, {
    body: JSON.stringify(body),
    headers: {
      ...json,
      'If-Match': `"${base}"`,
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
  });
}

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

/** Makes article `n` be in a state; how many revisions it then has. */
async function make(n: number, state: ArticleState | 'absent'): Promise<number> {
  const item = { source: makeSource(n), base: null };
  if (state === 'absent') return 0;
  if (state === 'draft') await putBatch([{ ...item, draft: true }]);
  if (state === 'scheduled') await putBatch([{ ...item, at: inAnHour() }]);
  if (state === 'open' || state === 'withdrawn') await putBatch([item]);
  if (state === 'withdrawn') await standing(idOf(n), 'withdrawal', { reason: 'r' }, 1);
  const known = (await (await call('GET', `/articles/${idOf(n)}`)).json()) as {
    state: string;
    revision: number;
  };
  expect(known.state).toBe(state);
  return known.revision;
}

const changes = {
  'kept as a draft': (n: number, base: number, token: string) =>
    putBatch([{ source: makeSource(n, {}, '又改。\n'), base: base || null, draft: true }], token),
  put: (n: number, base: number, token: string) =>
    putBatch([{ source: makeSource(n, {}, '又改。\n'), base: base || null, kind: 'minor' }], token),
  scheduled: (n: number, base: number, token: string) =>
    putBatch([{ source: makeSource(n), base: base || null, at: inAnHour() }], token),
  withdrawn: (n: number, base: number, token: string) =>
    standing(idOf(n), 'withdrawal', { reason: 'r' }, base, token),
  restored: (n: number, base: number, token: string) =>
    standing(idOf(n), 'restoration', {}, base, token),
};

type Change = keyof typeof changes;

/** The scopes that suffice, and what is answered to who has one of them. */
const table: Readonly<
  Record<ArticleState | 'absent', Readonly<Record<Change, readonly [Scope[], number, string]>>>
> = {
  absent: {
    'kept as a draft': [['draft', 'publish'], 200, 'draft'],
    put: [['publish'], 200, 'open'],
    scheduled: [['publish'], 200, 'scheduled'],
    withdrawn: [['withdraw', 'publish'], 404, 'unknown-article'],
    restored: [['withdraw'], 404, 'unknown-article'],
  },
  draft: {
    'kept as a draft': [['draft', 'publish'], 200, 'draft'],
    put: [['publish'], 200, 'open'],
    scheduled: [['publish'], 200, 'scheduled'],
    withdrawn: [['publish'], 200, 'draft'],
    restored: [['withdraw'], 409, 'not-opened'],
  },
  scheduled: {
    'kept as a draft': [['publish'], 409, 'not-a-draft'],
    put: [['publish'], 200, 'scheduled'],
    scheduled: [['publish'], 200, 'scheduled'],
    withdrawn: [['publish'], 200, 'draft'],
    restored: [['withdraw'], 409, 'not-opened'],
  },
  open: {
    'kept as a draft': [['correct'], 409, 'not-a-draft'],
    put: [['correct'], 200, 'open'],
    scheduled: [['correct'], 422, 'published-fixed'],
    withdrawn: [['withdraw'], 200, 'withdrawn'],
    restored: [['withdraw'], 409, 'not-withdrawn'],
  },
  withdrawn: {
    'kept as a draft': [['correct'], 409, 'not-a-draft'],
    put: [['correct'], 409, 'withdrawn'],
    scheduled: [['correct'], 422, 'published-fixed'],
    withdrawn: [['withdraw'], 200, 'withdrawn'],
    restored: [['withdraw'], 200, 'open'],
  },
};

let last = 0;

describe.each(Object.entries(table))('what is %s', (state, row) => {
  test.each(Object.entries(row))('is %s by who may', async (name, [allowed, status, answer]) => {
    for (const scope of scopes) {
      last += 1;
      const base = await make(last, state as ArticleState | 'absent');
      const before = await (await call('GET', `/articles/${idOf(last)}`)).text();
      const response = await changes[name as Change](last, base, tokens.get(scope) ?? '');
      const told = await response.text();
      const isAllowed = allowed.includes(scope);
      expect([scope, response.status], told).toEqual([scope, isAllowed ? status : 403]);
      if (isAllowed) expect(told).toContain(`:"${answer}"`);
      const after = await (await call('GET', `/articles/${idOf(last)}`)).text();
      if (response.status >= 400) expect(after).toBe(before);
    }
  });
});

test('the ledger is whole after all of it', async () => {
  await settle();
  expect(await findFaults()).toEqual([]);
});

test('a batch of which one article needs another scope stores nothing, and says which', async () => {
  const [draft, news] = [makeSource(5001), makeSource(5002)];
  const items = [
    { source: draft, base: null, draft: true },
    { source: news, base: null },
  ];
  const response = await putBatch(items, tokens.get('draft'));
  expect(await response.json()).toMatchObject({
    ...{ status: 403, reason: 'forbidden', item: 1, action: 'open', scopes: ['publish'] },
    ...{ ask: ['who may admin'], detail: 'ask who may admin, or the operator of the site' },
  });
  expect((await call('GET', `/articles/${idOf(5001)}`)).status).toBe(404);
});

test('a draft that opens while somebody without that right changes it is changed or refused, never both', async () => {
  await make(5003, 'draft');
  const hidden = { source: makeSource(5003, {}, '草稿又改。\n'), base: 1, draft: true };
  const [changed, opened] = await Promise.all([
    putBatch([hidden], tokens.get('draft')),
    putBatch([{ source: makeSource(5003), base: 1 }], tokens.get('publish')),
  ]);
  const article = (await (await call('GET', `/articles/${idOf(5003)}`)).json()) as {
    state: string;
    source: string;
  };
  const statuses = [changed.status, opened.status];
  expect([
    [200, 412],
    [403, 200],
  ]).toContainEqual(statuses);
  expect(article.state).toBe(opened.status === 200 ? 'open' : 'draft');
  expect(article.source.includes('草稿又改')).toBe(changed.status === 200);
});

test('a digest is finished by who may publish alone, though nothing in the batch is new', async () => {
  await make(5004, 'open');
  const digest = 'urn:uuid:00000000-0000-4000-8000-0000000000d1';
  const news = { source: makeSource(5005), base: null };
  expect(
    (await putBatch([news], undefined, { announce: 'digest', digest, more: true })).status,
  ).toBe(200);
  const again = [{ source: makeSource(5005), base: 1 }];
  const finish = (scope: Scope) =>
    putBatch(again, tokens.get(scope), { announce: 'digest', digest });
  expect(await (await finish('correct')).json()).toMatchObject({
    reason: 'forbidden',
    scopes: ['publish'],
  });
  expect(await (await finish('publish')).json()).toMatchObject({ digest: { state: 'open' } });
});
