// How subscribers hear of many new articles: of each, of all in one entry, or not at all.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { quietDeadline, settleOverdue } from '../../src/ledger/changes/settle-quietly.ts';
import { type ReadEntry, readStrictly } from '../feeds/read-back.ts';
import { converge, findFaults, inLedger } from '../ledger/ledger-under-test.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, get, put, settle, signIn } from './site.ts';
import { mergeWalk, walkHistory } from './walk-history.ts';

beforeEach(signIn);
afterEach(async () => {
  expect(await findFaults()).toEqual([]);
  await reset();
});

const files = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
const digest = 'urn:uuid:11111111-1111-4111-8111-111111111111';

/** An old bulletin, with a topic and an issuer of its own for every other one. */
function old(n: number): string {
  const own = n % 2 === 0 ? { topics: '[舊聞]', issuer: '舊廳' } : {};
  return makeSource(n, { issued: `199${n % 10}-05-06`, ...own });
}

async function putBatch(numbers: number[], announcing: object): Promise<Response> {
  const items = numbers.map((n) => ({ source: old(n), slug: `old-${n}`, base: null }));
  return call('POST', '/batches', {
    body: JSON.stringify({ items, ...announcing }),
    headers: { 'Content-Type': 'application/json' },
  });
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);

async function read(base: string, format: keyof typeof files): Promise<ReadEntry[]> {
  const response = await get(`${base}/${files[format]}`);
  expect(response.status, base).toBe(200);
  return readStrictly[format](await response.text());
}

