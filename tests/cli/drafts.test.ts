// gazette publish --draft, and how drafts are changed, left alone and opened.

import { beforeEach, describe, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site } from './desk.ts';

openDesk({ withSite: true });

const sent = () => site.requests.filter((line) => /^(?:PUT|POST)/.test(line));
const one = () => site.find('one');
const publish = (...more: string[]) => desk.gazette('publish', '--yes', ...more);

describe('publish --draft', () => {
  test('keeps new articles as drafts, which the plan and the question say', async () => {
    desk.write('articles/one.md', makeArticle(1));
    desk.write('articles/two.md', makeArticle(2));
    desk.answers = ['yes'];
    const { code, stderr } = await desk.gazette('publish', '--draft');
    expect(code).toBe(0);
    expect(stderr).toContain('+ new  one   第1號公報   147 B   as a draft');
    expect(stderr).not.toContain('subscribers');
    expect(desk.questions).toEqual(['2 as drafts: no reader sees it. Continue?']);
    expect(stderr).toContain('[1/2] ✔ one (revision 1)  draft');
    expect([one()?.state, site.find('two')?.state]).toEqual(['draft', 'draft']);
  });

  test('says so in Chinese', async () => {
    desk.env.LANG = 'zh';
    desk.write('articles/one.md', makeArticle(1));
    desk.answers = ['yes'];
    const { stderr } = await desk.gazette('publish', '--draft');
    expect(stderr).toContain('存为草稿');
    expect(stderr).toContain('✔ one（第 1 版）  草稿');
    expect(desk.questions).toEqual(['1 篇存为草稿：读者看不到。继续吗？']);
  });

  test('twice is once', async () => {
    desk.write('articles/one.md', makeArticle(1));
    await publish('--draft');
    const { code, stderr } = await publish('--draft');
    expect(code).toBe(0);
    expect(stderr).toContain('Nothing to publish.');
    expect(sent()).toEqual(['PUT /api/articles/one?draft=true']);
  });

  test('changes a draft without a note, also one that is named', async () => {
    await site.keep(makeArticle(1), 'one');
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    const { code, stderr } = await publish('--draft', 'articles/one.md');
    expect(code).toBe(0);
    expect(stderr).toContain('stays a draft');
    expect(one()).toMatchObject({ state: 'draft', revisions: [{}, { kind: 'minor' }] });
  });

  test('leaves alone what readers have or are to get, and says why', async () => {
    await site.put(makeArticle(1), 'one');
    const later = Date.parse('2027-01-01T00:00:00Z');
    await site.put(makeArticle(2), 'two', 'publish', undefined, later);
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    desk.write('articles/two.md', makeArticle(2, { body: '改了。' }));
    desk.write('articles/three.md', makeArticle(3));
    const { code, stderr, stdout } = await publish('--draft', '--json');
    expect(code).toBe(0);
    expect(stderr).toContain(
      '− left out  one     readers have it, so that --draft leaves it alone',
    );
    expect(stderr).toContain('two     it is scheduled, so that --draft leaves it alone');
    expect(sent()).toEqual(['PUT /api/articles/three?draft=true']);
    expect(JSON.parse(stdout).plan).toMatchObject([
      { state: 'left', slug: 'one' },
      { state: 'new', slug: 'three', draft: 'kept' },
      { state: 'left', slug: 'two' },
    ]);
  });

  test.each([
    ['en', ['--at', '2026-12-01T08:00'], '--draft and --at exclude each other'],
    ['en', ['--announce', 'none'], '--draft and --announce exclude each other'],
    ['en', ['--note', '更正'], '--draft and --note exclude each other'],
    ['zh', ['--minor'], '--draft 与 --minor 不能并用'],
  ])('in %s is refused with %j, which speaks of readers', async (language, options, message) => {
    desk.env.LANG = language;
    desk.write('articles/one.md', makeArticle(1));
    const { code, stderr } = await publish('--draft', ...options);
    expect({ code, asked: site.requests }).toEqual({ code: 2, asked: [] });
    expect(stderr).toContain(message);
  });

  test('is remembered by the run that goes on', async () => {
    desk.write('articles/one.md', makeArticle(1));
    site.mischief = (method) => (method === 'PUT' ? 'drop' : undefined);
    expect((await publish('--draft')).code).toBe(5);
    site.mischief = () => undefined;
    const contradicted = await publish('--resume', '--note', '更正');
    expect(contradicted.stderr).toContain('--draft and --note exclude each other');
    expect((await publish('--resume')).code).toBe(0);
    expect(one()?.state).toBe('draft');
  });
});

