// gazette publish --announce: how subscribers hear of many new articles.

import { describe, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site, steady } from './desk.ts';

openDesk({ withSite: true });

const sent = () => site.requests.filter((line) => /^(?:PUT|POST)/.test(line));
const digestId = 'urn:uuid:00000000-0000-4000-8000-000000000001';

function writeArticles(count: number, more = ''): void {
  for (let number = 1; number <= count; number += 1) {
    desk.write(`articles/n${number}.md`, makeArticle(number, { more }));
  }
}

describe('more than ten new articles', () => {
  test.each([
    ['en', ['--yes'], '11 new articles: tell how subscribers hear of them: --announce'],
    ['zh', ['--yes'], '新增 11 篇：请说明如何通知订阅者：--announce digest | none | each'],
    ['en', ['--no-input'], '--announce digest | none | each'],
    ['en', [], '--announce digest | none | each'],
  ])('in %s, %j: are not sent before somebody says how', async (language, args, message) => {
    desk.env.LANG = language;
    writeArticles(11);
    const { code, stderr } = await desk.gazette('publish', ...args);
    expect({ code, sent: sent() }).toEqual({ code: 2, sent: [] });
    expect(stderr).toContain(message);
  });

  test('are asked for at the terminal, each way explained', async () => {
    writeArticles(11);
    desk.choices = ['digest'];
    desk.answers = ['yes'];
    const { code, stderr } = await desk.gazette('publish');
    expect(code).toBe(0);
    expect(desk.questions).toEqual([
      '11 new articles. How do subscribers hear of them?',
      '11 new: readers and subscribers see this at once. Continue?',
    ]);
    expect(desk.offered).toEqual([
      'digest: one entry that lists all 11',
      'none: not at all; history and archive have them',
      'each: 11 entries, each of them news in readers’ programs',
    ]);
    expect(stderr).toContain('→ subscribers get one entry that lists 11');
  });

  test.each([
    ['en', 'publish will ask how subscribers hear of them; without a terminal it needs --announce'],
    ['zh', '发布时会询问如何通知订阅者；没有终端时须写明 --announce digest | none | each'],
  ])(
    'are planned with --dry-run, in %s, which says that it will be asked',
    async (language, line) => {
      desk.env.LANG = language;
      writeArticles(11);
      const { code, stderr } = await desk.gazette('publish', '--dry-run');
      expect({ code, sent: sent() }).toEqual({ code: 0, sent: [] });
      expect(stderr).toContain(line);
      expect(desk.questions).toEqual([]);
    },
  );

  test('are not sent where the question is left', async () => {
    writeArticles(11);
    desk.choices = ['nothing of the kind'];
    const { code, stderr } = await desk.gazette('publish');
    expect({ code, sent: sent() }).toEqual({ code: 3, sent: [] });
    expect(stderr).toContain('Cancelled. Nothing was sent.');
  });

  test('that open later are nobody’s flood now', async () => {
    writeArticles(11, 'published: 2027-01-01T08:00:00+08:00\n');
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('→ subscribers get 11 entries later, on opening');
  });

  test('ten are announced one by one without a question', async () => {
    writeArticles(10);
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('→ subscribers get 10 entries');
    expect(site.batches).toEqual([{ items: expect.any(Array) }]);
  });
});

describe('--announce digest', () => {
  test('gives all batches of a run one id, and shows slug and address of the entry that lists all', async () => {
    writeArticles(130);
    const { code, stderr } = await desk.gazette('publish', '--yes', '--announce', 'digest');
    expect(code).toBe(0);
    const announcing = { announce: 'digest', digest: digestId };
    expect(site.batches).toMatchObject([announcing, announcing]);
    expect(site.articles.get(digestId)?.sources.at(-1)?.match(/^- /gm)).toHaveLength(130);
    expect(stderr).toContain(
      'the digest: digest-000000000001  https://bulletin.example.cn/articles/digest-000000000001',
    );
    expect(stderr).toContain('readers see the 20 of 130 that were looked at');
  });

  test('tells programs of the digest', async () => {
    writeArticles(2);
    const { stdout } = await desk.gazette('publish', '-y', '--announce', 'digest', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'ok',
      announce: 'digest',
      digest: { id: digestId, outcome: 'created', state: 'open' },
      sent: [{ slug: 'n1' }, { slug: 'n2' }],
    });
  });

  test('announces one article in a batch too', async () => {
    writeArticles(1);
    await desk.gazette('publish', '-y', '--announce', 'digest');
    expect(sent()).toEqual(['POST /api/batches']);
  });

  test('waits until readers see the entry in the feed', async () => {
    writeArticles(2);
    site.mischief = (_, path) => {
      if (path === '/feed.json') site.isProjecting = desk.now > began;
      return undefined;
    };
    const began = desk.now;
    expect((await desk.gazette('publish', '-y', '--announce', 'digest')).code).toBe(0);
    expect(desk.now).toBeGreaterThan(began);
  });

  test('refuses what opens later, naming it', async () => {
    writeArticles(1);
    desk.write('articles/z.md', makeArticle(9, { more: 'published: 2027-01-01T08:00+08:00\n' }));
    const { code, stderr } = await desk.gazette('publish', '-y', '--announce', 'digest');
    expect({ code, sent: sent() }).toEqual({ code: 2, sent: [] });
    expect(stderr).toContain('one new article opens later (articles/z.md)');
  });

  test('and --at exclude each other', async () => {
    writeArticles(1);
    const { code, stderr } = await desk.gazette(
      ...['publish', '-y', '--announce', 'digest', '--at', '2027-01-01T08:00'],
    );
    expect({ code, asked: site.requests }).toEqual({ code: 2, asked: [] });
    expect(stderr).toContain('--announce digest and --at exclude each other');
  });
});

