// What each kind of change does to page, feeds and archive, as readers and subscribers see it.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { type ReadEntry, readStrictly } from '../feeds/read-back.ts';
import { childrenOf, readXml, textOf } from '../feeds/strict-xml.ts';
import { converge, findFaults } from '../ledger/ledger-under-test.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, get, put, signIn } from './site.ts';

beforeEach(signIn);
afterEach(async () => {
  expect(await findFaults()).toEqual([]);
  await reset();
});

const paths = { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' } as const;

async function entries(format: keyof typeof paths): Promise<ReadEntry[]> {
  return readStrictly[format](await (await get(paths[format])).text());
}

async function entryOf(format: keyof typeof paths, n: number): Promise<ReadEntry | undefined> {
  return (await entries(format)).find(({ id }) => id === idOf(n));
}

function stand(kind: string, slug: string, base: number, body: object): Promise<Response> {
  return call('POST', `/articles/${slug}/${kind}`, {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"` },
  });
}

/** Publishes the articles 1 to `count` as `bulletin-<n>`, and lets readers see them. */
async function publish(count: number): Promise<void> {
  await seedArticles(1, count);
  await converge();
}

describe('minor', () => {
  test('changes page, source and text, and moves no date', async () => {
    await publish(2);
    const before = await entryOf('atom', 1);
    const feedUpdated = async () =>
      textOf(readXml(await (await get('/atom.xml')).text()), 'updated');
    const updated = await feedUpdated();
    await put('bulletin-1', makeSource(1, {}, '錯字已改。\n'), 1, '?kind=minor');
    await converge();
    expect(await (await get('/articles/bulletin-1')).text()).toContain('錯字已改。');
    expect(await (await get('/articles/bulletin-1.md')).text()).toContain('錯字已改。');
    const after = await entryOf('atom', 1);
    expect(after?.html).toContain('錯字已改。');
    expect({ ...after, html: '', summary: '' }).toEqual({ ...before, html: '', summary: '' });
    expect(await feedUpdated()).toBe(updated);
  });

  test('brings an article that gains a topic into its history, and before no subscriber', async () => {
    await publish(1);
    await put('bulletin-1', makeSource(1, { topics: '[表彰]' }), 1, '?kind=minor');
    await converge();
    const topic = `/topics/${encodeURIComponent('表彰')}`;
    expect(readStrictly.atom(await (await get(`${topic}/atom.xml`)).text())).toEqual([]);
    const volume = await (await get(`${topic}/volumes/1/atom.xml`)).text();
    expect(readStrictly.atom(volume).map(({ id }) => id)).toEqual([idOf(1)]);
  });
});

describe('correction', () => {
  test('keeps the id, moves updated, and says so with its date in every format and on the page', async () => {
    await publish(1);
    const before = await entryOf('atom', 1);
    expect(
      (await put('bulletin-1', makeSource(1, {}, '改。\n'), 1, '?kind=correction')).status,
    ).toBe(422);
    await put('bulletin-1', makeSource(1, {}, '改。\n'), 1, '?kind=correction&note=更正數字');
    await converge();
    for (const format of feedFormats) {
      const after = await entryOf(format, 1);
      expect(after?.html, format).toMatch(
        /更正<\/strong> <time datetime="[^"]+">[\d-]+<\/time>：更正數字/,
      );
      expect(after?.html, format).toContain('改。');
    }
    const after = await entryOf('atom', 1);
    expect(after?.published).toBe(before?.published);
    expect(Date.parse(after?.updated ?? '')).toBeGreaterThan(Date.parse(before?.updated ?? ''));
    expect(await (await get('/articles/bulletin-1')).text()).toContain('更正數字');
  });

  test('brings an article that had left the window before subscribers again', async () => {
    await publish(120);
    expect(await entryOf('rss', 3)).toBeUndefined();
    await put('bulletin-3', makeSource(3, {}, '改。\n'), 1, '?kind=correction&note=更正');
    await converge();
    for (const format of feedFormats) expect((await entryOf(format, 3))?.html).toContain('改。');
    expect((await entries('atom')).length).toBe(50);
    const volume = await (await get('/volumes/1/atom.xml')).text();
    expect(volume).toContain('改。');
  }, 60_000);
});

