// A pass over many keys that KV has already leaves the ledger to others in between.

import { reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSite } from '../../src/domain/site.ts';
import { drainOnce } from '../../src/ledger/projection/drain.ts';
import { markEverything } from '../../src/ledger/projection/mark-keys.ts';
import { renderKey } from '../../src/ledger/projection/render-key.ts';
import { openLedger } from '../../src/worker/env.ts';
import { makeSource } from '../worker/make-article.ts';
import { put, settle, signIn, site } from '../worker/site.ts';

beforeEach(signIn);
afterEach(() => reset());

test('lets others in between keys that are not written again', async () => {
  await put('one', makeSource(1));
  await put('two', makeSource(2));
  await settle();
  const { seen, keys } = await runInDurableObject(openLedger(site), async (_, { storage }) => {
    const { sql } = storage;
    markEverything(sql);
    let rendered = 0;
    let seen: number | undefined;
    setTimeout(() => {
      seen = rendered;
    });
    const next = await drainOnce({
      sql,
      kv: site.KV,
      render: (key) => {
        rendered += 1;
        return renderKey(sql, parseSite(site), key);
      },
      now: () => Date.now(),
      report: (message) => expect.fail(message),
    });
    expect(next).toBeUndefined();
    return { seen, keys: rendered };
  });
  expect(keys).toBeGreaterThan(10);
  expect(seen).toBeLessThan(keys);
});
