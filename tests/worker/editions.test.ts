// Editions from outside: pages, redirects and feeds in the other script, and the word list that they heed.

import { evictDurableObject, reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { derivedId } from '../../src/domain/edition-id.ts';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { openLedger } from '../../src/worker/env.ts';
import { readStrictly } from '../feeds/read-back.ts';
import { converge, findFaults, query } from '../ledger/ledger-under-test.ts';
import { logWrites } from '../ledger/write-log.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, get, put, settle, signIn, site } from './site.ts';

beforeEach(signIn);
afterEach(async () => {
  vi.restoreAllMocks();
  Object.assign(site, { LANGUAGE: 'zh-Hant' });
  await reset();
});

const files = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
const textOf = async (path: string) => (await get(path)).text();
const entriesOf = async (base: string, format: keyof typeof files) =>
  readStrictly[format](await textOf(`${base}/${files[format]}`));

async function publish(slug: string, source: string): Promise<void> {
  const response = await put(slug, source);
  expect(response.status, await response.text()).toBe(201);
}

const hantBody = '乾陵的幹部，事件發生後**發**展。\n\n| 題名 |\n| - |\n| 報告 |\n';

describe('the page of an edition', () => {
  test('shows the article in the other script, each way', async () => {
    await publish('hant', makeSource(1, { topics: '[會議]' }, hantBody));
    await publish('hans', makeSource(2, { title: '皇后与以后', lang: 'zh-Hans' }, '干部。\n'));
    await settle();
    const hans = await textOf('/articles/hant/zh-hans');
    for (const piece of [
      '<html lang="zh-Hans">',
      '第1号公报',
      '乾陵的干部，事件发生后<strong>发</strong>展。',
      '题名',
      '报告',
      '>会议<',
    ]) {
      expect(hans).toContain(piece);
    }
    const hant = await textOf('/articles/hans/zh-hant');
    for (const piece of ['<html lang="zh-Hant">', '皇后與以後', '幹部。']) {
      expect(hant).toContain(piece);
    }
    expect(await findFaults()).toEqual([]);
  });

  test('stands under one address: the own script’s leads to the article, a former slug’s to the present', async () => {
    await publish('a', makeSource(1));
    await put('b', makeSource(1, { slug: 'b' }), 1, '?kind=minor');
    await settle();
    const leads = async (path: string, headers = {}) => {
      const { status, headers: answered } = await get(path, headers);
      return [status, answered.get('location')];
    };
    expect(await leads('/articles/b/zh-hant')).toEqual([301, '/articles/b']);
    expect(await leads('/articles/b/zh-hant', { 'If-None-Match': '*' })).toEqual([
      301,
      '/articles/b',
    ]);
    expect(await leads('/articles/a/zh-hans')).toEqual([301, '/articles/b/zh-hans']);
    expect(await leads('/articles/b/zh-Hans')).toEqual([301, '/articles/b/zh-hans']);
    expect((await get('/articles/b/zh-hans')).status).toBe(200);
  });

  test('is not there for an article in another language, nor below any form of one', async () => {
    await publish('english', makeSource(1, { lang: 'en' }, 'Text.\n'));
    await settle();
    for (const path of [
      'english/zh-hans',
      'english/zh-hant',
      'english.md/zh-hans',
      'none/zh-hans',
    ]) {
      expect((await get(`/articles/${path}`)).status, path).toBe(404);
    }
    expect(await textOf('/articles/english')).not.toContain('hreflang');
  });

  test('is gone with the article, and comes back with it', async () => {
    await publish('a', makeSource(1, {}, hantBody));
    await stand('withdrawal', 1, { reason: '數字有誤' });
    await settle();
    const gone = await get('/articles/a/zh-hans');
    expect(gone.status).toBe(410);
    const text = await gone.text();
    expect(text).toContain('數字有誤');
    expect(text).not.toMatch(/干部|幹部/);
    await stand('restoration', 2, {});
    await settle();
    expect((await get('/articles/a/zh-hans')).status).toBe(200);
  });

  test('leads to its neighbours’ editions, and follows what they are called', async () => {
    await publish('a', makeSource(1, { issued: '2009-01-01' }));
    await publish('b', makeSource(2, { issued: '2009-01-02' }));
    await settle();
    const before = await textOf('/articles/a/zh-hans');
    expect(before).toMatch(/href="\/articles\/b\/zh-hans">.*第2号公报/);
    await put('b', makeSource(2, { issued: '2009-01-02', title: '後記' }), 1, '?kind=minor');
    await settle();
    expect(await textOf('/articles/a/zh-hans')).toContain('后记');
  });

  test('is one read of KV, and what machines get of the article names it alone', async () => {
    await publish('a', makeSource(1, {}, hantBody));
    await settle();
    const reading = vi.spyOn(site.KV, 'getWithMetadata');
    await (await get('/articles/a/zh-hans')).text();
    expect(reading).toHaveBeenCalledTimes(1);
    const json = await (await get('/articles/a.json')).json();
    expect(json).toMatchObject({
      edition: { lang: 'zh-Hans', url: 'https://bulletin.example.cn/articles/a/zh-hans' },
    });
    expect(JSON.stringify(json)).not.toContain('干部');
  });
});

function stand(kind: string, base: number, body: object): Promise<Response> {
  return call('POST', `/articles/a/${kind}`, {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"` },
  });
}

describe('the feeds of an edition', () => {
  const ids = async (base: string, format: keyof typeof files) =>
    (await entriesOf(base, format)).map(({ id }) => id);
  const derived = (n: number, script: 'zh-Hans' | 'zh-Hant' = 'zh-Hans') =>
    derivedId({ id: 'tag:bulletin.example.cn,2026:gazette' }, script, idOf(n));

  test('carry every article: derived, in the script itself, or in no Chinese', async () => {
    await publish('a', makeSource(1, {}, hantBody));
    await publish('b', makeSource(2, { lang: 'zh-Hans', title: '本为简体' }, '正文。\n'));
    await publish('c', makeSource(3, { lang: 'en', title: 'In English' }, 'Text.\n'));
    await settle();
    for (const format of feedFormats) {
      const entries = await entriesOf('/zh-hans', format);
      expect(entries.map(({ id, title, url }) => [id, title, url])).toEqual([
        [idOf(3), 'In English', 'https://bulletin.example.cn/articles/c'],
        [idOf(2), '本为简体', 'https://bulletin.example.cn/articles/b'],
        [derived(1), '第1号公报', 'https://bulletin.example.cn/articles/a/zh-hans'],
      ]);
      expect(entries[2]?.html).toContain('乾陵的干部');
    }
  });

  test('tell of corrections, withdrawals and restorations under the same id, in their script', async () => {
    await publish('a', makeSource(1, {}, hantBody));
    await settle();
    await put('a', makeSource(1, {}, '改。\n'), 1, '?kind=correction&note=更正數字');
    await settle();
    for (const format of feedFormats) {
      const [entry] = await entriesOf('/zh-hans', format);
      expect([entry?.id, entry?.html]).toEqual([derived(1), expect.stringContaining('：更正数字')]);
    }
    await stand('withdrawal', 2, { reason: '數字有誤' });
    await settle();
    for (const format of feedFormats) {
      const [entry] = await entriesOf('/zh-hans', format);
      expect(entry).toMatchObject({
        id: derived(1),
        title: '【已撤回】第1号公报',
        summary: '数字有误',
      });
    }
    expect(await textOf('/zh-hans/atom.xml')).toContain(`<at:deleted-entry ref="${derived(1)}"`);
    await stand('restoration', 3, {});
    await settle();
    expect((await entriesOf('/zh-hans', 'atom'))[0]?.title).toBe('第1号公报');
    expect(await findFaults()).toEqual([]);
  });

  test('are there from the first, empty, in each script', async () => {
    expect((await get('/zh-hans/atom.xml')).status).toBe(200);
    expect((await get('/zh-hant/atom.xml')).status).toBe(200);
    const link = (await get('/zh-hans/feed.json')).headers.get('link');
    expect(link).toBe('<https://bulletin.example.cn/zh-hans/feed.json>; rel="self"');
  });

  test('are the same whatever language the site comes to speak', async () => {
    await publish('a', makeSource(1));
    await settle();
    for (const LANGUAGE of ['zh-Hant', 'en', 'zh-Hans']) {
      Object.assign(site, { LANGUAGE });
      await evictDurableObject(openLedger(site));
      await converge();
      expect(await ids('/zh-hans', 'atom'), LANGUAGE).toEqual([derived(1)]);
      expect(await ids('/zh-hant', 'atom'), LANGUAGE).toEqual([idOf(1)]);
    }
  });
});

const none = hashSource('');

function putWords(text: string, base = none, headers: Record<string, string> = {}) {
  return call('PUT', '/words', {
    body: text,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'If-Match': `"${base}"`, ...headers },
  });
}