describe('withdrawal', () => {
  test('answers 410 with reason and date, and nothing of the text', async () => {
    await publish(3);
    expect(
      await (await stand('withdrawal', 'bulletin-2', 1, { reason: '內容有誤' })).json(),
    ).toMatchObject({
      outcome: 'updated',
      state: 'withdrawn',
      revision: 2,
    });
    await converge();
    for (const form of ['', '.md', '.json', '.txt', '/zh-hans']) {
      const response = await get(`/articles/bulletin-2${form}`);
      expect(response.status).toBe(410);
      const text = await response.text();
      expect(text).toContain('內容有誤');
      expect(text).not.toContain('正文第2篇');
    }
  });

  test('leaves no word of the text in any feed, volume, list or neighbour', async () => {
    await publish(50);
    await stand('withdrawal', 'bulletin-20', 1, { reason: '內容有誤' });
    await converge();
    for (const path of [
      ...Object.values(paths),
      ...Object.values(paths).map((path) => `/volumes/1${path}`),
      ...Object.values(paths).flatMap((path) => [`/zh-hans${path}`, `/zh-hans/volumes/1${path}`]),
      ...['/', '/archive/2009', '/archive/2009/01', '/volumes/1'],
      ...['/articles/bulletin-19', '/articles/bulletin-21'],
    ]) {
      expect(await (await get(path)).text(), path).not.toContain('正文第20篇');
    }
    for (const path of [
      '/',
      '/archive/2009/01',
      '/articles/bulletin-19',
      '/articles/bulletin-21',
    ]) {
      expect(await (await get(path)).text(), path).not.toContain('bulletin-20"');
    }
  }, 60_000);

  test('reaches subscribers under the same id in every format', async () => {
    await publish(120);
    const before = await entryOf('atom', 120);
    await stand('withdrawal', 'bulletin-3', 1, { reason: '內容有誤' });
    await stand('withdrawal', 'bulletin-120', 1, { reason: '重複發布' });
    await converge();
    for (const format of feedFormats) {
      for (const [n, reason] of [
        [3, '內容有誤'],
        [120, '重複發布'],
      ] as const) {
        const entry = await entryOf(format, n);
        expect(entry?.title, format).toBe(`【已撤回】第${n}號公報`);
        expect(entry?.html, format).toContain(reason);
        expect(entry?.summary, format).toBe(reason);
      }
    }
    const after = await entryOf('atom', 120);
    expect(after?.published).toBe(before?.published);
    expect(Date.parse(after?.updated ?? '')).toBeGreaterThan(Date.parse(before?.updated ?? ''));
    const tombstones = childrenOf(
      readXml(await (await get('/atom.xml')).text()),
      'at:deleted-entry',
    );
    expect(tombstones.map(({ attributes }) => attributes.ref)).toEqual([idOf(120), idOf(3)]);
    expect(tombstones.map((tombstone) => textOf(tombstone, 'at:comment'))).toEqual([
      '重複發布',
      '內容有誤',
    ]);
    expect(Date.parse(tombstones[0]?.attributes.when ?? '')).toBeGreaterThan(
      Date.parse(after?.updated ?? ''),
    );
  }, 60_000);

  test('needs a reason, the present revision, and an article that is there', async () => {
    await publish(1);
    expect((await stand('withdrawal', 'bulletin-1', 1, { reason: ' ' })).status).toBe(400);
    expect((await stand('withdrawal', 'bulletin-1', 7, { reason: 'r' })).status).toBe(412);
    expect((await stand('withdrawal', 'nothing', 1, { reason: 'r' })).status).toBe(404);
    const unconditional = await call('POST', '/articles/bulletin-1/withdrawal', {
      body: '{"reason":"r"}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(unconditional.status).toBe(428);
    expect((await get('/articles/bulletin-1')).status).toBe(200);
  });

  test('changes nothing the second time, and refuses edits until the article is restored', async () => {
    await publish(1);
    await stand('withdrawal', 'bulletin-1', 1, { reason: 'r' });
    expect(
      await (await stand('withdrawal', 'bulletin-1', 1, { reason: 'r' })).json(),
    ).toMatchObject({
      outcome: 'unchanged',
      revision: 2,
    });
    const again = await stand('withdrawal', 'bulletin-1', 2, { reason: 'another' });
    expect([again.status, await again.json()]).toMatchObject([409, { reason: 'withdrawn' }]);
    const edit = await put('bulletin-1', makeSource(1, {}, '改。\n'), 2, '?kind=minor');
    expect([edit.status, await edit.json()]).toMatchObject([409, { reason: 'withdrawn' }]);
    await converge();
  });
});

describe('restoration', () => {
  test('gives the article back as it was, and tells subscribers what happened', async () => {
    await publish(3);
    const page = await (await get('/articles/bulletin-2.md')).text();
    expect(await (await stand('restoration', 'bulletin-2', 1, {})).json()).toMatchObject({
      reason: 'not-withdrawn',
    });
    await stand('withdrawal', 'bulletin-2', 1, { reason: '誤傳' });
    await stand('restoration', 'bulletin-2', 2, { note: '查明無誤' });
    expect(
      await (await stand('restoration', 'bulletin-2', 2, { note: '查明無誤' })).json(),
    ).toMatchObject({ outcome: 'unchanged', state: 'open', revision: 3 });
    await converge();
    expect(await (await get('/articles/bulletin-2.md')).text()).toBe(page);
    for (const format of feedFormats) {
      const entry = await entryOf(format, 2);
      expect(entry?.title).toBe('第2號公報');
      expect(entry?.html).toMatch(
        /恢復<\/strong>.*：查明無誤[\s\S]*撤回<\/strong>.*：誤傳[\s\S]*正文第2篇/,
      );
    }
    expect(await (await get('/atom.xml')).text()).not.toContain('deleted-entry');
    expect(await (await get('/archive/2009/01')).text()).toContain('bulletin-2"');
    expect(await (await get('/articles/bulletin-1')).text()).toContain('bulletin-2"');
  });
});

test('a changed slug leaves a redirect from each former one, and changes no id', async () => {
  await publish(1);
  await put('second', makeSource(1, { slug: 'second' }), 1, '?kind=minor');
  await put('third', makeSource(1, { slug: 'third' }), 2, '?kind=minor');
  await converge();
  for (const former of ['bulletin-1', 'second']) {
    const response = await get(`/articles/${former}`);
    expect([response.status, response.headers.get('location')]).toEqual([301, '/articles/third']);
  }
  for (const format of feedFormats) {
    expect((await entries(format)).map(({ id, url }) => [id, url])).toEqual([
      [idOf(1), 'https://bulletin.example.cn/articles/third'],
    ]);
  }
  await stand('withdrawal', 'third', 3, { reason: 'r' });
  await converge();
  expect((await get('/articles/second')).headers.get('location')).toBe('/articles/third');
  expect((await get('/articles/third')).status).toBe(410);
});