describe('none', () => {
  test('adds to history and archive, and leaves every subscription as it was', async () => {
    await seedArticles(1, 5);
    await converge();
    const before = await read('', 'atom');
    expect((await putBatch(range(1_001, 1_080), { announce: 'none' })).status).toBe(200);
    await converge();
    for (const format of feedFormats) {
      expect((await read('', format)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(await read(`/topics/${encodeURIComponent('舊聞')}`, format)).toEqual([]);
    }
    const walk = mergeWalk(await walkHistory('/atom.xml', 'atom'));
    expect(walk.size).toBe(85);
    expect(await (await get('/archive/1994')).text()).toContain('old-1004"');
    expect(await (await get('/articles/old-1004')).text()).toContain('正文第1004篇');
  }, 60_000);

  test('does not push the news off the front page', async () => {
    await seedArticles(1, 3);
    await putBatch(range(1_001, 1_080), { announce: 'none' });
    await converge();
    const home = await (await get('/')).text();
    expect(home).toContain('bulletin-3"');
    expect(home).not.toContain('old-1080"');
    expect(home).toContain('/volumes/2"');
  }, 60_000);

  test('shows what there is on the front page of a site that has nothing else', async () => {
    await putBatch(range(1_001, 1_003), { announce: 'none' });
    await converge();
    expect(await (await get('/')).text()).toContain('old-1003"');
  });

  test('announces what is published next as ever', async () => {
    await putBatch([1_001], { announce: 'none' });
    await put('news', makeSource(1));
    await converge();
    expect((await read('', 'rss')).map(({ id }) => id)).toEqual([idOf(1)]);
    expect((await walkHistory('/feed.json', 'json')).volumes).toHaveLength(1);
  });
});

describe('none, in an upload of several batches', () => {
  const closed = (walk: Awaited<ReturnType<typeof walkHistory>>) => walk.volumes.length;

  test('leaves subscriptions as they were, and closes volumes with the last batch', async () => {
    await seedArticles(1, 5);
    await converge();
    await putBatch(range(1_001, 1_030), { announce: 'none', more: true });
    await converge();
    expect((await read('', 'atom')).map(({ id }) => id)).toEqual([5, 4, 3, 2, 1].map(idOf));
    expect(closed(await walkHistory('/atom.xml', 'atom'))).toBe(0);
    await put('news', makeSource(6));
    await converge();
    expect((await read('', 'rss')).map(({ id }) => id)).toEqual([6, 5, 4, 3, 2, 1].map(idOf));
    await putBatch(range(1_031, 1_060), { announce: 'none', more: true });
    await converge();
    // Fifty positions of everything are full; of the topic, thirty are not.
    expect(closed(await walkHistory('/atom.xml', 'atom'))).toBe(1);
    expect(closed(await walkHistory(encodeURI('/topics/舊聞/atom.xml'), 'atom'))).toBe(0);
    await putBatch([1_061], { announce: 'none' });
    await converge();
    expect(mergeWalk(await walkHistory('/atom.xml', 'atom')).size).toBe(67);
    const topic = mergeWalk(await walkHistory(encodeURI('/topics/舊聞/atom.xml'), 'atom'));
    expect(topic.size).toBe(30);
    expect((await read('', 'atom')).map(({ id }) => id)).toEqual([6, 5, 4, 3, 2, 1].map(idOf));
  }, 60_000);

  test('comes into the history all the same where no last batch follows', async () => {
    await putBatch(range(1_001, 1_003), { announce: 'none', more: true });
    await converge();
    expect(mergeWalk(await walkHistory('/atom.xml', 'atom')).size).toBe(0);
    const minutes = (count: number) => Date.now() + count * 60_000;
    const alarm = await inLedger((storage) => storage.getAlarm());
    expect(Math.abs((alarm ?? 0) - minutes(10))).toBeLessThan(60_000);
    await inLedger(async (storage) => {
      settleOverdue(storage, minutes(9));
      expect(quietDeadline(storage.sql)).toBeDefined();
      settleOverdue(storage, minutes(11));
      expect(quietDeadline(storage.sql)).toBeUndefined();
      await storage.setAlarm(Date.now());
    });
    await converge();
    expect(mergeWalk(await walkHistory('/atom.xml', 'atom')).size).toBe(3);
    expect(await read('', 'atom')).toEqual([]);
  }, 60_000);
});

describe('digest', () => {
  test('announces all of a bulk upload in one entry, in every feed that they are in', async () => {
    await seedArticles(1, 5);
    const response = await putBatch(range(1_001, 1_060), { announce: 'digest', digest });
    expect(await response.json()).toMatchObject({ digest: { outcome: 'created', id: digest } });
    await converge();
    for (const format of feedFormats) {
      const entries = await read('', format);
      expect(entries.map(({ id }) => id)).toEqual([digest, ...[5, 4, 3, 2, 1].map(idOf)]);
      expect(entries[0]?.title).toBe('存檔新增公報 60 篇（1990–1999）');
      expect(entries[0]?.html).toContain('https://bulletin.example.cn/articles/old-1060"');
      for (const base of ['/topics/舊聞', '/issuers/舊廳', '/issuers/吉林質監局']) {
        expect((await read(encodeURI(base), format)).map(({ id }) => id)).toContain(digest);
      }
    }
    expect(mergeWalk(await walkHistory('/atom.xml', 'atom')).size).toBe(66);
  }, 60_000);

  test('grows with the next batch of the same upload, without a second announcement', async () => {
    await putBatch([1_001, 1_003], { announce: 'digest', digest });
    await converge();
    const [before] = await read('', 'atom');
    const second = await putBatch([1_002], { announce: 'digest', digest });
    expect(await second.json()).toMatchObject({ digest: { outcome: 'updated', revision: 2 } });
    await converge();
    const [after, ...others] = await read('', 'atom');
    expect(others).toEqual([]);
    expect(after?.html).toContain('old-1002"');
    expect([after?.published, after?.updated]).toEqual([before?.published, before?.updated]);
    expect((await read(encodeURI('/topics/舊聞'), 'atom')).map(({ id }) => id)).toEqual([digest]);
  });

  test('changes nothing when the same batch is sent again', async () => {
    const first = await (await putBatch([1_001], { announce: 'digest', digest })).json();
    const again = await putBatch([1_001], { announce: 'digest', digest });
    expect(await again.json()).toMatchObject({
      outcomes: [{ outcome: 'unchanged' }],
      digest: { outcome: 'unchanged', revision: 1 },
    });
    expect(first).toMatchObject({ digest: { revision: 1 } });
    await converge();
  });

  test('is written with the last batch alone where more are to follow', async () => {
    const first = await putBatch([1_001, 1_003], { announce: 'digest', digest, more: true });
    expect(await first.json()).not.toHaveProperty('digest');
    await converge();
    expect(await read('', 'atom')).toEqual([]);
    const last = await putBatch([1_002], { announce: 'digest', digest });
    expect(await last.json()).toMatchObject({ digest: { outcome: 'created', revision: 1 } });
    await converge();
    const [entry] = await read('', 'atom');
    expect(entry?.title).toContain('3 篇');
  });

  test('is written by a batch that brings nothing new, where it was not written yet', async () => {
    await putBatch([1_001], { announce: 'digest', digest, more: true });
    await converge();
    const again = await putBatch([1_001], { announce: 'digest', digest });
    expect(await again.json()).toMatchObject({
      outcomes: [{ outcome: 'unchanged' }],
      digest: { outcome: 'created' },
    });
    // Not hurried: the ledger has to set its own alarm for it.
    await settle();
    expect((await read('', 'atom')).map(({ id }) => id)).toEqual([digest]);
  });

  test('leaves what an editor made of it, and tells that the id is taken', async () => {
    const { digest: made } = (await (
      await putBatch([1_001], { announce: 'digest', digest })
    ).json()) as { digest: { slug: string } };
    const { source } = (await (await call('GET', `/articles/${made.slug}`)).json()) as {
      source: string;
    };
    const own = source.replace('已一併', '（編者改）已一併');
    expect((await put(made.slug, own, 1, '?kind=correction&note=n')).status).toBe(200);
    const same = await putBatch([1_001], { announce: 'digest', digest });
    expect(await same.json()).toMatchObject({ digest: { outcome: 'unchanged', revision: 2 } });
    const more = await putBatch([1_002], { announce: 'digest', digest });
    expect([more.status, await more.json()]).toMatchObject([409, { reason: 'digest-taken' }]);
    await converge();
    expect(await (await get(`/articles/${made.slug}`)).text()).toContain('（編者改）');
  });

  test('refuses an article that has the id of its own digest', async () => {
    const taken = await putBatch([1_001], { announce: 'digest', digest: idOf(1_001) });
    expect([taken.status, await taken.json()]).toMatchObject([409, { reason: 'digest-taken' }]);
    expect((await get('/articles/old-1001')).status).toBe(404);
    await converge();
  });

  test('lists titles as they are, whatever Markdown would make of them', async () => {
    const title = '*星* [鏈](x) `碼` <b> & \\ _底_ #1 ![圖](y)';
    const items = [
      { source: makeSource(9, { title: JSON.stringify(title) }), slug: 'odd', base: null },
    ];
    const response = await call('POST', '/batches', {
      body: JSON.stringify({ items, announce: 'digest', digest }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(response.status, await response.text()).toBe(200);
    await converge();
    const [entry] = await read('', 'json');
    expect(entry?.html).toContain('>*星* [鏈](x) `碼` &lt;b&gt; &amp; \\ _底_ #1 ![圖](y)</a>');
  });

  test('is refused where an article of that id is there, and for what opens later', async () => {
    await put('a', makeSource(1));
    const taken = await putBatch([1_001], { announce: 'digest', digest: idOf(1) });
    expect([taken.status, await taken.json()]).toMatchObject([409, { reason: 'digest-taken' }]);
    const source = makeSource(2, { published: '2999-01-01T00:00:00Z' });
    const later = await call('POST', '/batches', {
      body: JSON.stringify({
        items: [{ source, slug: 'b', base: null }],
        announce: 'digest',
        digest,
      }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect([later.status, await later.json()]).toMatchObject([422, { reason: 'digest-scheduled' }]);
    const without = await putBatch([1_001], { announce: 'digest' });
    expect([without.status, await without.json()]).toMatchObject([400, { reason: 'malformed' }]);
    await converge();
  });
});

test('a quiet article that is corrected comes before subscribers', async () => {
  await putBatch([1_001], { announce: 'none' });
  await converge();
  const corrected = old(1_001).replace('正文', '改正文');
  expect((await put('old-1001', corrected, 1, '?kind=correction&note=更正')).status).toBe(200);
  await converge();
  expect((await read('', 'json')).map(({ id }) => id)).toEqual([idOf(1_001)]);
});

test('a quiet article that opens later opens quietly', async () => {
  const source = makeSource(1, { published: new Date(Date.now() + 1_500).toISOString() });
  expect((await put('later', source, null, '?announce=none')).status).toBe(201);
  await expect
    .poll(async () => (await get('/articles/later')).status, { timeout: 15_000 })
    .toBe(200);
  await converge();
  expect(await read('', 'atom')).toEqual([]);
  expect(mergeWalk(await walkHistory('/atom.xml', 'atom')).size).toBe(1);
}, 30_000);
