// At every instant of a drain, whatever fails: no list and no feed in KV names an article that KV does not hold.

import { reset } from 'cloudflare:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { put, signIn } from '../worker/site.ts';
import { slugsOfList } from './find-lost.ts';
import { interceptWrites } from './intercept-writes.ts';
import { converge, findFaults, readKv } from './ledger-under-test.ts';
import type { StoredValue } from './stored-value.ts';

beforeEach(async () => {
  await signIn();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const readers: Readonly<Record<string, (value: string) => string[]>> = {
  list: slugsOfList,
  volume: slugsOfList,
  'feed:rss': (value) => (parseRssFeed(value).items ?? []).map(({ link }) => slugOf(link)),
  'feed:atom': (value) =>
    (parseAtomFeed(value).entries ?? []).map(({ links }) => slugOf(links?.[0]?.href)),
  'feed:json': (value) => (parseJsonFeed(value).items ?? []).map(({ url }) => slugOf(url)),
};

function slugOf(address: string | undefined): string {
  const [, , slug = ''] = new URL(address ?? '').pathname.split('/');
  return decodeURIComponent(slug);
}

/** Every key of KV that names an article, with the articles that are not there. */
function findDangling(kv: ReadonlyMap<string, StoredValue>): string[] {
  return [...kv].flatMap(([key, { value }]) => {
    const kind = Object.keys(readers).find((prefix) => key.startsWith(`${prefix}:`));
    const slugs = (kind && readers[kind]?.(value)) || [];
    return slugs.filter((slug) => !kv.has(`article:${slug}`)).map((slug) => `${key} → ${slug}`);
  });
}

/** Refuses some writes, in an order that is always the same; looks at KV after each. */
function watch(refuse: (number: number, key: string) => boolean): {
  found: string[];
  seen: number;
} {
  const watched = { found: [] as string[], seen: 0 };
  interceptWrites(async ({ number, key, send }) => {
    if (refuse(number, key)) throw new Error('KV PUT failed: 500');
    await send();
    const kv = await readKv();
    watched.found.push(...findDangling(kv));
    watched.seen += findNamed(kv);
  });
  return watched;
}

function findNamed(kv: ReadonlyMap<string, StoredValue>): number {
  return slugsOfList(kv.get('list:all')?.value ?? '{"items":[]}').length;
}

const troubles: Readonly<Record<string, (number: number, key: string) => boolean>> = {
  nothing: () => false,
  'every third write': (number) => number % 3 === 0,
  'most writes of articles': (number, key) => key.startsWith('article:') && number % 5 !== 0,
  'writes in runs': (number) => number % 14 < 7,
};

test.each(Object.entries(troubles))(
  'names no absent article while KV refuses %s',
  async (_, refuse) => {
    const watched = watch(refuse);
    for (const round of [0, 1, 2]) {
      await Promise.all(
        [1, 2, 3].map((n) => put(`slug-${round * 3 + n}`, makeSource(round * 3 + n))),
      );
      const moved = makeSource(round * 3 + 1, { title: '改名' });
      expect((await put(`moved-${round}`, moved, 1, '?kind=minor')).status).toBe(200);
      await converge();
    }
    expect(watched.found).toEqual([]);
    expect(watched.seen).toBeGreaterThan(0);
    expect(await findFaults()).toEqual([]);
  },
  60_000,
);
