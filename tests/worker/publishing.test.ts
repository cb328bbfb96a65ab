// The publishing API: what is stored, what is refused, and that nothing is stored of what is refused.

import { beforeAll, expect, test } from 'vitest';
import { maxSourceBytes } from '../../src/domain/parse-article.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, get, put, settle, signIn } from './site.ts';

beforeAll(signIn);

const read = async (reference: string) => {
  const response = await call('GET', `/articles/${encodeURIComponent(reference)}`);
  return {
    status: response.status,
    ...((await response.json()) as { revisions?: unknown[]; source?: string }),
  };
};

test('creates an article and answers with its revision, hash and address', async () => {
  const response = await put('created', makeSource(1));
  expect(response.status).toBe(201);
  expect(response.headers.get('etag')).toBe('"1"');
  expect(await response.json()).toMatchObject({
    outcome: 'created',
    id: idOf(1),
    slug: 'created',
    state: 'open',
    revision: 1,
    url: 'https://bulletin.example.cn/articles/created',
  });
});

test('stores no new revision of the same content, whatever the precondition', async () => {
  await put('same', makeSource(2));
  for (const base of [null, 1, 7]) {
    const response = await put('same', makeSource(2), base);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ outcome: 'unchanged', revision: 1 });
  }
  expect((await read('same')).revisions).toHaveLength(1);
});

test('takes line ends and a byte order mark for what they are', async () => {
  await put('line-ends', makeSource(3));
  const windows = `\ufeff${makeSource(3).replaceAll('\n', '\r\n')}`;
  expect(await (await put('line-ends', windows)).json()).toMatchObject({ outcome: 'unchanged' });
});

test('stores a minor change without moving updated', async () => {
  const created = (await (await put('minor', makeSource(4))).json()) as { updated: string };
  const response = await put('minor', makeSource(4, {}, '改了一字。\n'), 1, '?kind=minor');
  expect(await response.json()).toMatchObject({
    outcome: 'updated',
    revision: 2,
    updated: created.updated,
  });
});

test('moves updated by a correction and shows its note on the page', async () => {
  const created = (await (await put('correction', makeSource(5))).json()) as { updated: string };
  const query = `?kind=correction&note=${encodeURIComponent('更正數字')}`;
  const changed = (await (
    await put('correction', makeSource(5, {}, '五百多噸。\n'), 1, query)
  ).json()) as { updated: string; revision: number };
  expect(changed.revision).toBe(2);
  expect(changed.updated > created.updated).toBe(true);
  await settle();
  expect(await (await get('/articles/correction')).text()).toContain('更正數字');
});

test('answers 412 to a stale base with who changed it, when, and keeps what is there', async () => {
  await put('stale', makeSource(6));
  await put('stale', makeSource(6, {}, '第二版。\n'), 1, '?kind=minor');
  const response = await put('stale', makeSource(6, {}, '另一版。\n'), 1, '?kind=minor');
  expect(response.status).toBe(412);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const failure = (await response.json()) as { reason: string; current: Record<string, unknown> };
  expect(failure.reason).toBe('stale-base');
  expect(failure.current).toMatchObject({ number: 2, editor: 'operator', kind: 'minor' });
  expect(Date.parse(String(failure.current.at))).not.toBeNaN();
  expect((await read('stale')).source).toContain('第二版');
});

test('answers 412 to the update of an article that is not there', async () => {
  expect((await put('absent', makeSource(7), 3)).status).toBe(412);
  expect((await read('absent')).status).toBe(404);
});

test('answers 412 to a creation under an id that is there already', async () => {
  await put('twice', makeSource(8));
  expect((await put('twice', makeSource(8, {}, '別的。\n'))).status).toBe(412);
});

test('wants to know what was edited', async () => {
  const response = await call('PUT', '/articles/any', {
    body: makeSource(9),
    headers: { 'Content-Type': 'text/markdown' },
  });
  expect(response.status).toBe(428);
});

test('wants the kind of a change, and the note of a correction', async () => {
  await put('kinds', makeSource(10));
  const changed = makeSource(10, {}, '改動。\n');
  const without = await put('kinds', changed, 1);
  expect([without.status, ((await without.json()) as { reason: string }).reason]).toEqual([
    422,
    'kind-missing',
  ]);
  const noted = await put('kinds', changed, 1, '?kind=correction&note=%20');
  expect(((await noted.json()) as { reason: string }).reason).toBe('note-missing');
  expect((await put('kinds', changed, 1, '?kind=typo')).status).toBe(400);
  expect((await read('kinds')).revisions).toHaveLength(1);
});

