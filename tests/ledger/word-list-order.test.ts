// A new word list marks every article; the next bulletin does not wait for them.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { expectNothingInKv, selectDirty } from '../../src/ledger/projection/dirty-keys.ts';
import { markEditions, markEverything, markKey } from '../../src/ledger/projection/mark-keys.ts';
import { openLedger } from '../../src/worker/env.ts';
import { makeSource } from '../worker/make-article.ts';
import { put, settle, signIn, site } from '../worker/site.ts';
import { converge, findFaults, inLedger } from './ledger-under-test.ts';

beforeEach(async () => {
  await signIn();
  for (const n of [1, 2, 3]) await put(`slug-${n}`, makeSource(n));
  await settle();
});
afterEach(() => reset());

/** The dirty keys in the order of their writing, after something was done in the same turn. */
function orderAfter(act: (sql: SqlStorage) => void): Promise<string[]> {
  return inLedger(({ sql }) => {
    act(sql);
    return selectDirty(sql, 100).map(({ key }) => key);
  });
}

const editions = ['zh-Hans', 'zh-Hant']
  .flatMap((script) => ['rss', 'atom', 'json'].map((format) => `feed:${format}:edition:${script}`))
  .toSorted();

test('writes what changed for another reason first, lists and feeds included', async () => {
  const order = await orderAfter((sql) => {
    markKey(sql, 'article:slug-3');
    markEditions(sql);
    markEditions(sql);
    for (const key of ['article:slug-2', 'list:all', 'feed:atom:all']) markKey(sql, key);
  });
  expect(order).toEqual([
    ...['article:slug-2', 'article:slug-3', 'list:all', 'feed:atom:all', 'article:slug-1'],
    ...editions,
  ]);
});

test('gives every key its place again where KV has lost everything', async () => {
  const order = await orderAfter((sql) => {
    markEditions(sql);
    markEverything(sql);
    expectNothingInKv(sql);
  });
  const kinds = order.map((key) => key.split(':')[0]);
  expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
    ...['article', 'list', 'overview', 'feed'],
  ]);
});

test('comes to show what the list says, and then what is published', async () => {
  const text = '正文 = 正文本\n';
  await openLedger(site).putWords({ text, base: hashSource(''), editor: 'test' });
  await put('slug-4', makeSource(4));
  await converge();
  expect(await findFaults()).toEqual([]);
  await put('slug-1', makeSource(1, { title: '改' }), 1, '?kind=minor');
  await converge();
  expect(await findFaults()).toEqual([]);
});
