// The plan at the editor's desk: what subscribers will see, and what is refused before anything is sent.

import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedPlan } from '../../src/domain/plan-api.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { desk, makeArticle, openDesk, site, steady } from './desk.ts';

openDesk({ withSite: true });

const sent = () => site.requests.filter((request) => !request.startsWith('GET'));

function feed(collection: string, changes: Record<string, number>, more: Partial<FeedPlan> = {}) {
  const entries = Object.entries(changes).flatMap(([change, count]) =>
    Array.from({ length: count }, (_, n) => ({
      change: change as FeedPlan['entries'][number]['change'],
      id: `urn:uuid:${n}`,
      slug: `n${n}`,
    })),
  );
  const documents = [
    { format: 'rss' as const, path: '/feed.xml', bytes: 90_000, gzip: 9_000 },
    { format: 'atom' as const, path: '/atom.xml', bytes: 85_200, gzip: 12_300 },
  ];
  const bulletins = { before: 41, after: 42 };
  return {
    ...{ collection, entries, total: 50, bulletins, documents, volumes: [], isWeighed: true },
    ...more,
  };
}

function foretell(...feeds: FeedPlan[]): void {
  site.plan = { outcomes: [], refusals: [], feeds };
}

const dryRun = async (...more: string[]) =>
  steady((await desk.gazette('publish', '--dry-run', ...more)).stderr);

describe('what subscribers will see', () => {
  beforeEach(() => desk.write('articles/one.md', makeArticle(1)));

  test('is a line for each feed, both scripts with everything', async () => {
    foretell(
      feed('all', { new: 1, dropped: 1 }),
      feed('edition:zh-Hans', { new: 1, dropped: 1 }),
      feed('edition:zh-Hant', { new: 1, dropped: 1 }),
      feed('issuer:吉林質監局', { new: 1 }, { documents: [] }),
      feed('topic:工作會議', { new: 1 }, { isWeighed: false }),
    );
    expect(await dryRun()).toMatchInlineSnapshot(`
      "plan  → <site>
        + new  one   第1號公報   147 B
        → subscribers get one entry
        → subscribers will see:
          everything, in each script  1 new, 1 pushed out into the history  12.3 KB to fetch (85.2 KB unpacked)
          吉林質監局                  1 new
          工作會議                    1 new                                 too much to be weighed
      Only a plan: nothing was sent.
      "
    `);
  });

  test('tells corrections, volumes and silence', async () => {
    const documents = [{ format: 'atom' as const, path: '/x', bytes: 1, gzip: 20_100 }];
    foretell(
      feed(
        'all',
        { changed: 2, returned: 1, silent: 1, left: 1 },
        {
          volumes: [
            { volume: 1, isNew: false, documents },
            { volume: 2, isNew: true, documents },
          ],
        },
      ),
    );
    expect(await dryRun()).toContain(
      'everything  2 updated, 1 back among the newest, 1 changed silently, 1 gone from this feed  ' +
        '12.3 KB to fetch (85.2 KB unpacked); one volume of the history again (20.1 KB); one volume closes\n',
    );
  });

  test('is told together beyond six feeds', async () => {
    foretell(...Array.from({ length: 9 }, (_, n) => feed(`topic:${n}`, { new: 2 })));
    const told = await dryRun();
    expect(told).toContain('    4  2 new');
    expect(told).toContain('    and 4 more feeds: 8 new (all of them with --json)\n');
    expect(told).not.toContain('    5  2 new');
  });

  test('says where a feed loses its last bulletin', async () => {
    const bulletins = { before: 1, after: 0 };
    foretell(feed('issuer:舊名', { left: 1 }, { bulletins }), feed('issuer:新名', { new: 1 }));
    expect(await dryRun()).toContain(
      '! 舊名: no bulletin is left in it. /issuers/舊名/atom.xml stays, but leads nobody to another feed',
    );
  });

  test('is asked with just the batches that are sent', async () => {
    desk.write('articles/two.md', makeArticle(2));
    await desk.gazette('publish', '--yes');
    expect(site.questions).toMatchObject([
      { batches: [{ items: [{ slug: 'one', base: null }] }, { items: [{ slug: 'two' }] }] },
    ]);
    desk.write('articles/three.md', makeArticle(3));
    desk.write('articles/four.md', makeArticle(4));
    await desk.gazette('publish', '--yes', '--announce', 'digest');
    expect(site.questions[1]).toMatchObject({
      batches: [{ announce: 'digest', items: [{ slug: 'four' }, { slug: 'three' }] }],
    });
  });

  test('of more than a hundred articles is asked by their outline', async () => {
    for (let n = 2; n <= 101; n += 1) desk.write(`articles/n${n}.md`, makeArticle(n));
    foretell(feed('all', { new: 1 }));
    const told = await dryRun('--announce', 'digest');
    expect(told).toContain('101 articles are reckoned, not tried out: the entries are exact');
    const [question] = site.questions as { outline: { articles: object[] } }[];
    expect(question?.outline).toMatchObject({ announce: 'digest' });
    expect(question?.outline.articles).toHaveLength(101);
    expect(question?.outline.articles).toContainEqual({
      ...{ id: 'urn:uuid:00000000-0000-4000-9000-000000000001', slug: 'one' },
      ...{ issuer: '吉林質監局', topics: [], opensNow: true },
    });
  });

  test('of drafts alone nothing is foreseen, however many they are', async () => {
    for (let n = 2; n <= 101; n += 1) desk.write(`articles/n${n}.md`, makeArticle(n));
    expect(await dryRun('--draft')).not.toMatch(/subscribers|reckoned/);
    site.plan = undefined;
    expect(await dryRun('--draft')).not.toMatch(/subscribers|beforehand/);
  });

  test('stands in the JSON, whole', async () => {
    const feeds = [feed('all', { new: 1 })];
    foretell(...feeds);
    const { stdout } = await desk.gazette('publish', '--dry-run', '--json', '-q');
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'ok', subscribers: feeds, sent: [] });
  });

  test('of a site that knows no plans is not told, and nothing is held up', async () => {
    site.plan = undefined;
    const { code, stderr, stdout } = await desk.gazette('publish', '--yes', '--json');
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('this site is of an older version'),
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ subscribers: null, unforeseen: 'old-site' });
  });

  test('is told in Chinese', async () => {
    desk.env.LANG = 'zh_CN.UTF-8';
    foretell(feed('all', { new: 1 }));
    expect(await dryRun()).toContain('    全部  新增 1 条  须取 12.3 KB（解压后 85.2 KB）\n');
  });
});