test('lists every problem of an article at once and stores nothing', async () => {
  const source = makeSource(11, { issued: '2009-02-30', lang: 'zh-hant', titel: 'x' }, '# 一\n');
  const response = await put('problems', source);
  expect(response.status).toBe(422);
  const { problems } = (await response.json()) as { problems: { rule: string; line: number }[] };
  expect(problems.map((problem) => [problem.rule, problem.line])).toEqual([
    ['bad-date', 5],
    ['language-form', 6],
    ['unknown-key', 7],
    ['heading-one', 10],
  ]);
  expect((await read('problems')).status).toBe(404);
});

test('speaks Chinese to an editor who prefers it', async () => {
  const response = await call('PUT', '/articles/chinese', {
    body: makeSource(12, { issued: '2009-02-30' }),
    headers: {
      'Content-Type': 'text/markdown',
      'If-None-Match': '*',
      'Accept-Language': 'zh-CN,en;q=0.5',
    },
  });
  const { problems } = (await response.json()) as { problems: { message: string }[] };
  expect(problems[0]?.message).toContain('请写真实存在的日期');
});

test('refuses a slug that belongs or belonged to another article, and a new id for an old slug', async () => {
  await put('mine', makeSource(13));
  const reason = async (response: Response) =>
    ((await response.json()) as { reason: string }).reason;
  expect(await reason(await put('mine', makeSource(14)))).toBe('id-changed');
  await put('moved', makeSource(13), 1, '?kind=minor');
  expect(await reason(await put('mine', makeSource(14)))).toBe('slug-taken');
  await put('other', makeSource(14));
  expect(await reason(await put('moved', makeSource(14), 1, '?kind=minor'))).toBe('slug-taken');
});

test('leaves a redirect from a former slug, in every form', async () => {
  await put('before', makeSource(15));
  expect((await put('after', makeSource(15), 1, '?kind=minor')).status).toBe(200);
  await settle();
  for (const suffix of ['', '.md', '.json', '.txt']) {
    const response = await get(`/articles/before${suffix}`);
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      `/articles/after${suffix}`,
    ]);
  }
  expect((await get('/articles/after')).status).toBe(200);
});

test('puts an article under its id, and refuses an address that names another', async () => {
  await put('by-id', makeSource(16));
  const change = (reference: string) =>
    put(reference, makeSource(16, {}, '改。\n'), 1, '?kind=minor');
  expect((await change(idOf(17))).status).toBe(409);
  expect(await (await change(idOf(16))).json()).toMatchObject({ slug: 'by-id', revision: 2 });
});

test('reads back each revision with its source', async () => {
  await put('history', makeSource(18));
  await put('history', makeSource(18, {}, '第二版。\n'), 1, '?kind=minor');
  const first = await (await call('GET', '/articles/history/revisions/1')).json();
  expect(first).toMatchObject({ revision: 1, source: makeSource(18) });
  expect((await read('history')).source).toContain('第二版');
  expect((await call('GET', '/articles/history/revisions/3')).status).toBe(404);
  expect((await call('GET', '/articles/history/revisions/0')).status).toBe(400);
});

test('lists all articles in pages', async () => {
  const seen: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const response = await call('GET', `/articles?limit=3&after=${encodeURIComponent(after)}`);
    const page = (await response.json()) as { articles: { id: string }[]; next: string | null };
    expect(page.articles.length).toBeLessThanOrEqual(3);
    seen.push(...page.articles.map(({ id }) => id));
    after = page.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toContain(idOf(1));
  expect((await call('GET', '/articles?limit=1001')).status).toBe(400);
});

const batch = (items: unknown) =>
  call('POST', '/batches', {
    body: JSON.stringify({ items }),
    headers: { 'Content-Type': 'application/json' },
  });

test('stores a batch whole', async () => {
  const items = [31, 32, 33].map((n) => ({
    source: makeSource(n),
    slug: `batch-${n}`,
    base: null,
  }));
  const { outcomes } = (await (await batch(items)).json()) as { outcomes: { outcome: string }[] };
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
});

test('stores nothing of a batch in which one article is refused', async () => {
  const good = { source: makeSource(34), slug: 'batch-34', base: null };
  const stale = { source: makeSource(31, {}, '舊。\n'), slug: 'batch-31', base: 9, kind: 'minor' };
  const response = await batch([good, stale]);
  expect(response.status).toBe(412);
  expect(await response.json()).toMatchObject({ item: 1, reason: 'stale-base' });
  expect((await read('batch-34')).status).toBe(404);
});

test('names the item of each problem in a batch', async () => {
  const bad = (n: number) => ({
    source: makeSource(n, { issued: 'x' }),
    slug: `b-${n}`,
    base: null,
  });
  const response = await batch([bad(35), bad(36)]);
  const { problems } = (await response.json()) as { problems: { item: number }[] };
  expect(problems.map(({ item }) => item)).toEqual([0, 1]);
});

