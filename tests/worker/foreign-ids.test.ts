// Articles that keep the id they had elsewhere: under it editors and every reader's program know them.

import { reset } from 'cloudflare:test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { readStrictly } from '../feeds/read-back.ts';
import { converge, findFaults } from '../ledger/ledger-under-test.ts';
import { makeSource } from './make-article.ts';
import { call, get, put, readText, signIn, site } from './site.ts';

const files = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** As they come from elsewhere, odd spellings and all: none may be normalized. */
const ids = [
  'http://old.example.cn/?p=12&page_id=3',
  'HTTPS://Old.Example.cn:443/a/../b/%e5%85%ac/;x',
  "https://old.example.cn/it's,(all)*right!",
  'https://舊站.例子/公報/一#段',
  'tag:old.example.cn,2009-02-19:/bulletins/1',
  'URN:UUID:0B9F8F0E-3C55-4F0B-9D53-8D4F0F6F2A11',
  'urn:isbn:9787100000000',
];

const path = (id: string) => `/articles/${encodeURIComponent(id)}`;

beforeAll(async () => {
  await signIn();
  for (const [n, id] of ids.entries()) {
    const response = await put(`moved-${n}`, makeSource(n, { id: JSON.stringify(id) }));
    expect(response.status, await response.clone().text()).toBe(201);
    expect(response.headers.get('location')).toBe(`/api${path(id)}`);
  }
  await converge();
});

afterAll(async () => {
  await converge();
  expect(await findFaults()).toEqual([]);
  await reset();
});

test.each(feedFormats)('%s has each id as it was', async (format) => {
  const entries = readStrictly[format](await readText(await get(`/${files[format]}`)));
  expect(entries.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('a guid is no address to open, whatever it looks like', async () => {
  const rss = await readText(await get('/feed.xml'));
  expect(rss.match(/<guid isPermaLink="false">/g)).toHaveLength(ids.length);
  expect(rss).not.toMatch(/<guid>|isPermaLink="true"/);
});

test('an edition derived from such an article has a tag URI of the site as its id', async () => {
  const atom = readStrictly.atom(await readText(await get('/zh-hans/atom.xml')));
  expect(new Set(atom.map(({ id }) => id)).size).toBe(ids.length);
  for (const { id = '' } of atom) {
    expect(id).toMatch(/^tag:[a-z.]+,2026:gazette:zh-Hans:[A-Za-z0-9%._~!'()*-]+$/);
  }
});

test('the record for machines has the id, and so has the page', async () => {
  for (const [n, id] of ids.entries()) {
    const record = await (await get(`/articles/moved-${n}.json`)).json<{ id: string }>();
    expect(record.id).toBe(id);
    const page = await readText(await get(`/articles/moved-${n}`));
    expect(page).toContain(`"identifier":${JSON.stringify(id)}`);
  }
});

test('the list of articles goes through all of them, page by page', async () => {
  const found: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const list: Response = await call(
      'GET',
      `/articles?limit=2&after=${encodeURIComponent(after)}`,
    );
    const page = await list.json<{ articles: { id: string }[]; next: string | null }>();
    found.push(...page.articles.map(({ id }) => id));
    after = page.next;
  }
  expect(found.toSorted()).toEqual(ids.toSorted());
});

describe.each(ids)('%s', (id) => {
  const n = ids.indexOf(id);
  const read = async () =>
    (await call('GET', path(id))).json<{ id: string; slug: string; revision: number }>();

  test('is read, changed, withdrawn and restored under its id', async () => {
    expect(await read()).toMatchObject({ id, slug: `moved-${n}`, revision: 1 });
    const source = makeSource(n, { id: JSON.stringify(id) }, '改過。\n');
    const changed = await call('PUT', `${path(id)}?kind=minor`, {
      body: source,
      headers: { 'Content-Type': 'text/markdown', 'If-Match': '"1"' },
    });
    expect(changed.status, await changed.text()).toBe(200);
    const json = { 'Content-Type': 'application/json' };
    const withdrawn = await call('POST', `${path(id)}/withdrawal`, {
      body: '{"reason":"重複"}',
      headers: { ...json, 'If-Match': '"2"' },
    });
    expect(withdrawn.status).toBe(200);
    await converge();
    const atom = await readText(await get('/atom.xml'));
    expect(atom).toContain(`ref="${id.replaceAll('&', '&amp;')}"`);
    const restored = await call('POST', `${path(id)}/restoration`, {
      body: '{}',
      headers: { ...json, 'If-Match': '"3"' },
    });
    expect(restored.status).toBe(200);
    expect(await (await call('GET', `${path(id)}/revisions/2`)).json()).toMatchObject({ source });
  });
});

test('another spelling of an id is another id', async () => {
  const id = 'http://OLD.example.cn/?p=12&page_id=3';
  expect((await call('GET', path(id))).status).toBe(404);
  expect((await put('moved-0', makeSource(50, { id: JSON.stringify(id) }))).status).toBe(409);
});

test('an id below the site’s own is refused, since its feeds have such', async () => {
  const answer = await put('own', makeSource(60, { id: JSON.stringify(`${site.SITE_ID}:all`) }));
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    reason: 'invalid',
    problems: [{ rule: 'id-reserved', line: 2, column: 1 }],
  });
});
