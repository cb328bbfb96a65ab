// gazette publish, broken off at every single request in every way: going on sends the rest, and nothing twice.

import { describe, expect, test } from 'vitest';
import { hashBytes } from '../../src/cli/files/hash-bytes.ts';
import { makePicture } from '../bench/archive/make-picture.ts';
import { desk, makeArticle, openDesk, site } from './desk.ts';
import type { Mischief } from './fake-site.ts';

openDesk({ withSite: true });

/** Two batches that need a file each. */
const count = 103;
const pictures = new Map([
  [2, 'a.png'],
  [102, 'b.png'],
]);

const nameOf = (number: number) => `n${String(number).padStart(3, '0')}`;

function writeArticles(): void {
  for (let number = 1; number <= count; number += 1) {
    const picture = pictures.get(number);
    const body = picture ? `![圖](${picture})` : '正文。';
    if (picture) desk.write(`articles/${picture}`, makePicture(number));
    desk.write(`articles/${nameOf(number)}.md`, makeArticle(number, { body }));
  }
}

/** How a run ends by itself, or is ended; `from` is told once for each request of the first run, by its number. */
const breaks: Readonly<
  Record<string, { codes: number[]; at: (n: number, at: number) => ReturnType<Mischief> }>
> = {
  'the network is lost': { codes: [5], at: (n, at) => (n >= at ? 'drop' : undefined) },
  'the site stored it and the network is lost': {
    codes: [5],
    at: (n, at) => (n === at ? 'lose' : n > at ? 'drop' : undefined),
  },
  'one answer is lost': { codes: [0], at: (n, at) => (n === at ? 'lose' : undefined) },
  'the token expires': { codes: [4], at: (n, at) => (n >= at ? 401 : undefined) },
  'the site stays busy': { codes: [5], at: (n, at) => (n >= at ? 503 : undefined) },
  'Ctrl-C comes': {
    codes: [130],
    at: (n, at) => {
      if (n === at) desk.interruption.abort();
      return n === at ? 'drop' : undefined;
    },
  },
  'Ctrl-C comes, and the site stores what was under way': {
    codes: [130],
    at: (n, at) => {
      if (n === at) desk.interruption.abort();
      return undefined;
    },
  },
};

/** Requests before those in which readers are looked at; what happens there sends nothing. */
async function countRequests(options: string[]): Promise<number> {
  const { code } = await desk.gazette('publish', '--yes', ...options);
  expect(code).toBe(0);
  return site.requests.indexOf('GET /api/projection');
}

/** As if nothing had ever been sent. */
function forget(): void {
  site.articles.clear();
  site.media.clear();
  site.requests.length = 0;
  site.batches.length = 0;
  desk.interruption = new AbortController();
  desk.write('.gazette/bases.json', '{}');
  desk.write('.gazette/digests.json', '{}');
}

function expectEverythingOnce(announce: string): void {
  const all = [...site.articles.values()];
  const own = all.filter(({ slug }) => slug.startsWith('n'));
  // The order in which they were stored is that of their positions.
  expect(own.map(({ slug }) => slug)).toEqual(
    Array.from({ length: count }, (_, n) => nameOf(n + 1)),
  );
  expect(own.every(({ revisions }) => revisions.length === 1)).toBe(true);
  const digests = all.filter(({ slug }) => slug.startsWith('digest-'));
  expect(digests).toHaveLength(announce === 'digest' ? 1 : 0);
  if (announce === 'digest') expect(digests[0]?.sources.at(-1)?.match(/^- /gm)).toHaveLength(count);
  expect([...site.media.keys()].toSorted()).toEqual(
    [...pictures.keys()].map((number) => hashBytes(makePicture(number))).toSorted(),
  );
}

describe.each(['each', 'none', 'digest'])('with --announce %s', (announce) => {
  test.each(Object.entries(breaks))(
    'when %s, at whatever request',
    async (_, { codes, at }) => {
      writeArticles();
      const requests = await countRequests(['--announce', announce]);
      expect(requests).toBeGreaterThan(5);
      for (let broken = 0; broken < requests; broken += 1) {
        forget();
        let n = -1;
        site.mischief = () => {
          n += 1;
          return at(n, broken);
        };
        const first = await desk.gazette('publish', '--yes', '--announce', announce);
        expect([broken, codes]).toEqual([broken, expect.arrayContaining([first.code])]);
        if (first.code === 4) expect(first.stderr).toContain('gazette login');
        const stored = new Set(site.articles.keys());
        site.mischief = () => undefined;
        desk.interruption = new AbortController();
        site.batches.length = 0;
        const resumed = await desk.gazette('publish', '--yes', '--announce', announce, '--resume');
        expect([broken, resumed.code, resumed.stderr]).toEqual([broken, 0, expect.any(String)]);
        expectEverythingOnce(announce);
        const resent = site.batches.flatMap((batch) => idsOf(batch)).filter((id) => stored.has(id));
        // A digest of which all has arrived is ended by a batch that changes nothing.
        expect(resent.length).toBeLessThanOrEqual(announce === 'digest' ? 1 : 0);
        site.requests.length = 0;
        expect((await desk.gazette('publish', '--yes')).code).toBe(0);
        expect(site.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
      }
    },
    120_000,
  );
});

/** The ids in the sources of a batch. */
function idsOf(batch: unknown): string[] {
  return [...JSON.stringify(batch).matchAll(/nid: (urn:uuid:[0-9a-f-]+)/g)].map(
    ([, id]) => id ?? '',
  );
}
