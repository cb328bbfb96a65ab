// A site is exported whole, and restored so that no reader can tell the difference.

import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptTables } from '../../src/domain/kept-tables.ts';
import { scopes } from '../../src/domain/scopes.ts';
import { leftOutTables } from '../../src/ledger/exporting/tables.ts';
import { keepingRoutes } from '../../src/worker/api/keeping-routes.ts';
import { openLedger } from '../../src/worker/env.ts';
import { converge, findFaults, query, readKv } from '../ledger/ledger-under-test.ts';
import { logWrites } from '../ledger/write-log.ts';
import {
  begin,
  type Exported,
  exportAll,
  exportId,
  restoreAll,
  send,
  sendAll,
  standing,
} from './keeping.ts';
import { idOf, makeSource } from './make-article.ts';
import { makeRichSite, rich } from './rich-site.ts';
import { call, get, put, signIn, site } from './site.ts';
import { readAll, richAddresses } from './whole-site.ts';

beforeEach(signIn);
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

async function untilIndexed(): Promise<void> {
  await vi.waitFor(
    async () => {
      const rows = await query("SELECT 1 FROM state WHERE name = 'search-built'");
      expect(rows).toHaveLength(1);
    },
    { timeout: 20_000, interval: 100 },
  );
}

test('after a move every address answers the same bytes, entity tags and dates', {
  timeout: 180_000,
}, async () => {
  await makeRichSite();
  await converge();
  const addresses = richAddresses();
  const before = await readAll(addresses);
  const statuses = new Set([...before.values()].map(({ status }) => status));
  expect([...statuses].sort()).toEqual([200, 301, 302, 404, 410]);
  const dated = [...before.values()].filter(({ headers }) => headers['Last-Modified'] !== null);
  expect(dated.length).toBeGreaterThan(100);
  const exported = await exportAll();

  await reset();
  await signIn();
  // The clock goes on: without what was exported of them, the dates would be others.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await restoreAll(exported);
  await converge();
  await untilIndexed();
  expect(await findFaults()).toEqual([]);
  const after = await readAll(addresses);
  for (const address of addresses) {
    expect(after.get(address), decodeURIComponent(address)).toEqual(before.get(address));
  }

  const again = await exportAll();
  const isRestored = ({ type }: { type?: unknown }) => type === 'restored';
  const events = again.rows.get('event') ?? [];
  expect(events.filter(isRestored)).toHaveLength(1);
  expect(events.filter((event) => !isRestored(event))).toEqual(exported.rows.get('event'));
  for (const { name } of keptTables) {
    if (name === 'event') continue;
    const sorted = (rows: readonly object[] = []) =>
      rows
        .map((row) => JSON.stringify(row))
        .filter((row) => !row.includes('"clock"'))
        .sort();
    expect(sorted(again.rows.get(name)), name).toEqual(sorted(exported.rows.get(name)));
  }
  expect([...again.files]).toEqual([...exported.files]);
});

test('what was scheduled opens on its time in the new place, and what was cancelled does not', async () => {
  const soon = new Date(Date.now() + 4_000).toISOString();
  await put('first', makeSource(1));
  await put('soon', makeSource(2, { published: soon }));
  await put('never', makeSource(3, { published: soon }));
  const headers = { 'Content-Type': 'application/json', 'If-Match': '"1"' };
  const body = '{"reason":"x"}';
  expect((await call('POST', '/articles/never/withdrawal', { body, headers })).status).toBe(200);
  const exported = await exportAll();
  await reset();
  await signIn();
  expect((await begin(exported)).status).toBe(200);
  await sendAll(exported);
  await new Promise((resolve) => setTimeout(resolve, Date.parse(soon) - Date.now() + 500));
  // Its time has come, and the site is not there yet.
  expect((await get('/articles/soon')).status).toBe(503);
  expect((await send('POST', '/restoration/end')).status).toBe(200);
  await vi.waitFor(async () => expect((await get('/articles/soon')).status).toBe(200), 10_000);
  expect((await get('/articles/never')).status).toBe(404);
  await converge();
  expect(await findFaults()).toEqual([]);
});

