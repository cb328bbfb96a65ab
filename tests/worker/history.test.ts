// The whole history of each feed, walked from outside: every article ever published, exactly once.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { derivedId } from '../../src/domain/edition-id.ts';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { converge, findFaults } from '../ledger/ledger-under-test.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, get, put, signIn, site } from './site.ts';
import { idsInVolumes, mergeWalk, type Walk, walkHistory } from './walk-history.ts';

beforeEach(signIn);
afterEach(() => reset());

const paths = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
/** Everything in the other script, under ids of its own. */
const edition = '/zh-hans';
/** Everything in the script that it is in. */
const ownEdition = '/zh-hant';
const feeds = feedFormats.flatMap((format) =>
  [
    '',
    edition,
    ownEdition,
    `/topics/${encodeURIComponent('質量')}`,
    `/issuers/${encodeURIComponent('吉林質監局')}`,
  ].map((base) => ({ format, path: `${base}/${paths[format]}` })),
);

const make = (n: number) => makeSource(n, { topics: '[質量]' });
const idsUpTo = (count: number) => Array.from({ length: count }, (_, n) => idOf(n + 1));

const derivedIdOf = (id: string) => derivedId({ id: site.SITE_ID ?? '' }, 'zh-Hans', id);

/** Walks every feed, expects each of the ids exactly once, and returns the walks. */
async function expectWhole(ids: readonly string[]): Promise<Map<string, Walk>> {
  const walks = new Map<string, Walk>();
  for (const { path, format } of feeds) {
    const walk = await walkHistory(path, format);
    const wanted = path.startsWith(edition) ? ids.map(derivedIdOf) : [...ids];
    expect([...mergeWalk(walk).keys()].toSorted(), path).toEqual(wanted.toSorted());
    const archived = idsInVolumes(walk);
    expect(new Set(archived).size, `${path} archives one twice`).toBe(archived.length);
    walks.set(path, walk);
  }
  expect(await findFaults()).toEqual([]);
  return walks;
}

describe.each([1, 49, 50, 51])('with %i articles', (count) => {
  test('finds each of them once, in every feed', async () => {
    await seedArticles(1, count, make);
    await converge();
    const walks = await expectWhole(idsUpTo(count));
    for (const { volumes } of walks.values()) {
      expect(volumes).toHaveLength(Math.floor(count / 50));
      for (const { entries } of volumes) expect(entries).toHaveLength(50);
    }
  }, 60_000);
});

/** The documents of closed volumes by path, each with the ids in it. */
function membership(walks: Map<string, Walk>): Map<string, string[]> {
  return new Map(
    [...walks.values()].flatMap(({ volumes }) =>
      volumes.map(({ path, entries }) => [path, entries.map(({ id }) => id ?? '').toSorted()]),
    ),
  );
}

test('keeps address and members of every closed volume through all that happens to a thousand articles', async () => {
  await seedArticles(1, 1_000, make);
  await converge();
  const before = membership(await expectWhole(idsUpTo(1_000)));
  expect(before.size).toBe(feeds.length * 20);
  await correct(7);
  await correct(999);
  await withdraw(8, 1);
  await withdraw(1_000, 1);
  await withdraw(9, 1);
  await restore(9, 2);
  const backdated = (n: number) => makeSource(n, { topics: '[質量]', issued: '1999-01-02' });
  await putQuietly(Array.from({ length: 30 }, (_, n) => backdated(2_001 + n)));
  await seedArticles(3_001, 3_001, make);
  await converge();
  const others = Array.from({ length: 30 }, (_, n) => idOf(2_001 + n));
  const after = membership(await expectWhole([...idsUpTo(1_000), ...others, idOf(3_001)]));
  for (const [path, ids] of before) expect(after.get(path), path).toEqual(ids);
}, 240_000);

async function correct(n: number): Promise<void> {
  const changed = makeSource(n, { topics: '[質量]' }, '改正了的正文。\n');
  const { status } = await put(`bulletin-${n}`, changed, 1, '?kind=correction&note=更正');
  expect(status).toBe(200);
}

async function withdraw(n: number, base: number): Promise<void> {
  await stand('withdrawal', n, base, { reason: '重複發布' });
}

async function restore(n: number, base: number): Promise<void> {
  await stand('restoration', n, base, {});
}

async function stand(kind: string, n: number, base: number, body: object): Promise<void> {
  const response = await call('POST', `/articles/bulletin-${n}/${kind}`, {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"` },
  });
  expect(response.status, await response.text()).toBe(200);
}

async function putQuietly(sources: string[]): Promise<void> {
  const items = sources.map((source, n) => ({ source, slug: `old-${n}`, base: null }));
  const response = await call('POST', '/batches', {
    body: JSON.stringify({ items, announce: 'none' }),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(response.status, await response.text()).toBe(200);
}

test('leaves no gap above the newest closed volume, and links each volume to both of its neighbours', async () => {
  await seedArticles(1, 140, make);
  await converge();
  const { subscription, volumes } = await walkHistory('/atom.xml', 'atom');
  expect(subscription.entries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(idsUpTo(140).slice(100)),
  );
  expect(volumes.map(({ path }) => path)).toEqual(['/volumes/2/atom.xml', '/volumes/1/atom.xml']);
  const [second, first] = volumes;
  expect(second?.bytes).toContain('rel="prev-archive"');
  expect(second?.bytes).not.toContain('rel="next-archive"');
  expect(first?.bytes).toContain('rel="next-archive"');
  for (const volume of volumes) expect(volume.bytes).toContain('rel="current"');
}, 60_000);

test('lets closed volumes be kept for a day without asking, and what is newest for a minute', async () => {
  await seedArticles(1, 50, make);
  await converge();
  const cacheOf = async (path: string) => (await get(path)).headers.get('cache-control');
  expect(await cacheOf('/volumes/1/feed.json')).toMatch(/^public, max-age=86400,/);
  expect(await cacheOf('/feed.json')).toMatch(/^public, max-age=60,/);
}, 60_000);
