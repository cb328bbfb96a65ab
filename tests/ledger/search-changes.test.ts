// The index follows each change of an article in the transaction that makes it, and can be built again.

import { evictDurableObject, reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tokensVersion } from '../../src/domain/search/tokens.ts';
import { selectArticles } from '../../src/ledger/article-rows.ts';
import { buildIndex, isIndexing } from '../../src/ledger/search/build-index.ts';
import { indexArticle } from '../../src/ledger/search/index-rows.ts';
import { openLedger } from '../../src/worker/env.ts';
import { changeStanding } from '../worker/http-table-site.ts';
import { idOf, makeSource } from '../worker/make-article.ts';
import { put, signIn, site } from '../worker/site.ts';
import { converge, inLedger, query } from './ledger-under-test.ts';
import { clearIndex } from './search-index.ts';
import { findSlugs } from './search-site.ts';
import { seedArticles } from './seed-articles.ts';

beforeEach(() => signIn());
afterEach(() => reset());

const body = (text: string) => `${text}\n`;

test('finds an article as soon as it is published', async () => {
  await put('one', makeSource(1, { topics: '[質量監督]' }, body('會議在長春召開。')));
  for (const text of ['會議在长春', '1號公報', '吉林質監局', '質量監督']) {
    expect(await findSlugs({ text }), text).toEqual(['one']);
  }
});

test('finds a changed article by its present text alone', async () => {
  await put('one', makeSource(1, {}, body('會議在長春召開。')));
  await put('one', makeSource(1, { title: '新題名' }, body('會議在吉林召開。')), 1, '?kind=minor');
  expect(await findSlugs({ text: '長春' })).toEqual([]);
  expect(await findSlugs({ text: '1號公報' })).toEqual([]);
  expect(await findSlugs({ text: '新題名 會議在吉林' })).toEqual(['one']);
});

test('follows an article to another slug, date, issuer and topic', async () => {
  await put('one', makeSource(1, { issued: '2009-02-19', topics: '[甲類]' }, body('會議。')));
  const over = { slug: 'two', issued: '2010-03-01', issuer: '水務局', topics: '[乙類]' };
  await put('one', makeSource(1, over, body('會議。')), 1, '?kind=minor');
  const text = '會議';
  expect(await findSlugs({ text, year: '2010', issuer: '水務局', topic: '乙類' })).toEqual(['two']);
  expect(await findSlugs({ text, year: '2009' })).toEqual([]);
  expect(await findSlugs({ text, issuer: '吉林質監局' })).toEqual([]);
  expect(await findSlugs({ text, topic: '甲類' })).toEqual([]);
});

test('keeps nothing of a withdrawn article, and has it back when it is restored', async () => {
  await put('one', makeSource(1, {}, body('會議在長春召開。')));
  await changeStanding('one', 1, 'withdrawal', { reason: '重複。' });
  expect(await findSlugs({ text: '長春' })).toEqual([]);
  expect(await query('SELECT * FROM search_document')).toEqual([]);
  await changeStanding('one', 2, 'restoration', {});
  expect(await findSlugs({ text: '長春' })).toEqual(['one']);
});

test('knows nothing of an article before it opens', { timeout: 40_000 }, async () => {
  const opens = Date.now() + 4_000;
  const published = new Date(opens).toISOString();
  await put('one', makeSource(1, { published }, body('會議在長春召開。')));
  expect(await findSlugs({ text: '長春' })).toEqual([]);
  expect(await query('SELECT * FROM search_document')).toEqual([]);
  await vi.waitFor(async () => expect(await findSlugs({ text: '長春' })).toEqual(['one']), {
    timeout: 20_000,
  });
});

test('changes nothing when a batch is refused', async () => {
  await put('one', makeSource(1, {}, body('會議在長春召開。')));
  const refused = await put('one', makeSource(1, {}, body('改動。')), 7, '?kind=minor');
  expect(refused.status).toBe(412);
  expect(await findSlugs({ text: '長春' })).toEqual(['one']);
  expect(await findSlugs({ text: '改動' })).toEqual([]);
});

test('finds both ends of the longest text that an article can have', {
  timeout: 60_000,
}, async () => {
  const filler = '各單位要切實加強組織領導，明確責任分工。';
  const text = `魑魅在前。${filler.repeat(Math.floor(990_000 / (filler.length * 3)))}魍魎在後。`;
  expect((await put('long', makeSource(1, {}, body(text)))).status).toBe(201);
  for (const each of ['魑魅在前', '魍魎在後', '分工各單位', '任分工']) {
    expect(await findSlugs({ text: each }), each).toEqual(each === '分工各單位' ? [] : ['long']);
  }
});

test('takes a text that grows when it is folded', { timeout: 60_000 }, async () => {
  const response = await put('long', makeSource(1, {}, body('\ufdfa'.repeat(330_000))));
  expect(response.status).toBe(201);
});

/** Puts the ledger back to what it was before it had an index. */
async function forgetIndex(): Promise<void> {
  await inLedger(({ sql }) => {
    clearIndex(sql);
    sql.exec(`DELETE FROM state WHERE name LIKE 'search-%'`);
  });
}

test('builds the index of a ledger that has none, after its next start', {
  timeout: 90_000,
}, async () => {
  await seedArticles(1, 45, (n) => makeSource(n, {}, body(`會議之${n}。`)));
  await changeStanding('bulletin-7', 1, 'withdrawal', { reason: '重複。' });
  await converge();
  await forgetIndex();
  expect(await inLedger(({ sql }) => isIndexing(sql))).toBe(true);
  await evictDurableObject(openLedger(site));
  await vi.waitFor(async () => expect(await inLedger(({ sql }) => isIndexing(sql))).toBe(false), {
    timeout: 40_000,
    interval: 50,
  });
  expect(await findSlugs({ text: '會議之' })).toHaveLength(20);
  expect(await query('SELECT article FROM search_document')).toHaveLength(44);
  expect(await findSlugs({ text: '會議之7' })).toEqual([]);
});

test('builds it in portions, between which articles are published', {
  timeout: 60_000,
}, async () => {
  await seedArticles(1, 45, (n) => makeSource(n, {}, body('會議。')));
  await converge();
  await forgetIndex();
  const portions = await runInDurableObject(openLedger(site), (_, { storage }) => {
    let count = 0;
    while (buildIndex(storage)) {
      count += 1;
      for (const row of selectArticles(storage.sql, 'WHERE id = ?', idOf(3))) {
        indexArticle(storage.sql, row);
      }
    }
    return count;
  });
  // Two that are full, one with the rest, and the one that finds nothing left.
  expect(portions).toBe(4);
  expect(await query('SELECT article FROM search_document')).toHaveLength(45);
});

test('indexes anew what has other tokens, and leaves the rest', async () => {
  await seedArticles(1, 3, (n) => makeSource(n, {}, body('會議。')));
  await inLedger((storage) => {
    storage.sql.exec(`DELETE FROM state WHERE name LIKE 'search-%'`);
    storage.sql.exec('UPDATE search_document SET version = 0 WHERE article = ?', idOf(2));
    storage.sql.exec(`UPDATE search_document SET text = 'untouched' WHERE article = ?`, idOf(1));
    while (buildIndex(storage));
  });
  const rows = await query<{ text: string }>(
    `SELECT text FROM search_document WHERE version = ${tokensVersion} ORDER BY article`,
  );
  expect(rows.map(({ text }) => text)).toEqual(['untouched', '會議。', '會議。']);
});
