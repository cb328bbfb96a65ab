// An article that is not open yet changes nothing that anybody can see: every route, every method, every key of KV.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchBudget } from '../../src/ledger/search/search-budget.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { findFaults } from '../ledger/ledger-under-test.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { findTraces, makeEditorToken, observe, type Tokens } from './embargo-probe.ts';
import { expectOpening, expectState, keepAsDraft, schedule, ways } from './embargo-schedule.ts';
import { secret } from './embargo-secret.ts';
import { changeStanding } from './http-table-site.ts';
import { makeSource } from './make-article.ts';
import { call, settle, signIn } from './site.ts';

let tokens: Tokens;

beforeEach(async () => {
  await signIn();
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  vi.spyOn(SearchBudget.prototype, 'isLeft').mockReturnValue(true);
  tokens = {
    admin: await makeEditorToken('administrator', 'admin'),
    publish: await makeEditorToken('publisher', 'publish'),
  };
  // Fifty, so that there are closed volumes.
  await seedArticles(1, 50, (n) => makeSource(n, { topics: `[${secret.sharedTopic}]` }));
  await settle();
}, 60_000);
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const hour = 3_600_000;

/** Expects that nobody can tell now from then. */
async function expectNothingNew(before: Map<string, string>): Promise<void> {
  await settle();
  const now = await observe(tokens);
  expect(findTraces(now)).toEqual([]);
  expect([...now].filter(([asked, told]) => before.get(asked) !== told)).toEqual([]);
  expect([...now.keys()]).toEqual([...before.keys()]);
}

test.each(ways)(
  'changes nothing while it is scheduled %s, nor cancelled, and is everywhere at its time',
  { timeout: 300_000 },
  async (way) => {
    const began = Date.now();
    const before = await observe(tokens);
    const observing = Date.now() - began;
    console.info(`embargo: ${before.size} answers and keys compared`);

    await expectState(await schedule(way, Date.now() + hour), 'scheduled');
    await expectNothingNew(before);

    await expectState(
      await changeStanding(secret.slug, 1, 'withdrawal', { reason: '魑魅魍魎' }),
      'draft',
    );
    await expectNothingNew(before);

    // Observing takes a while, the longer the busier the machine, and is done before the time comes.
    const opens = Date.now() + 6_000 + 2 * observing;
    await expectState(await schedule(way, opens, 1), 'scheduled');
    await expectNothingNew(before);
    expect(Date.now()).toBeLessThan(opens);

    await expectOpening(opens, ['/articles/bulletin-1', '/articles/bulletin-1.json']);
    await settle();
    expect(await findFaults()).toEqual([]);
  },
);

test('changes nothing while it is a draft, changed as one, and is everywhere once it is opened', {
  timeout: 300_000,
}, async () => {
  const before = await observe(tokens);
  await expectState(await keepAsDraft(null), 'draft');
  await expectNothingNew(before);
  await expectState(await keepAsDraft(1, undefined, { summary: '魑魅魍魎又改' }), 'draft');
  await expectNothingNew(before);

  const opens = Date.now();
  await expectState(await schedule('by at beside it', opens, 2), 'open');
  await expectOpening(opens, ['/articles/bulletin-1', '/articles/bulletin-1.json']);
  await settle();
  expect(await findFaults()).toEqual([]);
});

test('stays out of a projection that is written anew', { timeout: 60_000 }, async () => {
  await expectState(await schedule('by at beside it', Date.now() + hour), 'scheduled');
  expect((await call('POST', '/projection/rebuild')).status).toBe(202);
  await settle();
  expect(findTraces(await observe(tokens))).toEqual([]);
});
