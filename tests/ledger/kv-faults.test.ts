// Whatever befalls one write to KV, whichever it is, KV comes to hold what the ledger holds.

import { evictDurableObject, reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLedger } from '../../src/worker/env.ts';
import { makeSource } from '../worker/make-article.ts';
import { signIn, site } from '../worker/site.ts';
import { interceptWrites, type KvWrite } from './intercept-writes.ts';
import { findFaults } from './ledger-under-test.ts';
import { playScenario } from './scenario.ts';

beforeEach(async () => {
  await signIn();
  // Failed writes are reported to the log, which is not what is tested here.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

type Fault = (write: KvWrite) => Promise<void>;

const faults: Readonly<Record<string, Fault>> = {
  'fails without effect': async () => {
    throw new Error('KV PUT failed: 500');
  },
  'takes effect, but its answer is lost': async ({ send }) => {
    await send();
    throw new Error('network connection lost');
  },
  'is slow, and the article changes meanwhile': async ({ send }) => {
    await changeAnArticle();
    await send();
  },
  'is never sent, since the ledger is killed': async () => {
    await killLedger();
  },
  'takes effect, and the ledger is killed before it can note it': async ({ send }) => {
    await send();
    await killLedger();
  },
  'is the last before the ledger is evicted': async ({ send }) => {
    void evictDurableObject(openLedger(site));
    await send();
  },
};

test.each(Object.entries(faults))(
  'converges where any one write %s',
  async (_, fault) => {
    const writes = await countWrites();
    expect(writes).toBeGreaterThan(20);
    for (let faulty = 0; faulty < writes; faulty += 1) {
      const key = await playWithFault(faulty, fault);
      expect(await findFaults(), `fault at write ${faulty}, ${key}`).toEqual([]);
      await startAfresh();
    }
  },
  120_000,
);

/** How many writes the scenario makes when nothing goes wrong. */
async function countWrites(): Promise<number> {
  let count = 0;
  interceptWrites(({ send }) => {
    count += 1;
    return send();
  });
  await playScenario();
  expect(await findFaults()).toEqual([]);
  await startAfresh();
  return count;
}

async function startAfresh(): Promise<void> {
  vi.mocked(site.KV.put).mockRestore();
  vi.mocked(site.KV.delete).mockRestore();
  await reset();
}

/** Plays the scenario with a fault at one write. Returns its key. */
async function playWithFault(faulty: number, fault: Fault): Promise<string> {
  let hit = '';
  interceptWrites(async (write) => {
    if (write.number !== faulty) return write.send();
    hit = write.key;
    return fault(write);
  });
  await playScenario();
  expect(hit, `write ${faulty} was reached`).not.toBe('');
  return hit;
}

async function changeAnArticle(): Promise<void> {
  const item = { source: makeSource(2, { title: '又一個題目' }), slug: 'b', base: 1 };
  await openLedger(site).put(
    { items: [{ ...item, kind: 'minor' }], announce: 'each', more: false },
    { name: 'meanwhile', scopes: ['correct'] },
  );
}

/** Ends the object at once, as a crash does: what runs in it never goes on. */
async function killLedger(): Promise<void> {
  await runInDurableObject(openLedger(site), (_, state) => state.abort('killed by the test'));
}
