// Which changes the hubs hear of: those that subscribers are to hear of, and no other.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { call, put } from '../worker/site.ts';
import {
  acknowledge,
  countPings,
  delayHubs,
  type HubNetwork,
  joinHubs,
  leaveHubs,
  patient,
} from './hub-network.ts';
import { one } from './hub-rig.ts';
import { inLedger } from './ledger-under-test.ts';

vi.setConfig({ testTimeout: 30_000 });

let hubs: HubNetwork;

beforeEach(async () => {
  hubs = await joinHubs();
});

afterEach(leaveHubs);

test('tells every hub once of each feed of a new article', async () => {
  await acknowledge(put('a', makeSource(1)));
  await vi.waitFor(() => expect(hubs.asked).toHaveLength(24), patient);
  expect(new Set(hubs.asked).size).toBe(24);
  for (const path of ['/atom.xml', '/zh-hans/atom.xml']) {
    expect(hubs.asked).toContain(`${one} https://bulletin.example.cn${path}`);
  }
  await vi.waitFor(async () => expect(await countPings()).toBe(0), patient);
});

/** Asks for a withdrawal or a restoration of the article `a`. */
function stand(action: 'withdrawal' | 'restoration', base: number): Promise<Response> {
  const body = JSON.stringify(action === 'withdrawal' ? { reason: '數字有誤' } : {});
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${base}"` };
  return call('POST', `/articles/a/${action}`, { body, headers });
}

/** Lets the hubs forget what they were to be told so far. */
const forgetPings = () => inLedger(({ sql }) => void sql.exec('DELETE FROM ping'));

const corrected = makeSource(1, { title: '改正' });
const soon = makeSource(2, { published: new Date(Date.now() + 3_600_000).toISOString() });

test.each<[string, number, () => Promise<Response>]>([
  ['a new article', 24, () => put('b', makeSource(2))],
  ['a correction', 24, () => put('a', corrected, 1, '?kind=correction&note=n')],
  ['a withdrawal', 24, () => stand('withdrawal', 1)],
  ['a typing error', 0, () => put('a', corrected, 1, '?kind=minor')],
  ['the same text again', 0, () => put('a', makeSource(1), 1)],
  ['a quiet upload', 0, () => put('b', makeSource(2), null, '?announce=none')],
  ['an article that opens later', 0, () => put('b', soon)],
])('after %s has %i pings to send, in the same transaction', async (_, pings, change) => {
  delayHubs(9_999);
  await acknowledge(put('a', makeSource(1)));
  await forgetPings();
  await acknowledge(change());
  expect(await countPings()).toBe(pings);
});

test('tells of a restoration', async () => {
  delayHubs(9_999);
  await acknowledge(put('a', makeSource(1)));
  await acknowledge(stand('withdrawal', 1));
  await forgetPings();
  await acknowledge(stand('restoration', 2));
  expect(await countPings()).toBe(24);
});

test('tells of an article when it opens', async () => {
  const published = new Date(Date.now() + 2_000).toISOString();
  await acknowledge(put('a', makeSource(1, { published })));
  expect(await countPings()).toBe(0);
  await vi.waitFor(() => expect(hubs.asked).toHaveLength(24), patient);
});