describe('an address', () => {
  test('that changes will lead to the new one, which the plan says', async () => {
    await site.put(makeArticle(1), 'old-name');
    desk.write('articles/new-name.md', makeArticle(1));
    expect(await dryRun('--minor')).toContain(
      '→ /articles/old-name will lead to /articles/new-name, for ever',
    );
    const { stdout } = await desk.gazette('publish', '-n', '--minor', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ redirects: [{ from: 'old-name', to: 'new-name' }] });
  });

  test.each([
    ['en', 'this address belongs or belonged to another article', 'give it another slug:'],
    ['zh', '：此地址属于或曾属于另一篇文章', '另写一个 slug:'],
  ])('that the site has for another address is told in %s', async (language, why, remedy) => {
    desk.env.LANG = language;
    desk.write('articles/one.md', makeArticle(1));
    const refusal = { type: 'urn:x', status: 409, reason: 'slug-taken', item: 0, title: 'taken' };
    site.plan = { outcomes: [], refusals: [refusal], feeds: [] };
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect([code, sent(), stderr]).toEqual([6, [], expect.stringContaining(why)]);
    expect(stderr).toContain(remedy);
    expect(stderr).not.toContain('taken');
  });

  test('that the site would refuse is refused before anything is sent, each by its file', async () => {
    desk.write('articles/one.md', makeArticle(1));
    desk.write('articles/two.md', makeArticle(2));
    const refusal = (item: number) => ({
      ...{ type: 'urn:x', status: 409, reason: 'of-a-newer-site', item },
      title: `The slug belonged to another (${item})`,
    });
    site.plan = { outcomes: [], refusals: [refusal(0), refusal(1)], feeds: [] };
    const { code, stderr, stdout } = await desk.gazette('publish', '--yes', '--json');
    expect([code, sent()]).toEqual([6, []]);
    expect(stderr).toContain('  articles/one.md: The slug belonged to another (0)\n');
    expect(stderr).toContain('  articles/two.md: The slug belonged to another (1)\n');
    expect(stderr).toContain('✖ The site would refuse 2 articles. Nothing was sent.');
    expect(JSON.parse(stdout)).toMatchObject({
      refusals: [{ reason: 'of-a-newer-site' }, { item: 1 }],
    });
  });
});

