// gazette verify <site>: every source, revision, file and feed entry against what the site says of them.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { sampleEntry, site as sampleSite, withdrawnEntry } from '../feeds/sample-feed.ts';
import { desk, makeArticle, openDesk } from './desk.ts';
import { PublicSite } from './public-site.ts';

openDesk();

let site: PublicSite;
const names = { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' } as const;
const idOf = (n: number) => `urn:uuid:00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const bodyOf = (n: number, revision = 1) => `正文第${n}篇，第${revision}版。\n\n- 一\n- 二`;
const sourceOf = (n: number, revision = 1) => makeArticle(n, { body: bodyOf(n, revision) });
const shaOf = (n: number, revision = 1) => hashSource(sourceOf(n, revision));

/** Two articles, the second with two revisions, and one that was withdrawn. */
beforeEach(async () => {
  site = await new PublicSite().start();
  const { origin } = site;
  const set = (path: string, text: string) => site.answers.set(path, text);
  const sitemap = (urls: string[]) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
  set('/sitemap.xml', sitemap([`${origin}/sitemaps/pages.xml`, `${origin}/sitemaps/2009.xml`]));
  set('/sitemaps/pages.xml', sitemap([`${origin}/about`]));
  set(
    '/sitemaps/2009.xml',
    sitemap(
      [1, 2].flatMap((n) => [`${origin}/articles/b-${n}`, `${origin}/articles/b-${n}/zh-hans`]),
    ),
  );
  for (const [n, last] of [
    [1, 1],
    [2, 2],
  ] as const) {
    const revisions = [1, 2].slice(0, last).map((number) => ({
      ...{ number, kind: number === 1 ? 'publish' : 'correction', note: 'x' },
      ...{ at: '2026-11-20T08:00:00.000Z', sha256: shaOf(n, number) },
    }));
    const sha256 = shaOf(n, last);
    const record = { id: idOf(n), slug: `b-${n}`, sha256, revision: last, revisions };
    set(`/articles/b-${n}.json`, JSON.stringify(record));
    set(`/articles/b-${n}.md`, sourceOf(n, last));
    set(`/articles/b-${n}`, `<p>SHA-256 <code>${sha256}</code></p>`);
    set(`/articles/b-${n}/revisions/1.md`, sourceOf(n, 1));
  }
  const ours = { ...sampleSite, origin };
  const entry = (n: number, last: number) =>
    sampleEntry(
      {
        ...{ id: idOf(n), slug: `b-${n}` },
        html: parseMarkdown(bodyOf(n, last), `b-${n}`).render(),
        revision: { number: last, sha256: shaOf(n, last) },
        notices:
          last > 1 ? [{ kind: 'correction', at: Date.UTC(2026, 10, 20), note: 'x & y' }] : [],
      },
      n,
    );
  const gone = withdrawnEntry('重複', { id: idOf(3), slug: 'b-3' }, 3);
  const common = { site: ours, collection: 'all', updated: Date.UTC(2026, 10, 20) } as const;
  for (const format of feedFormats) {
    const newest = { ...common, newestVolume: 1, entries: [entry(2, 2), gone] };
    set(names[format], renderFeed(newest, format));
    const volume = { ...common, newestVolume: 1, volume: 1, entries: [entry(1, 1)] };
    set(`/volumes/1${names[format]}`, renderFeed(volume, format));
  }
});
afterEach(() => site.stop());

async function verify(...args: string[]) {
  const run = await desk.gazette('verify', site.origin, ...args, '--json');
  const report = JSON.parse(run.stdout) as {
    verified: boolean;
    problems: { kind: string; url: string; what: string }[];
  };
  return {
    run,
    report,
    kinds: report.problems.map(({ kind, url }) => [kind, url.replace(site.origin, '')]),
  };
}

/** Changes what an address answers. */
function change(path: string, from: string, to: string): void {
  const answer = site.answers.get(path);
  if (typeof answer !== 'string') throw new Error(path);
  expect(answer).toContain(from);
  site.answers.set(path, answer.replaceAll(from, to));
}

test('a site that is as it says is verified, through the whole history of its feeds', async () => {
  const { run, report } = await verify();
  expect(report.problems).toEqual([]);
  expect([run.code, report.verified]).toEqual([0, true]);
  for (const path of Object.values(names)) expect(site.asked).toContain(`/volumes/1${path}`);
  expect(site.asked).toContain('/articles/b-2/revisions/1.md');
  expect(site.authorizations.every((header) => header === undefined)).toBe(true);
  const plain = await desk.gazette('verify', site.origin);
  expect(plain.stderr).toContain('All 2 articles');
});

const wrong: [name: string, spoil: () => void, kinds: [string, string][]][] = [
  [
    'a source that was changed where it is served',
    () => change('/articles/b-1.md', '正文', '假文'),
    [
      ['source-differs', '/articles/b-1.md'],
      ['page-differs', '/articles/b-1'],
      ...['/atom.xml', '/feed.xml', '/feed.json'].map(
        (path) => ['feed-other-revision', `/volumes/1${path}`] as [string, string],
      ),
    ],
  ],
  [
    'an earlier revision',
    () => change('/articles/b-2/revisions/1.md', '第1版', '第一版'),
    [['revision-differs', '/articles/b-2/revisions/1.md']],
  ],
  [
    'a revision that is gone',
    () => site.answers.delete('/articles/b-2/revisions/1.md'),
    [['revision-differs', '/articles/b-2/revisions/1.md']],
  ],
  [
    'a page that shows another hash',
    () => change('/articles/b-2', shaOf(2, 2), shaOf(2, 1)),
    [['page-differs', '/articles/b-2']],
  ],
  [
    'the text of an entry in one feed',
    () => change('/atom.xml', '正文第2篇', '正文第二篇'),
    [['feed-content-differs', '/atom.xml']],
  ],
  [
    'something put before the text of an entry',
    () => change('/feed.json', '"content_html": "', '"content_html": "<p>廣告</p>'),
    [['feed-content-differs', '/feed.json']],
  ],
  [
    'an entry that shows an older revision',
    () => change('/feed.xml', shaOf(2, 2), shaOf(2, 1)),
    [['feed-other-revision', '/feed.xml']],
  ],
  [
    'an entry of an article that no sitemap has',
    () => change('/volumes/1/atom.xml', idOf(1), idOf(9)),
    [
      ['feed-unknown', '/volumes/1/atom.xml'],
      ['feed-lacks', '/atom.xml'],
    ],
  ],
  [
    'a feed that is none',
    () => site.answers.set('/feed.xml', '<rss><channel>'),
    [
      ['feed-unreadable', '/feed.xml'],
      ['feed-lacks', '/feed.xml'],
      ['feed-lacks', '/feed.xml'],
    ],
  ],
  [
    'a record that is none',
    () => site.answers.set('/articles/b-1.json', '{}'),
    [
      ['unreadable', '/articles/b-1.json'],
      ...['/atom.xml', '/feed.xml', '/feed.json'].map(
        (path) => ['feed-unknown', `/volumes/1${path}`] as [string, string],
      ),
    ],
  ],
];

test.each(wrong)('finds %s, and nothing else', async (_, spoil, kinds) => {
  spoil();
  const { run, kinds: found } = await verify();
  expect(found.sort()).toEqual(kinds.sort());
  expect(run.code).toBe(1);
  const plain = await desk.gazette('verify', site.origin);
  expect(plain.stdout.split('\n').filter(Boolean)).toHaveLength(kinds.length);
});

test('some of it is chosen at random, half of that from the feed', async () => {
  const { run } = await verify('--sample', '1');
  expect(run.code).toBe(0);
  expect(site.asked).toContain('/articles/b-2.md');
  expect(site.asked).not.toContain('/articles/b-1.md');
  expect(site.asked).not.toContain('/volumes/1/atom.xml');
});

test('a sample is a number, and of a site', async () => {
  for (const [args, says] of [
    [[site.origin, '--sample', 'x'], 'from 1 to 10,000'],
    [[site.origin, '--sample', '0'], 'from 1 to 10,000'],
    [[`${site.origin}/articles/b-1`, '--sample', '3'], 'of a whole site'],
  ] as const) {
    const run = await desk.gazette('verify', ...args);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(says)]);
  }
});

test('a site that is none of ours says so', async () => {
  site.answers.clear();
  const run = await desk.gazette('verify', site.origin);
  expect([run.code, run.stdout]).toEqual([1, '']);
  expect(run.stderr).toContain('did not answer as a Gazette site does (404)');
});

test('an answer without an end is not read to its end', async () => {
  site.answers.set('/articles/b-1.md', 'x'.repeat(61_000_000));
  const run = await desk.gazette('verify', site.origin);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('answers with more than 60 MB');
});
