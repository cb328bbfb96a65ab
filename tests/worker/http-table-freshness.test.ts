// What is so new that KV does not have it yet comes from the ledger, and must not be taken for what follows it.

import { beforeAll, expect, test, vi } from 'vitest';
import { interceptWrites } from '../ledger/intercept-writes.ts';
import { makeSource } from './make-article.ts';
import { get, put, settle, signIn } from './site.ts';

beforeAll(async () => {
  await signIn();
  await settle();
});

/** Dates in HTTP have whole seconds: all that follows is to happen within one. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)));

test('gives no date that a change within the same second would have too', async () => {
  const written = Promise.withResolvers<void>();
  interceptWrites(async ({ send }) => {
    await written.promise;
    await send();
  });
  await nextSecond();
  await put('fresh', makeSource(1));
  const first = await get('/articles/fresh');
  const modified = first.headers.get('last-modified');
  const body = await first.text();
  await put('fresh', makeSource(1, {}, '改過的正文。\n'), 1, '?kind=minor');
  written.resolve();
  await settle();
  vi.restoreAllMocks();
  const asked = modified === null ? {} : { 'If-Modified-Since': modified };
  const again = await get('/articles/fresh', asked);
  expect(again.status).toBe(200);
  expect(await again.text()).not.toBe(body);
});
