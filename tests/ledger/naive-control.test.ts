// Shows that the checks can fail: a read-modify-write index in KV loses what the ledger keeps.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { put, signIn } from '../worker/site.ts';
import { findLost } from './find-lost.ts';
import { interceptWrites } from './intercept-writes.ts';
import { converge, readKv } from './ledger-under-test.ts';
import { publishNaively } from './naive-publisher.ts';

const slugs = Array.from({ length: 20 }, (_, n) => `bulletin-${n}`);

beforeEach(async () => {
  await signIn();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

interface Publisher {
  readonly listKey: string;
  /** Settles when the publish is acknowledged, rejects when it is not. */
  readonly publish: (slug: string) => Promise<void>;
  readonly settle: () => Promise<void>;
}

const naive: Publisher = {
  listKey: 'list:naive',
  publish: publishNaively,
  settle: async () => {},
};

const ledger: Publisher = {
  listKey: 'list:all',
  publish: async (slug) => {
    const response = await put(slug, makeSource(slugs.indexOf(slug)));
    if (!response.ok) throw new Error(await response.text());
  },
  settle: converge,
};

/** Publishes everything at once and tells what readers miss of what was acknowledged. */
async function publishAtOnce({ publish, settle, listKey }: Publisher): Promise<string[]> {
  const results = await Promise.allSettled(slugs.map(publish));
  await settle();
  const acknowledged = slugs.filter((_, n) => results[n]?.status === 'fulfilled');
  expect(acknowledged.length).toBeGreaterThan(slugs.length / 2);
  return findLost(await readKv(), listKey, acknowledged);
}

/** Publishes one after another, with KV failing at the fourth write. */
async function publishThroughFault({ publish, settle, listKey }: Publisher): Promise<string[]> {
  interceptWrites(async ({ number, send }) => {
    if (number === 3) throw new Error('KV PUT failed: 500');
    await send();
  });
  const acknowledged: string[] = [];
  for (const slug of slugs.slice(0, 3)) {
    await publish(slug).then(
      () => acknowledged.push(slug),
      () => {},
    );
  }
  await settle();
  return findLost(await readKv(), listKey, acknowledged);
}

describe('twenty publishes at once', () => {
  test('lose articles from a naive index', async () => {
    const lost = await publishAtOnce(naive);
    expect(lost.filter((sentence) => sentence.endsWith('is not listed'))).not.toEqual([]);
  });

  test('lose nothing from the ledger', async () => {
    expect(await publishAtOnce(ledger)).toEqual([]);
  });
});

describe('one failed write', () => {
  test('leaves an article half there in a naive index', async () => {
    expect(await publishThroughFault(naive)).toEqual(['bulletin-1 is there but half']);
  });

  test('leaves nothing half there with the ledger', async () => {
    expect(await publishThroughFault(ledger)).toEqual([]);
  });
});