test('an export during which somebody publishes is of one moment, and lacks nothing of it', {
  timeout: 120_000,
}, async () => {
  await put('a', makeSource(1, { topics: '[一]' }));
  for (let n = 2; n <= 120; n += 1) await put(`b-${n}`, makeSource(n));
  let n = 1_000;
  const publishes = async () => {
    if (n >= 1_008) return;
    n += 1;
    await put(`c-${n}`, makeSource(n, { topics: '[一, 二]' }));
    await put(
      'a',
      makeSource(1, { topics: n % 2 === 0 ? '[一]' : '[三]' }, `${n}\n`),
      n - 1_000,
      '?kind=minor',
    );
  };
  const exported = await exportAll(publishes);
  expect(n).toBe(1_008);
  const numbers = (exported.rows.get('event') ?? []).map((event) => event.number);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(exported.event.number).toBe(numbers.length);
  for (const [table, count] of Object.entries(exported.counts)) {
    expect([table, exported.rows.get(table)?.length]).toEqual([table, count]);
  }
  await converge();
  const before = await (await get('/atom.xml')).text();
  await reset();
  await signIn();
  await restoreAll(exported);
  await converge();
  expect(await findFaults()).toEqual([]);
  expect(await (await get('/atom.xml')).text()).toBe(before);
});

test('goes on from an event, and refuses one of another log', async () => {
  await put('a', makeSource(1));
  const exported = await exportAll();
  const { number, hash } = exported.event;
  await put('b', makeSource(2));
  const { answer } = await send('GET', `/export/changes?after=${number}&hash=${hash}`);
  expect(answer).toMatchObject({ through: number + 2, articles: [idOf(2)] });
  const other = await send('GET', `/export/changes?after=${number}&hash=${'0'.repeat(64)}`);
  expect([other.status, other.answer.reason]).toEqual([409, 'other-log']);
});

test('what an article loses to another is among what has changed', async () => {
  const aliases = { aliases: '[/old.html]' };
  await put('a', makeSource(1, aliases));
  await put('a', makeSource(1), 1, '?kind=minor');
  const { number, hash } = (await exportAll()).event;
  await put('b', makeSource(2, aliases));
  const { answer } = await send('GET', `/export/changes?after=${number}&hash=${hash}`);
  expect(answer).toMatchObject({ articles: [idOf(2), idOf(1)] });
  expect(answer.rows).toMatchObject({ alias: [{ address: '/old.html', article: idOf(2) }] });
});

test('every table is exported, or is left out for a reason', async () => {
  await put('a', makeSource(1));
  const tables = await query<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  const named = [...keptTables.map(({ name }) => name), ...Object.keys(leftOutTables)];
  expect(tables.map(({ name }) => name).sort()).toEqual(named.sort());
});

const adminRoutes: readonly [method: string, path: string, body?: unknown][] = [
  ['GET', '/export'],
  ['GET', '/export/changes?after=0&hash='],
  ['GET', '/export/tables'],
  ['GET', '/export/keys'],
  ['GET', `/export/media/${'0'.repeat(64)}`],
  ['GET', '/restoration'],
  ['POST', '/restoration', {}],
  ['DELETE', '/restoration'],
  ['POST', '/restoration/rows', { table: 'article', rows: [] }],
  ['POST', '/restoration/media/missing', { sha256: [] }],
  ['PUT', `/restoration/media/${'0'.repeat(64)}`, {}],
  ['POST', '/restoration/end'],
];

test('whoever may only publish can neither export nor restore', async () => {
  const paths = Object.entries(keepingRoutes).flatMap(([path, handlers]) =>
    Object.keys(handlers).map((method) => `${method} ${path.replace(':sha256', '0'.repeat(64))}`),
  );
  const named = adminRoutes.map(([method, path]) => `${method} ${path.replace(/\?.*/, '')}`);
  expect(named.sort()).toEqual(paths.sort());
  const json = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ name: '李編輯', scopes: ['publish'] });
  const added = await call('POST', '/editors', { body, headers: json });
  const { token } = (await added.json()) as { token: string };
  for (const [method, path, sent] of adminRoutes) {
    const response = await call(method, path, {
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      headers: { ...json, Authorization: `Bearer ${token}` },
    });
    expect([path, response.status]).toEqual([path, 403]);
    expect([401, 403]).not.toContain((await call(method, path, { headers: json })).status);
  }
});

test('no SHA-256 of a token leaves the ledger, and no token works after a move', async () => {
  const body = JSON.stringify({ name: '李編輯', scopes: ['publish', 'admin'] });
  const headers = { 'Content-Type': 'application/json' };
  const added = (await (await call('POST', '/editors', { body, headers })).json()) as {
    token: string;
  };
  const exported = await exportAll();
  const hashes = await query<{ token_sha256: string }>('SELECT token_sha256 FROM editor');
  expect(JSON.stringify([...exported.rows])).not.toContain(hashes[0]?.token_sha256);
  await reset();
  await signIn();
  await restoreAll(exported);
  const Authorization = `Bearer ${added.token}`;
  expect((await call('GET', '/whoami', { headers: { Authorization } })).status).toBe(401);
  const { answer } = await send('GET', '/editors');
  expect(answer.editors).toMatchObject([{ name: '李編輯', scopes: ['publish', 'admin'] }]);
});