describe('an id', () => {
  test('that was edited is named, with the one to put back', async () => {
    await site.put(makeArticle(1), 'one');
    desk.write('articles/one.md', makeArticle(7));
    const { code, stderr, stdout } = await desk.gazette('publish', '--yes', '--json');
    expect([code, sent()]).toEqual([6, []]);
    expect(stderr).toContain('✖ articles/one.md: its id was edited (urn:uuid:');
    expect(stderr).toContain('  Put it back: id: urn:uuid:00000000-0000-4000-9000-000000000001\n');
    expect(JSON.parse(stdout)).toMatchObject({ editedIds: [{ by: 'address', slug: 'one' }] });
  });

  test('that was edited together with the file’s name is found by title and date', async () => {
    await site.put(makeArticle(1), 'one');
    desk.write('articles/uno.md', makeArticle(7, { title: '第1號公報' }));
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect([code, stderr, sent()]).toEqual([
      6,
      expect.stringContaining(
        'articles/uno.md has a new id, and one, with the same title and date',
      ),
      [],
    ]);
    const meant = await desk.gazette('publish', 'articles/uno.md', '--anyway', '--minor', '--yes');
    expect([meant.code, sent()]).toEqual([0, ['PUT /api/articles/uno']]);
  });

  test('is no other’s where both have their files', async () => {
    await site.put(makeArticle(1), 'one');
    desk.write('articles/one.md', makeArticle(1));
    desk.write('articles/uno.md', makeArticle(7, { title: '第1號公報' }));
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    desk.write('articles/due.md', makeArticle(8, { title: '第1號公報' }));
    expect((await desk.gazette('publish', 'articles/due.md', '--yes')).code).toBe(0);
  });

  test('whose article moved away in another file is only a slug that is taken', async () => {
    await site.put(makeArticle(1), 'one');
    desk.write('articles/moved.md', makeArticle(1));
    desk.write('articles/one.md', makeArticle(7));
    const { code, stderr } = await desk.gazette('publish', '--yes', '--minor');
    expect([code, stderr, sent()]).toEqual([
      6,
      expect.stringContaining('belongs to another article, whose file is articles/moved.md'),
      [],
    ]);
  });

  test('of an article whose file was removed stays: publish removes nothing, and says so', async () => {
    await site.put(makeArticle(1), 'one');
    desk.write('articles/two.md', makeArticle(2));
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/only there +1 +publish removes nothing: one\n/),
    ]);
    expect(stderr).toMatch(/ to take it from readers: gazette withdraw one --reason "…"\n/);
    expect(stderr).toMatch(/ to have its file again: gazette show one --source > <path>\n/);
    expect(site.find('one')?.state).toBe('open');
  });

  test('of seven articles without a file five are named, and what can be done is said once', async () => {
    for (const slug of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      await site.put(makeArticle(slug.charCodeAt(0) - 96), slug);
    }
    desk.write('articles/two.md', makeArticle(8));
    const { stderr } = await desk.gazette('publish', '--dry-run');
    expect(stderr).toMatch(/only there +7 +publish removes nothing: a, b, c, d, e, and 2 more\n/);
    expect(stderr.match(/gazette withdraw <slug>/g)).toHaveLength(1);
    desk.env.LANG = 'zh';
    const chinese = await desk.gazette('publish', '--dry-run');
    expect(chinese.stderr).toMatch(/7 +发布不会删除任何文章：a、b、c、d、e，另有 2 篇\n/);
  });
});

test('what the token may not do is told as that, before anything is asked of the editor', async () => {
  desk.write('articles/one.md', makeArticle(1));
  const failure = { type: 'urn:forbidden', title: 'no', status: 403, reason: 'forbidden' };
  const refusal = { ...failure, action: 'open', scopes: ['publish'], ask: ['王五'], item: 0 };
  site.plan = { outcomes: [], feeds: [], refusals: [refusal] };
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect([code, sent()]).toEqual([4, []]);
  expect(stderr).toContain('that needs the scope publish');
  expect(stderr).toContain('gazette publish --draft');
});

