// Plans: what POST /api/plans foretells is what subscribers then find, entry for entry and byte for byte.

import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { feedPath } from '../../src/domain/addresses.ts';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { type Collection, collectionsOf } from '../../src/domain/collection.ts';
import { parseArticle } from '../../src/domain/parse-article.ts';
import { type Plan, planSchema } from '../../src/domain/plan-api.ts';
import type { PutOutcome } from '../../src/domain/publishing-api.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { converge, findFaults, inLedger } from '../ledger/ledger-under-test.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { makePng } from '../media/make-files.ts';
import { fetchFeeds, noteChanges, type ServedFeeds } from './feeds-as-served.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, operatorToken, put, signIn } from './site.ts';

beforeEach(async () => {
  // Small, so that a few articles push others out; the ledger reads it when it starts.
  Object.assign(env, { FEED_SIZE: '6' });
  await signIn();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const json = { 'Content-Type': 'application/json' };

async function ask(request: object): Promise<Plan> {
  const response = await call('POST', '/plans', { body: JSON.stringify(request), headers: json });
  expect(response.status, await response.clone().text()).toBe(200);
  return v.parse(planSchema, await response.json());
}

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const response = await call('POST', path, {
    body: JSON.stringify(body),
    headers: { ...json, ...headers },
  });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

/** Everything in the ledger, as one hash; and its alarm. */
function wholeLedger(): Promise<string> {
  return inLedger(async (storage) => {
    const { sql } = storage;
    const names = sql
      .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      .toArray()
      .map(({ name }) => name)
      .filter((name) => !/^(_cf|sqlite)_|^search(_|$)/.test(name));
    const rows = [...names, 'search_document', 'search_docsize'].map((name) => [
      name,
      [...sql.exec(`SELECT * FROM "${name}"`).raw()],
    ]);
    return sha256(JSON.stringify([await storage.getAlarm(), rows]));
  });
}

/** An article as the test knows it. */
interface Known {
  readonly n: number;
  slug: string;
  revision: number;
  issuer: string;
  topics: string[];
  body: string;
  lang: string;
  state: 'open' | 'withdrawn' | 'scheduled';
}

/** What the test knows, and how it is changed. */
class World {
  readonly articles = new Map<string, Known>();
  #n = 0;
  #random: number;

  constructor(seed: number) {
    this.#random = seed;
  }

  /** mulberry32: the same seed gives the same story. */
  random(below: number): number {
    this.#random = (this.#random + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#random ^ (this.#random >>> 15), 1 | this.#random);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  }

  make(): Known {
    this.#n += 1;
    const n = this.#n;
    const topics = ['甲', '乙', '丙'].filter(() => this.random(3) === 0);
    const known: Known = {
      ...{ n, slug: `bulletin-${n}`, revision: 1, topics, state: 'open' },
      issuer: this.random(4) === 0 ? '長春市局' : '吉林質監局',
      lang: this.random(5) === 0 ? 'zh-Hans' : 'zh-Hant',
      body: `第${n}篇，發後乾隆。${'正文'.repeat(this.random(40))}`,
    };
    return known;
  }

  source({ n, issuer, topics, body, lang }: Known): string {
    return makeSource(n, { issuer, lang, topics: `[${topics.join(', ')}]` }, `${body}\n`);
  }

  pick(state: Known['state'], from: 'oldest' | 'any'): Known | undefined {
    const some = [...this.articles.values()].filter((one) => one.state === state);
    return some[this.random(from === 'oldest' ? Math.min(30, some.length) : some.length)];
  }

  isMember(collection: Collection, id: string): boolean {
    const known = this.articles.get(id);
    return !!known && collectionsOf({ issued: '2009-01-01', ...known }).includes(collection);
  }
}

/** What is planned and then done; `settle` brings the test's knowledge up to date. */
interface Step {
  readonly name: string;
  readonly request: object;
  readonly perform: () => Promise<PutOutcome[]>;
  readonly settle: () => void;
}

function batchStep(name: string, batch: object, settle: () => void): Step {
  const perform = async () => {
    const { outcomes } = (await post('/batches', batch)) as { outcomes: PutOutcome[] };
    return outcomes;
  };
  return { name, request: { batches: [batch] }, perform, settle };
}

let digests = 0;

function create(world: World, count: number, more: object, state: Known['state'] = 'open'): Step {
  const made = Array.from({ length: count }, () => world.make());
  const at = state === 'scheduled' ? { at: '2099-01-01T00:00:00Z' } : {};
  const items = made.map((one) => ({
    ...{ source: world.source(one), slug: one.slug, base: null },
    ...at,
  }));
  const settle = () => {
    for (const one of made) world.articles.set(idOf(one.n), { ...one, state });
  };
  return batchStep(`${count} new ${JSON.stringify(more)}`, { items, ...more }, settle);
}

function edit(world: World, known: Known, kind: object, change: Partial<Known>): Step {
  const next = { ...known, ...change, revision: known.revision + 1 };
  const items = [{ source: world.source(next), slug: next.slug, base: known.revision, ...kind }];
  return batchStep(`${JSON.stringify(kind)} ${JSON.stringify(change)}`, { items }, () => {
    world.articles.set(idOf(known.n), next);
  });
}

function stand(world: World, known: Known, change: 'withdrawal' | 'restoration'): Step {
  const { slug: reference, revision: base } = known;
  const note = '核對中。';
  const body = change === 'withdrawal' ? { reason: note } : { note };
  return {
    name: change,
    request: { standing: { change, reference, base, note } },
    perform: async () => [
      (await post(`/articles/${reference}/${change}`, body, {
        'If-Match': `"${base}"`,
      })) as PutOutcome,
    ],
    settle: () => {
      const state = change === 'withdrawal' ? 'withdrawn' : 'open';
      world.articles.set(idOf(known.n), { ...known, revision: base + 1, state });
    },
  };
}

const correction = { kind: 'correction', note: '更正數字' };
const minor = { kind: 'minor' };

function nextStep(world: World): Step {
  const open = world.pick('open', world.random(2) === 0 ? 'oldest' : 'any');
  const body = `改${world.random(1000)}。`;
  const digest = () => {
    digests += 1;
    const id = `urn:uuid:00000000-0000-4000-a000-${String(digests).padStart(12, '0')}`;
    return { announce: 'digest', digest: id };
  };
  if (!open) return create(world, 3, {});
  const others = open.topics.includes('乙')
    ? open.topics.filter((name) => name !== '乙')
    : [...open.topics, '乙'];
  const withdrawn = world.pick('withdrawn', 'any');
  const steps = [
    () => create(world, 1 + world.random(3), {}),
    () => create(world, 1 + world.random(8), {}),
    () => create(world, 2 + world.random(3), { announce: 'none' }),
    () => create(world, 2 + world.random(3), digest()),
    () => create(world, 1, {}, 'scheduled'),
    () => edit(world, open, correction, { body }),
    () => edit(world, open, correction, { topics: others }),
    () => edit(world, open, correction, { slug: `moved-${open.n}-${open.revision}`, body }),
    () => edit(world, open, minor, { body }),
    () => edit(world, open, minor, { topics: others }),
    () => edit(world, open, minor, { slug: `renamed-${open.n}-${open.revision}` }),
    () => edit(world, open, minor, { issuer: '白城市局' }),
    () => edit(world, open, correction, { lang: open.lang === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans' }),
    () => stand(world, open, 'withdrawal'),
    () => (withdrawn ? stand(world, withdrawn, 'restoration') : create(world, 1, {})),
  ];
  return (steps[world.random(steps.length)] ?? (() => create(world, 1, {})))();
}

/** Holds a plan against what subscribers find before and after. */
function expectExact(
  plan: Plan,
  [before, after]: readonly [ServedFeeds, ServedFeeds],
  [was, is]: readonly [ReadonlyMap<string, Known>, World],
): void {
  const world = {
    // Digests are in every collection that their articles are in, and never leave one.
    isMember: (collection: Collection, id: string) =>
      !is.articles.has(id) || is.isMember(collection, id),
    isWithdrawn: (id: string) => is.articles.get(id)?.state === 'withdrawn',
    wasWithdrawn: (id: string) => was.get(id)?.state === 'withdrawn',
  };
  const foretold = new Map(plan.feeds.map((feed) => [feed.collection, feed]));
  for (const collection of after.collections) {
    const noted = noteChanges(collection, before, after, world);
    const told = (foretold.get(collection)?.entries ?? []).map(
      ({ change, id }) => `${change} ${id}`,
    );
    expect(told.sort(), collection).toEqual(noted);
    const entries = after.documents.get(feedPath(collection, 'atom'))?.text.match(/<entry[ >]/g);
    const feed = foretold.get(collection);
    if (feed) expect(feed.total, collection).toBe(entries?.length ?? 0);
  }
  const documents = plan.feeds.flatMap((feed) => [
    ...feed.documents,
    ...feed.volumes.flatMap((volume) => volume.documents),
  ]);
  const changed = [...after.documents].filter(
    ([path, { text }]) => before.documents.get(path)?.text !== text,
  );
  expect(documents.map(({ path, bytes }) => [path, bytes]).sort()).toEqual(
    changed.map(([path, { bytes }]) => [path, bytes]).sort(),
  );
  for (const { path, gzip } of documents) {
    const served = after.documents.get(path)?.gzip ?? 0;
    // The instants of the publication are not those of the plan.
    expect(Math.abs(gzip - served), path).toBeLessThanOrEqual(Math.max(12, served * 0.03));
  }
  for (const { volumes, collection } of plan.feeds) {
    for (const { volume, isNew } of volumes) {
      expect(isNew).toBe(!before.documents.has(feedPath(collection, 'atom', volume)));
    }
  }
  expect(plan.feeds.every(({ isWeighed }) => isWeighed)).toBe(true);
}

/** Holds the outline of a batch against its plan: the same entries, edition feeds apart. */
async function expectOutline(step: Step, plan: Plan): Promise<void> {
  const { batches } = step.request as { batches?: Outlinable[] };
  const [batch] = batches ?? [];
  if (!batch) return;
  const articles = batch.items.map(({ source, slug, kind, at }) => {
    const { id, issuer, topics } = parsed(source);
    const fields = { id, slug, issuer, topics, opensNow: at === undefined };
    return kind === undefined ? fields : { ...fields, kind };
  });
  const { announce = 'each', digest } = batch;
  const outline = { announce, articles, ...(digest === undefined ? {} : { digest }) };
  // A text in another language has another id in the editions, which no outline tells.
  const short = await ask({ outline });
  const told = ({ feeds }: Plan) =>
    feeds
      .filter(({ collection }) => !collection.startsWith('edition:'))
      .map(({ collection, entries, total, bulletins }) => ({
        ...{ collection, total, bulletins },
        entries: entries.map(({ change, id }) => `${change} ${id}`).sort(),
      }))
      .filter(({ entries }) => entries.length > 0)
      .sort((a, b) => (a.collection < b.collection ? -1 : 1));
  expect(told(short), `outline of ${step.name}`).toEqual(told(plan));
}

interface Outlinable {
  readonly announce?: string;
  readonly digest?: string;
  readonly items: { source: string; slug: string; kind?: string; at?: string }[];
}

function parsed(source: string) {
  const { article } = parseArticle(source, { slug: 'a', timeZone: 'UTC' });
  if (!article) throw new Error('no article');
  return article;
}

/** Plans a step, performs it, and holds the one against the other. Returns the plan. */
async function take(world: World, step: Step, before: ServedFeeds) {
  const was = new Map([...world.articles].map(([id, known]) => [id, { ...known }]));
  const ledger = await wholeLedger();
  const plan = await ask(step.request);
  expect(await wholeLedger(), step.name).toBe(ledger);
  await expectOutline(step, plan);
  const outcomes = await step.perform();
  if (plan.outcomes.length > 0) {
    expect(
      plan.outcomes.map(({ slug, outcome, state, revision }) => [slug, outcome, state, revision]),
    ).toEqual(
      outcomes.map(({ slug, outcome, state, revision }) => [slug, outcome, state, revision]),
    );
  }
  step.settle();
  await converge();
  const after = await fetchFeeds();
  try {
    expectExact(plan, [before, after], [was, world]);
  } catch (error) {
    throw new Error(`after ${step.name}: ${String(error)}`, { cause: error });
  }
  return { plan, after };
}

async function story(seed: number, seeded: number, steps: number): Promise<Set<string>> {
  const world = new World(seed);
  const first = create(world, seeded, {});
  await first.perform();
  first.settle();
  await converge();
  let feeds = await fetchFeeds();
  const seen = new Set<string>();
  for (let index = 0; index < steps; index += 1) {
    const { plan, after } = await take(world, nextStep(world), feeds);
    for (const { entries } of plan.feeds) for (const { change } of entries) seen.add(change);
    feeds = after;
  }
  expect(await findFaults()).toEqual([]);
  return seen;
}

describe('a plan foretells exactly what subscribers find', () => {
  const seen = new Set<string>();
  test.each([1, 2, 3, 4, 5, 6])('story %i', { timeout: 180_000 }, async (seed) => {
    for (const change of await story(seed, seed % 2 === 0 ? 70 : 45, 14)) seen.add(change);
  });
  test('the stories had every kind of change in them', () => {
    expect([...seen].sort()).toEqual(
      ['changed', 'dropped', 'left', 'new', 'restored', 'returned', 'silent', 'withdrawn'].sort(),
    );
  });
});

/** An instant that plan and publication share. */
function stopClock(): void {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now);
}

test('at one instant even the bytes that travel are those that were foretold', async () => {
  await seedArticles(1, 60);
  await converge();
  const items = [
    { source: makeSource(61, { topics: '[新]' }), slug: 'bulletin-61', base: null },
    { source: makeSource(3, {}, '改。\n'), slug: 'bulletin-3', base: 1, ...correction },
  ];
  stopClock();
  const plan = await ask({ batches: [{ items }] });
  await post('/batches', { items });
  vi.restoreAllMocks();
  await converge();
  const { documents } = await fetchFeeds();
  const foretold = plan.feeds.flatMap((feed) => [
    ...feed.documents,
    ...feed.volumes.flatMap((volume) => volume.documents),
  ]);
  expect(foretold.length).toBeGreaterThan(10);
  for (const { path, bytes, gzip } of foretold) {
    expect([path, bytes, gzip]).toEqual([
      path,
      documents.get(path)?.bytes,
      documents.get(path)?.gzip,
    ]);
  }
});

test('an old article that is corrected comes back into the subscription document', async () => {
  await seedArticles(1, 60);
  await converge();
  const items = [
    { source: makeSource(2, {}, '改。\n'), slug: 'bulletin-2', base: 1, ...correction },
  ];
  const [everything] = (await ask({ batches: [{ items }] })).feeds;
  expect(everything?.collection).toBe('all');
  expect(everything?.entries).toEqual([{ change: 'returned', id: idOf(2), slug: 'bulletin-2' }]);
  expect(everything?.volumes.map(({ volume, isNew }) => [volume, isNew])).toEqual([[1, false]]);
});

test('a file that is still to come is weighed with the article, and leaves no trace', async () => {
  const photo = makePng(40, 30);
  const hash = sha256(photo);
  const source = makeSource(1, { files: `{a.png: ${hash}}` }, '![圖](a.png)\n');
  const items = [{ source, slug: 'bulletin-1', base: null }];
  const facts = { sha256: hash, type: 'image/png', size: photo.length, width: 4, height: 3 };
  expect(
    (
      await call('POST', '/plans', {
        body: JSON.stringify({ batches: [{ items }] }),
        headers: json,
      })
    ).status,
  ).toBe(422);
  const guess = await ask({ batches: [{ items }], files: [facts] });
  const right = await ask({ batches: [{ items }], files: [{ ...facts, width: 40, height: 30 }] });
  expect(guess.feeds).not.toEqual(right.feeds);
  await call('PUT', `/media/${hash}`, { body: photo, headers: { 'Content-Type': 'image/png' } });
  await post('/batches', { items });
  await converge();
  const { documents } = await fetchFeeds();
  const path = feedPath('all', 'atom');
  expect(documents.get(path)?.text).toContain('width="40"');
  expect(right.feeds[0]?.documents.find((one) => one.path === path)?.bytes).toBe(
    documents.get(path)?.bytes,
  );
});

test('a word list changes the editions that it changes', async () => {
  await put('one', makeSource(1, { lang: 'zh-Hant' }, '乾隆年間，後來。\n'));
  await converge();
  const before = await fetchFeeds();
  const words = { text: '後來\n', base: hashSource('') };
  const plan = await ask({ words });
  await call('PUT', '/words', {
    body: words.text,
    headers: { 'Content-Type': 'text/plain', 'If-Match': `"${words.base}"` },
  });
  await converge();
  const after = await fetchFeeds();
  expectExact(plan, [before, after], [new Map(), new World(1)]);
  expect(plan.feeds.map(({ collection, entries }) => [collection, entries[0]?.change])).toEqual([
    ['edition:zh-Hans', 'silent'],
  ]);
});

test('what was scheduled without a word is foretold so, in an outline too', async () => {
  const item = { source: makeSource(1), slug: 'a', base: null, at: '2999-01-01T00:00:00Z' };
  await post('/batches', { announce: 'none', items: [item] });
  const now = { ...item, base: 1, at: new Date().toISOString() };
  const plan = await ask({ batches: [{ announce: 'each', items: [now] }] });
  expect(plan.outcomes.map(({ state }) => state)).toEqual(['open']);
  const { id, issuer, topics } = parsed(item.source);
  const articles = [{ id, slug: 'a', issuer, topics, opensNow: true }];
  const short = await ask({ outline: { announce: 'each', articles } });
  for (const { feeds } of [plan, short])
    expect(feeds.flatMap(({ entries }) => entries)).toEqual([]);
});

describe('what the site would refuse', () => {
  test('an outline tells which addresses were those of others', async () => {
    await put('one', makeSource(1));
    await put('uno', makeSource(1), 1, '?kind=minor');
    const fields = { issuer: '局', topics: [], opensNow: true };
    const articles = [
      { id: idOf(2), slug: 'two', ...fields },
      { id: idOf(3), slug: 'one', ...fields },
    ];
    const plan = await ask({ outline: { announce: 'none', articles } });
    expect(plan.refusals.map(({ item, reason }) => [item, reason])).toEqual([[1, 'slug-taken']]);
    expect(plan.feeds).toEqual([]);
  });

  test('is told of every item at once, and nothing else is foreseen', async () => {
    await put('one', makeSource(1));
    await put('two', makeSource(2));
    await put('new-two', makeSource(2), 1, '?kind=minor');
    await converge();
    const plan = await ask({
      batches: [
        {
          items: [
            { source: makeSource(3), slug: 'two', base: null },
            { source: makeSource(4), slug: 'fine', base: null },
            { source: makeSource(5), slug: 'one', base: null },
            { source: makeSource(1, {}, '改。\n'), slug: 'one', base: 7, kind: 'minor' },
          ],
        },
      ],
    });
    expect(plan.refusals.map(({ item, reason }) => [item, reason])).toEqual([
      [0, 'slug-taken'],
      [2, 'id-changed'],
      [3, 'stale-base'],
    ]);
  });

  test.each([
    [{ batches: [{ items: [{ source: 'nothing', slug: 'a', base: null }] }] }, 422],
    [{ standing: { change: 'withdrawal', reference: 'nothing', base: 1, note: 'n' } }, 404],
    [{ words: { text: '甲\n甲\n', base: hashSource('') } }, 422],
    [{ words: { text: '甲乙\n', base: 'x' } }, 412],
    [{ batches: [{ items: [] }] }, 400],
    [{ anything: 1 }, 400],
  ])('%j answers %i', async (request, status) => {
    const response = await call('POST', '/plans', { body: JSON.stringify(request), headers: json });
    expect(response.status).toBe(status);
  });
});

test('a plan that would weigh too much says so, and still tells every entry', async () => {
  const long = `${'很長的正文，'.repeat(40)}\n\n`.repeat(900);
  await seedArticles(1, 12, (n) => makeSource(n, { topics: '[甲, 乙]' }, `${long}${n}\n`));
  await converge();
  const items = [
    { source: makeSource(13, { topics: '[甲, 乙]' }), slug: 'bulletin-13', base: null },
  ];
  const plan = await ask({ batches: [{ items }] });
  expect(plan.feeds[0]?.isWeighed).toBe(true);
  expect(plan.feeds.some(({ isWeighed }) => !isWeighed)).toBe(true);
  expect(plan.feeds.every(({ entries }) => entries[0]?.change === 'new')).toBe(true);
}, 120_000);

test('what the token may not do is refused in the plan as well', async () => {
  const added = await call('POST', '/editors', {
    body: JSON.stringify({ name: 'who drafts', scopes: ['draft'] }),
    headers: json,
  });
  const { token } = (await added.json()) as { token: string };
  const headers = { ...json, Authorization: `Bearer ${token}` };
  const plan = (request: object) =>
    call('POST', '/plans', { body: JSON.stringify(request), headers });
  const words = await plan({ words: { text: '乾陵\n', base: hashSource('') } });
  expect([words.status, await words.json()]).toMatchObject([403, { action: 'put-words' }]);
  const item = { source: makeSource(1), slug: 'a', base: null };
  const items = [item, { ...item, source: makeSource(2), slug: 'b', draft: true }];
  const articles = v.parse(planSchema, await (await plan({ batches: [{ items }] })).json());
  expect(articles.refusals.map(({ item, reason }) => [item, reason])).toEqual([[0, 'forbidden']]);
  expect(articles.outcomes.map(({ state }) => state)).toEqual(['draft']);
});

test('every valid token may ask, and no other', async () => {
  const response = await call('POST', '/editors', {
    body: JSON.stringify({ name: 'planner', scopes: ['admin'] }),
    headers: json,
  });
  const { token } = (await response.json()) as { token: string };
  const body = JSON.stringify({
    batches: [{ items: [{ source: makeSource(1), slug: 'a', base: null }] }],
  });
  const status = async (authorization: string) =>
    (await call('POST', '/plans', { body, headers: { ...json, Authorization: authorization } }))
      .status;
  expect(await status(`Bearer ${token}`)).toBe(200);
  expect(await status(`Bearer ${operatorToken}x`)).toBe(401);
  expect(await status('')).toBe(401);
});
