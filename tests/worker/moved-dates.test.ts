// Articles that were published elsewhere before: they keep their instants, so that nobody's program takes them for news.

import { reset } from 'cloudflare:test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { readStrictly } from '../feeds/read-back.ts';
import { converge, findFaults } from '../ledger/ledger-under-test.ts';
import { makeSource } from './make-article.ts';
import { call, get, put, readText, signIn } from './site.ts';
import { mergeWalk, walkHistory } from './walk-history.ts';

const files = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** The entries of the feed that people had: the newest first, one changed later than it was published. */
const old = Array.from({ length: 70 }, (_, n) => {
  const published = Date.UTC(2010, 0, 1) + n * 86_400_000;
  return {
    id: `https://old.example.cn/?p=${n}`,
    published: new Date(published).toISOString(),
    updated: new Date(n % 3 === 0 ? published + 3_600_000 : published).toISOString(),
  };
});

const source = (n: number) => {
  const { id = '', published = '', updated = '' } = old[n] ?? {};
  return makeSource(n + 1, {
    id: JSON.stringify(id),
    issued: published.slice(0, 10),
    published,
    ...(updated === published ? {} : { updated }),
  });
};

async function move(from: number, to: number, announce: string): Promise<void> {
  const items = old
    .slice(from, to)
    .map((_, n) => ({ source: source(from + n), slug: `moved-${from + n}`, base: null }));
  const response = await call('POST', '/batches', {
    body: JSON.stringify({ items, announce }),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(response.status, await response.text()).toBe(200);
}

beforeAll(async () => {
  await signIn();
  await move(0, 20, 'none');
  await move(20, 70, 'each');
  await converge();
});

afterAll(async () => {
  await converge();
  expect(await findFaults()).toEqual([]);
  await reset();
});

const instant = (text: string | undefined) => new Date(text ?? '').toISOString();

test.each(feedFormats)('%s has the same ids and dates as the feed of old', async (format) => {
  const feed = readStrictly[format](await readText(await get(`/${files[format]}`)));
  const expected = old.slice(20).toReversed();
  expect(feed.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect(feed.map(({ published }) => instant(published))).toEqual(
    expected.map(({ published }) => published),
  );
  if (format === 'rss') return;
  expect(feed.map(({ updated }) => updated)).toEqual(expected.map(({ updated }) => updated));
});

test.each(['atom', 'rss'] as const)(
  '%s has in its history what came without a word',
  async (format) => {
    const walk = mergeWalk(await walkHistory(`/${files[format]}`, format));
    expect([...walk.keys()].toSorted()).toEqual(old.map(({ id }) => id).toSorted());
    for (const { id, published } of old) expect(instant(walk.get(id)?.published)).toBe(published);
  },
);

test('updated tells of the time before: a correction moves it here, and the file keeps it', async () => {
  const changed = source(60).replace('正文', '改正');
  expect((await put('moved-60', changed, 1, '?kind=correction&note=x')).status).toBe(200);
  const after = await (await call('GET', '/articles/moved-60')).json<{ updated: string }>();
  expect(Date.parse(after.updated)).toBeGreaterThan(Date.UTC(2020));
  expect((await put('moved-60', changed.replace('改正', '再改'), 2, '?kind=minor')).status).toBe(
    200,
  );
  const other = changed.replace(/updated: .*/, 'updated: 2011-01-01T00:00:00Z');
  const refused = await put('moved-60', other, 3, '?kind=minor');
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ reason: 'updated-fixed' });
  expect(
    (await put('moved-60', changed.replace(/updated: .*\n/, ''), 3, '?kind=minor')).status,
  ).toBe(200);
});

test('updated is refused where it cannot be', async () => {
  const reasons = async (over: Record<string, string>) => {
    const answer = await put('impossible', makeSource(200, over));
    expect(answer.status).toBe(422);
    const body = await answer.json<{ reason: string; problems?: { rule: string }[] }>();
    return body.problems?.map(({ rule }) => rule).join() ?? body.reason;
  };
  const [past, later] = ['2010-01-01T00:00:00Z', '2010-01-02T00:00:00Z'];
  expect(await reasons({ updated: past })).toBe('updated-early');
  expect(await reasons({ published: later, updated: past })).toBe('updated-early');
  expect(await reasons({ published: past, updated: '2999-01-01T00:00:00Z' })).toBe('updated-later');
});

test('a draft that is opened as it is keeps them too', async () => {
  const times = { published: '2010-01-01T00:00:00Z', updated: '2010-05-01T00:00:00Z' };
  const text = makeSource(900, times);
  await put('draft', text, null, '?draft=true');
  const answer = (await put('draft', text, 1)).json();
  expect(await answer).toMatchObject({
    ...{ state: 'open', revision: 1 },
    ...{ published: '2010-01-01T00:00:00.000Z', updated: '2010-05-01T00:00:00.000Z' },
  });
});
