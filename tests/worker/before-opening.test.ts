// What happened to an article before it opened is nobody's business but the editors'.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { converge, findFaults } from '../ledger/ledger-under-test.ts';
import { makeSource } from './make-article.ts';
import { call, get, put, signIn } from './site.ts';

beforeEach(signIn);
afterEach(async () => {
  expect(await findFaults()).toEqual([]);
  await reset();
});

/** The article's record as machines get it, once it is open. */
async function opened(slug: string): Promise<Record<string, unknown>> {
  const options = { timeout: 15_000, interval: 200 };
  await expect.poll(async () => (await get(`/articles/${slug}`)).status, options).toBe(200);
  await converge();
  return (await (await get(`/articles/${slug}.json`)).json()) as Record<string, unknown>;
}

test('shows readers no revision and no note from before the opening', async () => {
  const published = new Date(Date.now() + 2_000).toISOString();
  await put('later', makeSource(1, { published }));
  const edited = makeSource(1, { published }, '刪過的正文。\n');
  await put('later', edited, 1, '?kind=correction&note=刪去線人姓名');
  const record = await opened('later');
  expect(record.revisions).toEqual([
    { number: 2, kind: 'publish', at: published, sha256: record.sha256 },
  ]);
  for (const path of ['/articles/later', '/articles/later.json', '/atom.xml', '/feed.json']) {
    expect(await (await get(path)).text(), path).not.toContain('線人');
  }
  const known = (await (await call('GET', '/articles/later')).json()) as { revisions: unknown[] };
  expect(known.revisions).toHaveLength(2);
}, 30_000);

test('dates what was cancelled and is put again late by when it opens, not by when it would have', async () => {
  const published = Date.now() + 1_000;
  const at = encodeURIComponent(new Date(published).toISOString());
  await put('later', makeSource(1), null, `?at=${at}`);
  await call('POST', '/articles/later/withdrawal', {
    body: '{"reason":"r"}',
    headers: { 'Content-Type': 'application/json', 'If-Match': '"1"' },
  });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await put('later', makeSource(1), 1, '?kind=minor');
  const record = await opened('later');
  expect(Date.parse(String(record.published))).toBeGreaterThan(published + 900);
}, 30_000);
