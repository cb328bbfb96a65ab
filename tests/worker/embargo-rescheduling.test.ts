// The time of opening may be changed until it comes: what counts is the last that was said.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchBudget } from '../../src/ledger/search/search-budget.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { findFaults, readKv } from '../ledger/ledger-under-test.ts';
import { readerAddresses } from './embargo-probe.ts';
import {
  expectOpening,
  expectState,
  keepAsDraft,
  openings,
  schedule,
  sendSecretFiles,
  ways,
} from './embargo-schedule.ts';
import { findTrace, secret, secretSource } from './embargo-secret.ts';
import { changeStanding } from './http-table-site.ts';
import { makeSource } from './make-article.ts';
import { get, put, readText, settle, signIn } from './site.ts';

beforeEach(async () => {
  await signIn();
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  vi.spyOn(SearchBudget.prototype, 'isLeft').mockReturnValue(true);
  await put('bulletin-1', makeSource(1, { topics: `[${secret.sharedTopic}]` }));
  await settle();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const hour = 3_600_000;
const until = (time: number) => new Promise((resolve) => setTimeout(resolve, time - Date.now()));

/** Expects no trace under any address of readers, nor in KV. Pages do not repeat what they were asked for. */
async function expectNoTrace(): Promise<void> {
  for (const path of readerAddresses) {
    const response = await get(path);
    expect(findTrace(await readText(response)), path).toBeUndefined();
  }
  expect(findTrace(JSON.stringify([...(await readKv())]))).toBeUndefined();
  expect(await openings()).toEqual([]);
}

async function cancel(base: number): Promise<void> {
  const response = await changeStanding(secret.slug, base, 'withdrawal', { reason: '不發了。' });
  await expectState(response, 'draft');
}

describe.each(ways)('scheduled %s', (way) => {
  /** A time that stands in the source changes with a revision, one beside it without. */
  const afterOneChange = way === 'by published in its source' ? 2 : 1;

  test('opens at an earlier time that is set later', { timeout: 30_000 }, async () => {
    await expectState(await schedule(way, Date.now() + hour), 'scheduled');
    const opens = Date.now() + 3_000;
    await expectState(await schedule(way, opens, 1), 'scheduled');
    await expectNoTrace();
    await expectOpening(opens, ['/articles/bulletin-1']);
  });

  test('does not open at a time that was put off', { timeout: 30_000 }, async () => {
    const former = Date.now() + 1_500;
    await expectState(await schedule(way, former), 'scheduled');
    const opens = former + 3_000;
    await expectState(await schedule(way, opens, 1), 'scheduled');
    await until(former + 500);
    await expectNoTrace();
    expect(Date.now()).toBeLessThan(opens);
    await expectOpening(opens);
  });

  test('does not open at a time that was cancelled, until it is scheduled again', {
    timeout: 30_000,
  }, async () => {
    const former = Date.now() + 1_500;
    await expectState(await schedule(way, former), 'scheduled');
    await cancel(1);
    await expectNoTrace();
    await until(former + 500);
    // Whatever is due opens with the next change, had no alarm been set for it.
    expect((await put('bulletin-2', makeSource(2))).status).toBe(201);
    await settle();
    await expectNoTrace();
    expect((await changeStanding(secret.slug, 1, 'restoration', {})).status).toBe(409);
    const opens = Date.now() + 3_000;
    await expectState(await schedule(way, opens, 1), 'scheduled');
    await expectNoTrace();
    await expectOpening(opens);
  });

  test('opens at once where the time that is set has passed', { timeout: 30_000 }, async () => {
    await expectState(await schedule(way, Date.now() + hour), 'scheduled');
    await cancel(1);
    const now = Date.now();
    await expectState(await schedule(way, now - 1_000, 1), 'open');
    await expectOpening(now);
    const again = await schedule(way, Date.now() + hour, afterOneChange);
    expect(again.status).toBe(422);
    await settle();
    expect(await findFaults()).toEqual([]);
  });
});

test('a draft does not open at the time in its source, until it is opened', {
  timeout: 30_000,
}, async () => {
  const wished = Date.now() + 1_000;
  await expectState(await keepAsDraft(null, wished), 'draft');
  await until(wished + 500);
  expect((await put('bulletin-2', makeSource(2))).status).toBe(201);
  await settle();
  await expectNoTrace();
  const opens = Date.now() + 3_000;
  await expectState(await schedule('by published in its source', opens, 1), 'scheduled');
  await expectNoTrace();
  await expectOpening(opens);
});

test('leaves no redirect from a slug that it had before it opened', {
  timeout: 30_000,
}, async () => {
  const opens = Date.now() + 3_000;
  await sendSecretFiles();
  expect((await put('a-former-secret', secretSource(opens))).status).toBe(201);
  const renamed = secretSource(opens, { slug: secret.slug });
  expect((await put('a-former-secret', renamed, 1)).status).toBe(200);
  await settle();
  await expectNoTrace();
  expect(Date.now()).toBeLessThan(opens);
  await expectOpening(opens);
  expect((await get('/articles/a-former-secret')).status).toBe(404);
});