describe('a link', () => {
  const publish = async (body: string) => {
    desk.write('articles/sub/one.md', makeArticle(1, { body }));
    return desk.gazette('publish', '--yes');
  };

  test.each([
    ['[x](nothing)', 'there is no article "nothing", here or on the site'],
    ['[x](/articles/nothing)', 'there is no article "nothing"'],
    ['[x](../x.md)', 'the site has nothing at ../x.md'],
    ['[x](/nowhere/at/all)', 'the site has nothing at /nowhere/at/all'],
    ['[x](//elsewhere.example/a)', 'leads to another host: write https:// before it'],
    ['[x][y]\n\n[y]: nothing', 'there is no article "nothing"'],
  ])('%j leads nowhere, and nothing is sent', async (body, text) => {
    const { code, stderr } = await publish(body);
    expect([code, stderr, sent()]).toEqual([1, expect.stringContaining(text), []]);
    expect(stderr).toMatch(/ {2}articles\/sub\/one\.md:\d+ {2}/);
    expect(stderr).toContain('✖ one link leads nowhere. Nothing was sent.');
  });

  test.each([
    ['[x](two)'],
    ['[x](there#part)'],
    ['[x](/articles/there.md)'],
    ['[x](former)'],
    ['[x](/news/2009/2.html)'],
    ['[x](/news/there.html?from=feed)'],
    ['[x](%E5%85%AC%E5%A0%B1)'],
    ['[x](one)'],
    ['[x](#here)'],
    ['[x](/topics/甲)'],
    ['[x](../topics/甲)'],
    ['[x](/)'],
    ['[x](https://example.com/a)'],
    ['[x](mailto:a@example.com)'],
    ['`[x](nothing)`'],
  ])('%j leads somewhere', async (body) => {
    await site.put(makeArticle(8), 'there');
    await site.put(makeArticle(9), '公報');
    site.formerSlugs.set('former', 'there');
    site.formerSlugs.set('/news/there.html', 'there');
    desk.write('articles/two.md', makeArticle(2, { more: 'aliases: [/news/2009/2.html]\n' }));
    const { code, stderr } = await publish(body);
    expect([code, stderr]).toEqual([0, expect.not.stringMatching(/nowhere|link-unknown/)]);
  });

  test('that leads nowhere keeps the local site from nothing, and stands in the JSON', async () => {
    desk.write('articles/one.md', makeArticle(1, { body: '一。\n\n[x](nothing)' }));
    const { stdout } = await desk.gazette('publish', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'failed',
      brokenLinks: [{ file: 'articles/one.md', line: 11, address: 'nothing', leads: 'unknown' }],
    });
  });
});

test('all that is wrong is told at once, and the gravest gives the exit code', async () => {
  await site.put(makeArticle(1), 'one');
  await site.put(makeArticle(2), 'two');
  await site.put(makeArticle(3), 'three');
  site.withdraw('three', 1, '重複');
  desk.write('articles/one.md', makeArticle(7));
  desk.write('articles/two.md', makeArticle(2, { body: '[x](nothing)' }));
  desk.write('articles/three.md', makeArticle(3, { body: '改。' }));
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect([code, sent()]).toEqual([6, []]);
  for (const text of [
    'its id was edited',
    'one link leads nowhere',
    'is withdrawn on the site',
    'one change has no note',
  ]) {
    expect(stderr).toContain(text);
  }
});

test('an attachment that is not there is refused with its line, and nothing is asked', async () => {
  desk.write('articles/one.md', makeArticle(1, { body: '[表](list.pdf)' }));
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect([code, stderr, site.requests]).toEqual([1, expect.stringContaining('list.pdf'), []]);
});

describe('a raw file that comes later', () => {
  const raw = '原文。\n';
  const imported = makeArticle(1, { more: `source:\n  file: a.txt\n  sha256: ${sha256(raw)}\n` });

  test('is sent though the article is as on the site, once', async () => {
    desk.write('articles/one.md', imported);
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    desk.write('articles/one.source.txt', raw);
    site.requests.length = 0;
    desk.answers = ['yes'];
    const { code, stderr } = await desk.gazette('publish');
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 file sent')]);
    expect(desk.questions[0]).toContain('1 raw file of articles that are there already');
    expect(site.media.has(sha256(raw))).toBe(true);
    expect(sent()).toEqual(['POST /api/media/missing', `PUT /api/media/${sha256(raw)}`]);
    site.requests.length = 0;
    expect((await desk.gazette('publish', '--yes')).stderr).toContain('Nothing to publish.');
    expect(sent()).toEqual(['POST /api/media/missing']);
  });
});

test('--json says whether the word list was sent', async () => {
  desk.write('articles/one.md', makeArticle(1));
  desk.write('articles/words.txt', '後來\n');
  const words = async (...args: string[]) =>
    JSON.parse((await desk.gazette('publish', '--json', ...args)).stdout).words;
  expect(await words('--dry-run')).toMatchObject({ state: 'changed', sent: false });
  expect(await words('--yes')).toMatchObject({ state: 'changed', sent: true });
});

test('list says when a scheduled article opens, and counts no digest as a bulletin', async () => {
  await site.put(makeArticle(1), 'one', 'publish', undefined, Date.parse('2026-12-01T00:00:00Z'));
  desk.write('articles/two.md', makeArticle(2));
  await desk.gazette('publish', '--yes', '--announce', 'digest');
  const listed = await desk.gazette('list');
  expect(listed.stdout).toMatch(/one .* scheduled .* opens 2026-12-01 08:00 \+08:00/);
  expect(listed.stderr).toContain('2 articles, and 1 digest that the site wrote');
  const status = await desk.gazette('status');
  expect(status.stdout).toContain('only there  one');
  expect(status.stdout).not.toContain('digest-');
});