test('while it is restored, readers are told to come back and editors to wait; then both are served', async () => {
  await put('a', makeSource(1));
  const exported = await exportAll();
  await reset();
  await signIn();
  expect((await get('/atom.xml')).status).toBe(200);
  await vi.waitFor(async () => expect((await readKv()).size).toBeGreaterThan(0), 5_000);
  expect((await begin(exported)).status).toBe(200);
  expect(await readKv()).toEqual(new Map());
  for (const path of ['/', '/atom.xml', '/articles/a', '/archive', '/sitemap.xml', '/feeds.opml']) {
    const response = await get(path);
    expect([path, response.status, response.headers.get('retry-after')]).toEqual([path, 503, '30']);
  }
  for (const response of [
    await put('b', makeSource(2)),
    await call('GET', '/articles'),
    await call('GET', '/export'),
    await call('POST', '/projection/rebuild'),
  ]) {
    const { reason } = (await response.json()) as { reason: string };
    expect([response.status, reason]).toEqual([503, 'restoring']);
  }
  await sendAll(exported);
  expect((await get('/articles/a')).status).toBe(503);
  expect((await send('POST', '/restoration/end')).status).toBe(200);
  await converge();
  expect((await get('/articles/a')).status).toBe(200);
  expect((await put('b', makeSource(2))).status).toBe(201);
});

test('nothing changes a ledger that is being restored, whichever way it comes', async () => {
  await put('a', makeSource(1));
  const exported = await exportAll();
  await reset();
  await signIn();
  await begin(exported);
  const batch = {
    items: [{ source: makeSource(2), slug: 'b', base: null }],
    announce: 'each',
    more: false,
  } as const;
  await runInDurableObject(openLedger(site), (ledger) => {
    expect(() => ledger.put(batch, { name: 'x', scopes: [...scopes] })).toThrow('being restored');
  });
  expect(await query('SELECT * FROM article')).toEqual([]);
});

test('goes on after a cut, and does not open before everything is there', async () => {
  await makeRichSite();
  const exported = await exportAll();
  await reset();
  await signIn();
  await begin(exported);
  const half = new Map([...exported.rows].map(([name, rows]) => [name, rows.slice(0, 10)]));
  const [first] = exported.files;
  await sendAll({ ...exported, rows: half, files: new Map(first ? [first] : []) });
  const early = await send('POST', '/restoration/end');
  expect([early.status, early.answer.reason]).toEqual([422, 'incomplete-restoration']);
  expect(early.answer.detail).toContain(`event: 10 of ${exported.counts.event} rows`);
  expect(await standing()).toMatchObject({ state: 'restoring', export: exportId });
  const hashes = [...exported.files.keys()];
  const asked = await send('POST', '/restoration/media/missing', { sha256: hashes });
  expect(asked.answer.missing).toEqual(hashes.filter((hash) => hash !== first?.[0]));

  const { answer } = await begin(exported);
  expect(answer).toMatchObject({ state: 'restoring', counts: { event: 10, article: 10 } });
  const files = [...exported.files].filter(([hash]) => hash !== first?.[0]);
  await sendAll({ ...exported, files: new Map(files) });
  expect((await send('POST', '/restoration/end')).status).toBe(200);
  await converge();
  expect(await findFaults()).toEqual([]);
  expect((await get(`/articles/${rich.slugs[0]}`)).status).toBe(200);
}, 90_000);

test('refuses a site that is not empty, another export, a later schema, and says what there is', async () => {
  await put('a', makeSource(1));
  const exported = await exportAll();
  const filled = await begin(exported);
  expect([filled.status, filled.answer.reason]).toEqual([409, 'not-empty']);
  expect(filled.answer.detail).toContain('article: 1');
  expect((await standing()).state).toBe('filled');
  await reset();
  await signIn();
  expect((await standing()).state).toBe('empty');
  const later = { ...exported, head: { ...exported.head, schema: exported.head.schema + 1 } };
  expect((await begin(later)).answer.reason).toBe('newer-export');
  await begin(exported);
  expect((await begin(exported, 'f'.repeat(64))).answer.reason).toBe('other-export');
  await sendAll(exported);
  expect((await send('DELETE', '/restoration')).status).toBe(204);
  expect((await standing()).state).toBe('empty');
  await converge();
  expect((await get('/articles/a')).status).toBe(404);
  expect(await findFaults()).toEqual([]);
  expect((await put('b', makeSource(2))).status).toBe(201);
});