describe('the file of a draft', () => {
  beforeEach(() => site.keep(makeArticle(1), 'one'));

  test('is not opened by a publish that does not name it, and the plan says how it is', async () => {
    desk.write('articles/one.md', makeArticle(1));
    for (const paths of [[], ['articles']]) {
      const { code, stderr } = await publish(...paths);
      expect({ code, sent: sent() }).toEqual({ code: 0, sent: [] });
      expect(stderr).toContain(
        '− draft  one   nobody sees it; to open it: gazette publish articles/one.md',
      );
    }
    expect(one()?.state).toBe('draft');
  });

  test('is opened where it is named, as news that subscribers hear of', async () => {
    desk.write('articles/one.md', makeArticle(1));
    desk.answers = ['yes'];
    const { code, stderr } = await desk.gazette('publish', 'articles/one.md');
    expect(code).toBe(0);
    expect(stderr).toContain('~ changed  one   was a draft, opens at once');
    expect(stderr).toContain('→ subscribers get one entry');
    expect(desk.questions).toEqual(['1 new: readers and subscribers see this at once. Continue?']);
    expect(stderr).toContain('✔ readers see it, and the feed answers');
    expect(one()).toMatchObject({ state: 'open', announcement: 'each', revisions: [{}] });
  });

  test('is told of in Chinese with Chinese punctuation', async () => {
    desk.env.LANG = 'zh';
    desk.write('articles/one.md', makeArticle(1));
    const { stderr } = await publish('articles/one.md', '--dry-run');
    expect(stderr).toContain('~ 改动  one   原是草稿，将立即公开\n');
  });

  test('is opened with its change and at a time, without a note', async () => {
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    const { code } = await publish('articles/one.md', '--at', '2026-12-01T08:00+08:00');
    expect(code).toBe(0);
    expect(one()).toMatchObject({
      ...{ state: 'scheduled', published: '2026-12-01T00:00:00.000Z' },
      revisions: [{}, { kind: 'minor' }],
    });
  });

  test('is opened quietly, or in a digest, as the editor says', async () => {
    await site.keep(makeArticle(2), 'two');
    desk.write('articles/one.md', makeArticle(1));
    desk.write('articles/two.md', makeArticle(2));
    await publish('articles/one.md', '--announce', 'none');
    const { stderr } = await publish('articles/two.md', '--announce', 'digest');
    expect(stderr).toContain('→ subscribers get one entry that lists 1');
    expect(stderr).toContain('the digest: digest-');
    expect(one()?.announcement).toBe('none');
    expect(site.find('two')?.announcement).toMatch(/^urn:uuid:/);
  });

  test('counts as new where many are opened, so that nobody floods subscribers unknowingly', async () => {
    const names: string[] = [];
    for (let n = 1; n <= 11; n += 1) {
      if (n > 1) await site.keep(makeArticle(n), `a${n}`);
      names.push(`articles/${n > 1 ? `a${n}` : 'one'}.md`);
      desk.write(names.at(-1) ?? '', makeArticle(n));
    }
    const { code, stderr } = await publish(...names);
    expect({ code, sent: sent() }).toEqual({ code: 2, sent: [] });
    expect(stderr).toContain('11 new articles: tell how subscribers hear of them');
  });

  test('is told by status, list and show, and where it is only on the site', async () => {
    desk.write('articles/two.md', makeArticle(2));
    const status = await desk.gazette('status');
    expect(status.stdout).toContain('only there  one  draft');
    expect((await desk.gazette('list')).stdout).toContain(' draft ');
    const show = await desk.gazette('show', 'one');
    expect(show.stdout).toMatch(/^state +draft$/m);
    expect(show.stdout).not.toMatch(/^published/m);
  });
});
