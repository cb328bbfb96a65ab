// One article that cannot be written must not keep the others from readers.

import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { get, put, settle, signIn, site } from '../worker/site.ts';

beforeAll(signIn);
afterEach(() => vi.restoreAllMocks());

test('an update that KV never takes does not hold back a new article', async () => {
  await put('stuck', makeSource(1));
  await settle();
  vi.spyOn(console, 'error').mockReturnValue();
  const original = site.KV.put.bind(site.KV);
  const refuse = async (...args: Parameters<typeof original>) => {
    if (args[0] === 'article:stuck') throw new Error('refused');
    return original(...args);
  };
  vi.spyOn(site.KV, 'put').mockImplementation(refuse as typeof original);
  await put('stuck', makeSource(1, {}, '改。\n'), 1, '?kind=minor');
  await put('free', makeSource(2));
  await vi.waitFor(
    async () => {
      expect(await (await get('/feed.json')).text()).toContain('/articles/free');
      expect(await (await get('/')).text()).toContain('/articles/free');
    },
    { timeout: 15_000, interval: 200 },
  );
});