test.each([
  ['no JSON', '{', 400],
  ['no items', '{"items":[]}', 400],
  ['too many items', JSON.stringify({ items: Array(101).fill({ source: 'x', base: null }) }), 400],
  ['an unknown key', '{"items":[{"source":"x","base":null,"force":true}]}', 400],
  ['JSON a million deep', '['.repeat(1_000_000), 400],
])('refuses a batch with %s', async (_, body, status) => {
  const headers = { 'Content-Type': 'application/json' };
  expect((await call('POST', '/batches', { body, headers })).status).toBe(status);
});

const send = (body: BodyInit, headers: Record<string, string>) =>
  call('PUT', '/articles/body', { body, headers: { 'If-None-Match': '*', ...headers } });

const zip = (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

test('refuses a body of another type, in another encoding, or in none that is valid', async () => {
  const markdown = { 'Content-Type': 'text/markdown' };
  expect((await send(makeSource(40), { 'Content-Type': 'text/plain' })).status).toBe(415);
  expect((await send('x', { 'Content-Type': 'text/markdown; charset=gbk' })).status).toBe(415);
  expect((await send('x', { ...markdown, 'Content-Encoding': 'br' })).status).toBe(415);
  expect((await send('x', { ...markdown, 'Content-Encoding': 'gzip' })).status).toBe(415);
  expect((await send(new Uint8Array([0xff, 0xfe]), markdown)).status).toBe(422);
});

test('takes a body that is packed with gzip', async () => {
  const headers = { 'Content-Type': 'text/markdown', 'Content-Encoding': 'gzip' };
  expect((await send(await zip(makeSource(41)), headers)).status).toBe(201);
});

test('refuses a body over the limit while it streams, and a bomb that unpacks to one', async () => {
  const headers = { 'Content-Type': 'text/markdown' };
  const large = 'x'.repeat(maxSourceBytes + 1);
  expect((await send(large, headers)).status).toBe(413);
  const bomb = await zip('x'.repeat(50_000_000));
  expect((await send(bomb, { ...headers, 'Content-Encoding': 'gzip' })).status).toBe(413);
});

test('refuses a body whose references would render to gigabytes', async () => {
  const bomb = `[a]: https://example.org/${'x'.repeat(50_000)}\n\n${'[a] '.repeat(50_000)}\n`;
  const response = await put('bomb', makeSource(42, {}, bomb));
  const { problems } = (await response.json()) as { problems: { rule: string }[] };
  expect(problems.map(({ rule }) => rule)).toContain('rendered-too-large');
});

test('keeps the instant of publication once an article is open', async () => {
  await put('opened', makeSource(43));
  const moved = makeSource(43, { published: '2020-01-01T00:00:00Z' });
  const response = await put('opened', moved, 1, '?kind=minor');
  expect(((await response.json()) as { reason: string }).reason).toBe('published-fixed');
});

test.each([
  ['too long', 'x'.repeat(501)],
  ['of two lines', 'a\nb'],
  ['with a control character', 'a\u0001b'],
  ['with a direction that never ends', 'a\u202eb'],
])('refuses a note that is %s, since readers would see it', async (_, note) => {
  await put('noted', makeSource(44));
  const query = `?kind=correction&note=${encodeURIComponent(note)}`;
  expect((await put('noted', makeSource(44, {}, '改。\n'), 1, query)).status).toBe(400);
  const item = {
    source: makeSource(44, {}, '改。\n'),
    slug: 'noted',
    base: 1,
    kind: 'correction',
    note,
  };
  expect((await batch([item])).status).toBe(400);
  expect((await read('noted')).revisions).toHaveLength(1);
});

test('takes any change of an article that is not open yet for a minor one', async () => {
  const published = new Date(Date.now() + 3_600_000).toISOString();
  await put('planned', makeSource(45, { published }));
  const source = makeSource(45, { published }, '改。\n');
  const changed = await (await put('planned', source, 1, '?kind=correction&note=x')).json();
  expect(changed).toMatchObject({ outcome: 'updated', state: 'scheduled', updated: published });
  expect((await read('planned')).revisions?.at(-1)).toMatchObject({ kind: 'minor' });
});

test('puts a correction’s notice into every feed, before the text', async () => {
  await put('in-feeds', makeSource(46));
  const query = `?kind=correction&note=${encodeURIComponent('更正：<五>百')}`;
  await put('in-feeds', makeSource(46, {}, '正文，改。\n'), 1, query);
  await settle();
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json']) {
    const text = await (await get(path)).text();
    const feed = text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    expect(feed).toMatch(/更正<\/strong>[\s\S]*更正：<五>百[\s\S]*正文，改。/);
  }
});
