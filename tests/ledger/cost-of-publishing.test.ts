// What one publish costs stays the same however many articles there are: rows of SQLite, writes to KV.

import { reset } from 'cloudflare:test';
import { beforeAll, expect, test, vi } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { put, signIn } from '../worker/site.ts';
import { countRows, countWaiting, type RowCount } from './count-rows.ts';
import { converge } from './ledger-under-test.ts';
import { seedArticles } from './seed-articles.ts';
import { logWrites } from './write-log.ts';

const few = 10;
/** Enough to fill every list and feed, which show fifty. */
const enough = 100;
const many = 1_000;

interface Cost {
  readonly rows: RowCount;
  readonly keys: readonly string[];
}

/** The cost of one publish, from the request until readers have what it changed. */
async function measure(slug: string, source: string): Promise<Cost> {
  const log = logWrites();
  const rows = await countRows(async () => {
    expect((await put(slug, source)).status).toBe(201);
    await quiet();
  });
  vi.restoreAllMocks();
  return { rows, keys: log.map(({ key }) => key).toSorted() };
}

/** Waits until KV has everything, however busy the machine is, and until nothing is done any more. */
async function quiet(): Promise<void> {
  await vi.waitFor(async () => expect(await countWaiting()).toBe(0), {
    timeout: 60_000,
    interval: 100,
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
}

let atFew: Cost;
let atEnough: Cost;
let atMany: Cost;

/** The year and the month of what is measured have the same articles each time; the rest lies around it. */
async function measureAt(slug: string, n: number): Promise<Cost> {
  const cost = await measure(slug, makeSource(n, { issued: '2009-06-15' }));
  await converge();
  return cost;
}

/** In sixty topics, which fill with the rest: what is published has none of them. */
const elsewhere = (n: number) =>
  makeSource(n, { issued: `2010-${10 + (n % 3)}-11`, topics: `[題${n % 60}]` });

beforeAll(async () => {
  await signIn();
  await seedArticles(1, few, (n) => makeSource(n, { issued: n % 2 ? '2009-06-10' : '2009-06-20' }));
  await converge();
  atFew = await measureAt('among-few', 5_001);
  await seedArticles(few + 1, enough, elsewhere);
  await converge();
  atEnough = await measureAt('among-enough', 5_002);
  await seedArticles(enough + 1, many, elsewhere);
  await converge();
  atMany = await measureAt('among-many', 5_003);
}, 180_000);

/** The list of a collection and its feeds in the three formats. */
const withFeeds = (collection: string) => [
  `list:${collection}`,
  ...['atom', 'json', 'rss'].map((format) => `feed:${format}:${collection}`),
];

/** The feeds of everything in each script. */
const editions = ['edition:zh-Hans', 'edition:zh-Hant'];
const editionFeeds = editions.flatMap((name) =>
  ['atom', 'json', 'rss'].map((format) => `feed:${format}:${name}`),
);

/** What a publish of an article between two others in June 2009 writes. */
const expected = (slug: string, previous: string, next: string, topics: string[] = []) =>
  [
    ...[slug, previous, next].map((name) => `article:${name}`),
    ...['all', 'issuer:吉林質監局', ...topics.map((topic) => `topic:${topic}`)].flatMap(withFeeds),
    ...editionFeeds,
    ...['list:month:2009-06', 'list:year:2009', 'overview'],
  ].toSorted();

test('writes twenty keys for one publish, whatever there is already', () => {
  expect(atFew.keys).toEqual(expected('among-few', 'bulletin-9', 'bulletin-2'));
  expect(atMany.keys).toEqual(expected('among-many', 'among-enough', 'bulletin-2'));
  expect(atMany.keys).toHaveLength(20);
});

test('writes as many rows among a thousand articles as among ten', () => {
  expect(atMany.rows.written).toBeLessThanOrEqual(atFew.rows.written * 1.1);
});

test('reads as many rows among a thousand articles as among a hundred', () => {
  console.info(
    'rows of one publish among 10, 100 and 1,000:',
    atFew.rows,
    atEnough.rows,
    atMany.rows,
  );
  expect(atMany.rows.read).toBeLessThanOrEqual(atEnough.rows.read * 1.1);
  expect(atMany.rows.read).toBeLessThanOrEqual(atFew.rows.read * 5);
});

test('writes thirty-two keys for a publish with three topics and one issuer', async () => {
  const topics = ['質量監督', '工作會議', '表彰'];
  const source = makeSource(6_000, { issued: '2009-06-16', topics: `[${topics.join(', ')}]` });
  const { keys, rows } = await measure('with-topics', source);
  console.info('rows of one publish with three topics:', rows);
  expect(keys).toEqual(expected('with-topics', 'among-many', 'bulletin-2', topics));
  expect(keys).toHaveLength(32);
}, 60_000);

test('writes twenty-eight keys more for the publish that closes a volume of everything, in each script too, an issuer, a year and a month', async () => {
  await reset();
  await seedArticles(1, 99, (n) => makeSource(n, { issued: '2009-01-15' }));
  await converge();
  const { keys } = await measure('closing', makeSource(100, { issued: '2009-01-15' }));
  const volumes = (kind: string, names: string[]) =>
    names.flatMap((name) => [`${kind}:1:${name}`, `${kind}:2:${name}`]);
  const named = ['all', 'issuer:吉林質監局'];
  const withFeeds = ['all', ...editions, 'issuer:吉林質監局'];
  expect(keys.filter((key) => key.startsWith('volume'))).toEqual(
    [
      ...volumes('volume', ['month:2009-01', 'year:2009', ...named]),
      ...['atom', 'rss'].flatMap((format) => volumes(`volume-feed:${format}`, withFeeds)),
      // JSON Feed links back only, so that what came before it stays as it is.
      ...withFeeds.map((name) => `volume-feed:json:2:${name}`),
    ].toSorted(),
  );
  expect(keys).toHaveLength(19 + 28);
}, 60_000);