describe('the word list', () => {
  test('is empty at first, is kept as it was put, and is told by its SHA-256', async () => {
    const first = await call('GET', '/words');
    expect([first.headers.get('etag'), await first.json()]).toEqual([
      `"${none}"`,
      { text: '', sha256: none },
    ]);
    const text = '# 名\n乾涸 = 乾涸\n叶 = 葉\n';
    const answer = await putWords(text);
    expect([answer.status, answer.headers.get('etag'), await answer.json()]).toEqual([
      200,
      `"${hashSource(text)}"`,
      {
        ...{ outcome: 'updated', sha256: hashSource(text) },
        ...{ added: ['乾涸', '叶 = 葉'], removed: [] },
      },
    ]);
    expect(await (await call('GET', '/words')).json()).toMatchObject({ text });
    expect(await (await putWords(text)).json()).toMatchObject({ outcome: 'unchanged' });
  });

  test('is not written over what somebody else put meanwhile', async () => {
    expect((await putWords('甲\n')).status).toBe(200);
    const stale = await putWords('乙\n');
    expect([stale.status, await stale.json()]).toMatchObject([
      412,
      { reason: 'stale-words', detail: expect.stringContaining(hashSource('甲\n')) },
    ]);
    expect(await (await call('GET', '/words')).json()).toMatchObject({ text: '甲\n' });
  });

  test.each([
    ['with a revision for a base', '甲', { 'If-Match': '"1"' }, 400, 'malformed'],
    ['as JSON', '甲', { 'Content-Type': 'application/json' }, 415, 'wrong-type'],
    ['too large', '甲\n'.repeat(50_001), {}, 413, 'too-large'],
    ['with problems', '甲 =\n甲 = 乙 = 丙\n', {}, 422, 'invalid-words'],
  ])('is refused %s', async (_, text, headers, status, reason) => {
    const answer = await putWords(text, none, headers);
    expect([answer.status, await answer.json()]).toMatchObject([status, { reason }]);
    expect(await (await call('GET', '/words')).json()).toMatchObject({ text: '' });
  });

  test('is refused with every problem and its place, in the editor’s language', async () => {
    const answer = await putWords('甲 =\n\n甲 = 乙 = 丙\n', none, { 'Accept-Language': 'zh' });
    expect(await answer.json()).toMatchObject({
      problems: [
        { line: 1, column: 1, rule: 'word-form', message: expect.stringContaining('不是词条') },
        { line: 3, column: 1, rule: 'word-form' },
      ],
    });
  });

  test('needs to be told what was edited', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const answer = await call('PUT', '/words', { body: '甲', headers });
    expect([answer.status, await answer.json()]).toMatchObject([428, { reason: 'base-missing' }]);
  });

  test('changes what readers see of editions, and writes nothing that comes out the same', async () => {
    await publish('a', makeSource(1, { lang: 'zh-Hans', title: '甲' }, '叶城的干部。\n'));
    await publish('b', makeSource(2, { title: '乙' }, '干部。\n'));
    await publish('c', makeSource(3, { lang: 'en', title: 'C' }, 'Text.\n'));
    await settle();
    expect(await textOf('/articles/a/zh-hant')).toContain('葉城的幹部。');
    const source = await textOf('/articles/a.md');
    const log = logWrites();
    await putWords('叶城\n');
    await settle();
    expect(log.map(({ key }) => key)).toEqual([
      'article:a',
      ...['atom', 'json', 'rss'].map((format) => `feed:${format}:edition:zh-Hant`),
    ]);
    vi.restoreAllMocks();
    expect(await textOf('/articles/a/zh-hant')).toContain('叶城的幹部。');
    expect(await textOf('/articles/a.md')).toBe(source);
    await putWords('叶城\n干部 = 乾部\n', hashSource('叶城\n'));
    await settle();
    expect(await textOf('/articles/a/zh-hant')).toContain('叶城的乾部。');
    expect(await findFaults()).toEqual([]);
  });

  test('changes the feeds of editions with the pages', async () => {
    await publish('a', makeSource(1, { title: '藉田' }, '藉田。\n'));
    await settle();
    const before = await textOf('/zh-hans/atom.xml');
    await putWords('籍田 = 藉田\n');
    await settle();
    const after = await textOf('/zh-hans/atom.xml');
    expect(after).toContain('籍田');
    const updated = (text: string) => text.match(/<updated>[^<]*/g);
    expect(updated(after)).toEqual(updated(before));
  });

  test('is in the log with all that came and went, under the editor’s name', async () => {
    await putWords('甲\n叶 = 葉\n');
    await putWords('甲\n', hashSource('甲\n叶 = 葉\n'));
    const events = await query<{ editor: string; type: string; detail: string }>(
      `SELECT editor, type, detail FROM event WHERE type = 'words' ORDER BY number`,
    );
    expect(events.map(({ editor, detail }) => [editor, JSON.parse(detail)])).toEqual([
      ['operator', { sha256: hashSource('甲\n叶 = 葉\n'), added: '甲\n叶 = 葉', removed: '' }],
      ['operator', { sha256: hashSource('甲\n'), added: '', removed: '叶 = 葉' }],
    ]);
  });
});