const spoilt: [
  name: string,
  spoil: (rows: Map<string, Exported['rows'] extends Map<string, infer R> ? R : never>) => void,
  message: string,
][] = [
  [
    'a source that was changed',
    (rows) => Object.assign(rows.get('revision')?.[0] ?? {}, { source: '假\n' }),
    'has another SHA-256 than its source',
  ],
  [
    'a column that nobody knows',
    (rows) => Object.assign(rows.get('article')?.[0] ?? {}, { colour: 'red' }),
    'has no column colour here',
  ],
  [
    'a column that would run as SQL',
    (rows) =>
      Object.assign(rows.get('article')?.[0] ?? {}, { 'id) VALUES (1); DROP TABLE event; --': 1 }),
    'has no column',
  ],
  [
    'a text where there is to be a number',
    (rows) => Object.assign(rows.get('article')?.[0] ?? {}, { published: 'soon' }),
    'cannot store TEXT',
  ],
  [
    'a token’s SHA-256',
    (rows) =>
      rows.set('editor', [
        {
          id: 'x',
          name: 'x',
          scopes: '["admin"]',
          created: 1,
          expires: null,
          revoked: null,
          token_sha256: '0',
        },
      ]),
    'has no column token_sha256',
  ],
  [
    'the deployment’s own state',
    (rows) => rows.set('state', [{ name: 'restoring', value: '' }]),
    'is this deployment’s own',
  ],
];

test.each(spoilt)('refuses %s', async (_, spoil, message) => {
  await put('a', makeSource(1));
  const exported = await exportAll();
  spoil(exported.rows as never);
  await reset();
  await signIn();
  await begin(exported);
  const details: unknown[] = [];
  for (const { name } of keptTables) {
    const rows = exported.rows.get(name) ?? [];
    const { status, answer } = await send('POST', '/restoration/rows', { table: name, rows });
    if (status !== 200) details.push(answer.reason, answer.detail);
  }
  expect(details).toEqual(['rows-refused', expect.stringContaining(message)]);
});

test('refuses a log whose chain is broken', async () => {
  await put('a', makeSource(1));
  const exported = await exportAll();
  Object.assign(exported.rows.get('event')?.[0] ?? {}, { editor: 'somebody else' });
  await reset();
  await signIn();
  await begin(exported);
  await sendAll(exported);
  const { status, answer } = await send('POST', '/restoration/end');
  expect([status, answer.detail]).toEqual([
    422,
    expect.stringContaining('event 1 does not follow'),
  ]);
});

test('where only the ledger was lost, what KV has is not written again, and what came after the export goes', async () => {
  await put('a', makeSource(1));
  await put('b', makeSource(2));
  await converge();
  const exported = await exportAll();
  await put('c', makeSource(3));
  await converge();
  const held = await readKv();
  expect([...held.keys()]).toContain('article:c');
  await reset();
  await signIn();
  await begin(exported);
  await sendAll(exported);
  for (const [key, { value, metadata }] of held) {
    await site.KV.put(key, value, { metadata: metadata as object });
  }
  expect((await get('/articles/a')).status).toBe(200);
  const log = logWrites(({ send: write }) => write());
  expect((await send('POST', '/restoration/end')).status).toBe(200);
  await converge();
  const written = [...new Set(log.map(({ key }) => key))];
  expect(written).not.toContain('article:a');
  expect([...(await readKv()).keys()]).not.toContain('article:c');
  expect(await findFaults()).toEqual([]);
});

test('the hash of a file is recomputed where it arrives', async () => {
  await makeRichSite();
  const exported = await exportAll();
  await reset();
  await signIn();
  await begin(exported);
  const [hash = ''] = exported.files.keys();
  const early = await call('PUT', `/restoration/media/${hash}`, { body: 'x' });
  expect(early.status).toBe(404);
  await sendAll({ ...exported, files: new Map() });
  const other = await call('PUT', `/restoration/media/${hash}`, { body: 'x' });
  expect([other.status, ((await other.json()) as { reason: string }).reason]).toEqual([
    422,
    'hash-mismatch',
  ]);
});

test('a conditional request after a withdrawal gets the feed that tells of it', async () => {
  await put('a', makeSource(1));
  await converge();
  const first = await get('/atom.xml');
  const tags = {
    'If-None-Match': first.headers.get('etag') ?? '',
    'If-Modified-Since': first.headers.get('last-modified') ?? '',
  };
  expect((await get('/atom.xml', tags)).status).toBe(304);
  const headers = { 'Content-Type': 'application/json', 'If-Match': '"1"' };
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await call('POST', '/articles/a/withdrawal', { body: '{"reason":"x"}', headers });
  await converge();
  for (const asked of [tags, { 'If-Modified-Since': tags['If-Modified-Since'] }]) {
    expect((await get('/atom.xml', asked)).status).toBe(200);
  }
});