describe('a run of several batches', () => {
  /** Whether the site has written the digest after each of them. */
  async function publishWatching(): Promise<boolean[]> {
    const written: boolean[] = [];
    site.mischief = (method) => {
      if (method === 'POST') written.push(site.articles.has(digestId));
      return undefined;
    };
    await desk.gazette('publish', '--yes', '--minor', '--announce', 'digest');
    return [...written, site.articles.has(digestId)];
  }

  test('has the digest written with the last one, complete', async () => {
    writeArticles(230);
    expect(await publishWatching()).toEqual([false, false, false, true]);
    expect(site.batches).toMatchObject([{ more: true }, { more: true }, { digest: digestId }]);
    expect(site.batches[2]).not.toHaveProperty('more');
    expect(site.articles.get(digestId)?.revisions).toHaveLength(1);
  });

  test('counts as the last the one after which only changes follow', async () => {
    writeArticles(102);
    for (const number of [1, 2]) {
      await site.put(makeArticle(number, { body: '初稿。' }), `n${number}`);
    }
    expect(await publishWatching()).toEqual([false, true, true]);
    expect(site.batches[0]).toMatchObject({ digest: digestId });
    expect(site.batches[0]).not.toHaveProperty('more');
    expect(site.batches[1]).not.toHaveProperty('digest');
  });
});

describe('new articles are sent by the dates of their documents', () => {
  /** The names give another order than the dates, and the last two share one. */
  function writeDated(): void {
    for (const [name, number, date] of [
      ['a', 1, '2026-05-01'],
      ['c', 2, '2009-02-19'],
      ['b', 3, '2009-02-19'],
    ] as const) {
      const source = makeArticle(number).replace('issued: 2009-02-19', `issued: ${date}`);
      desk.write(`articles/${name}.md`, source);
    }
  }

  test('then by path, so that the newest ends up on top', async () => {
    writeDated();
    const { stdout } = await desk.gazette('publish', '--yes', '--json');
    const sentSlugs = JSON.parse(stdout).sent.map(({ slug }: { slug: string }) => slug);
    expect(sentSlugs).toEqual(['b', 'c', 'a']);
  });

  test('and planned so, with the changed ones after them', async () => {
    writeDated();
    await site.put(makeArticle(4), 'changed');
    desk.write('articles/changed.md', makeArticle(4, { body: '改了。' }));
    const { stderr } = await desk.gazette('publish', '--dry-run', '--minor');
    const planned = stderr.match(/(?<=^ {2}[+~] \w+ +)\S+/gm);
    expect(planned).toEqual(['b', 'c', 'a', 'changed']);
  });
});

test('an answer that was lost is found again as unchanged, with the digest', async () => {
  writeArticles(2);
  let drops = 1;
  site.mischief = (method) => {
    if (method !== 'POST' || drops === 0) return undefined;
    drops -= 1;
    const items = [1, 2].map((number) => ({
      source: makeArticle(number),
      slug: `n${number}`,
      base: null,
    }));
    site.putAll({ announce: 'digest', digest: digestId, items });
    return 'drop';
  };
  const { code, stderr } = await desk.gazette('publish', '-y', '--announce', 'digest');
  expect(code).toBe(0);
  expect(stderr).toContain('[2/2] ✔ n2 (was there already)');
  expect(stderr).toContain('the digest: digest-000000000001');
});

describe('--announce none', () => {
  test('tells that subscribers hear nothing, and does not look for entries', async () => {
    writeArticles(12);
    desk.answers = ['yes'];
    const { code, stderr } = await desk.gazette('publish', '--announce', 'none');
    expect(code).toBe(0);
    expect(stderr).toContain('→ subscribers hear nothing; history and archive have them');
    expect(desk.questions).toEqual(['12 new: readers see this at once. Continue?']);
    expect(site.batches).toMatchObject([{ announce: 'none' }]);
  });

  test('one article goes in a batch, which can say so', async () => {
    writeArticles(1);
    expect((await desk.gazette('publish', '-y', '--announce', 'none')).code).toBe(0);
    expect(site.batches).toMatchObject([{ announce: 'none' }]);
  });
});

test.each(['each', 'digest', 'none'])(
  '--announce %s is harmless where nothing is new',
  async (how) => {
    await site.put(makeArticle(1), 'n1');
    desk.write('articles/n1.md', makeArticle(1, { body: '改了。' }));
    const { code, stderr } = await desk.gazette('publish', '-y', '--minor', '--announce', how);
    expect(code).toBe(0);
    expect(stderr).not.toContain('subscribers');
    expect(sent()).toEqual(['PUT /api/articles/n1?kind=minor']);
  },
);

test('--announce takes the three ways only', async () => {
  const { code, stderr } = await desk.gazette('publish', '--announce', 'all');
  expect(code).toBe(2);
  expect(stderr).toContain('--announce: "all" is not one of each, digest, none.');
});

test('Ctrl-C tells how to go on with what was chosen', async () => {
  writeArticles(11);
  desk.choices = ['none'];
  desk.answers = ['yes'];
  site.mischief = (method) => {
    if (method === 'POST') desk.interruption.abort();
    return undefined;
  };
  const { code, stderr } = await desk.gazette('publish');
  expect(code).toBe(130);
  expect(steady(stderr)).toContain('gazette publish --resume');
  site.mischief = () => undefined;
  desk.interruption = new AbortController();
  expect((await desk.gazette('publish', '--yes', '--resume')).code).toBe(0);
  expect(site.batches).toMatchObject([{ announce: 'none' }]);
});
