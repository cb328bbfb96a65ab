// gazette withdraw and restore: taking an article back from readers, and giving it back.

import { beforeEach, describe, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site, steady } from './desk.ts';

openDesk({ withSite: true });

const sent = () => site.requests.filter((line) => /^(?:PUT|POST)/.test(line));
const one = () => site.find('one');
const withdraw = (...more: string[]) =>
  desk.gazette('withdraw', 'one', '--reason', '數字有誤', ...more);
const restore = (...more: string[]) => desk.gazette('restore', 'one', ...more);

beforeEach(async () => {
  await site.put(makeArticle(1), 'one');
});

describe('withdraw', () => {
  test.each(['en', 'zh'])('shows what happens, asks, sends and looks, in %s', async (language) => {
    desk.env.LANG = language;
    desk.answers = ['yes'];
    const { code, stderr } = await withdraw();
    expect(code).toBe(0);
    expect([...desk.questions, steady(stderr)].join('\n')).toMatchSnapshot();
    expect(sent()).toEqual([`POST /api/articles/${one()?.id}/withdrawal`]);
    expect(one()?.revisions.at(-1)).toMatchObject({ kind: 'withdrawal', note: '數字有誤' });
    expect(site.requests.at(-1)).toBe('GET /articles/one');
  });

  test.each([
    [[], '--reason is missing: readers find it in the article’s place.'],
    [['--reason', ' '], '--reason is empty.'],
    [['--reason', '兩\n行'], '--reason must be one line.'],
    [['--reason', '字'.repeat(501)], '--reason must have at most 500 characters.'],
  ])('%j says too little or too much for readers', async (args, message) => {
    const { code, stderr } = await desk.gazette('withdraw', 'one', '--yes', ...args);
    expect({ code, asked: site.requests }).toEqual({ code: 2, asked: [] });
    expect(stderr).toContain(message);
  });

  test('without a terminal and without --yes nothing is sent', async () => {
    const { code, stderr } = await withdraw();
    expect({ code, sent: sent() }).toEqual({ code: 2, sent: [] });
    expect(stderr).toContain('Add --yes to do it without a question.');
  });

  test.each(['no', 'cancelled'] as const)('the answer %s changes nothing', async (answer) => {
    desk.answers = [answer];
    const { code, stderr } = await withdraw();
    expect({ code, sent: sent() }).toEqual({ code: 3, sent: [] });
    expect(stderr).toContain('Nothing was changed.');
  });

  test('tells programs what was sent', async () => {
    const { code, stdout } = await withdraw('--yes', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'ok',
      slug: 'one',
      before: 'open',
      sent: { outcome: 'updated', state: 'withdrawn', revision: 2 },
    });
  });

  test('twice with the same reason is once, without a question', async () => {
    await withdraw('--yes');
    const { code, stderr } = await withdraw();
    expect(code).toBe(0);
    expect(stderr).toContain('one is withdrawn (it was already, by revision 2)');
    expect(one()?.revisions).toHaveLength(2);
  });

  test('with another reason is refused, since readers have read the first', async () => {
    await withdraw('--yes');
    site.requests.length = 0;
    const { code, stderr, stdout } = await desk.gazette(
      ...['withdraw', 'one', '--reason', '別的', '--yes', '--json'],
    );
    expect({ code, sent: sent() }).toEqual({ code: 6, sent: [] });
    expect(stderr).toContain('withdrawn already, since 2026-11-20 10:00 +08:00: “數字有誤”');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'conflict',
      before: 'withdrawn',
      sent: null,
    });
  });

  test('of a scheduled article cancels its opening, and says so', async () => {
    const at = Date.parse('2027-01-01T00:00:00Z');
    await site.put(makeArticle(2), 'two', 'publish', undefined, at);
    const { code, stderr } = await desk.gazette('withdraw', 'two', '--reason', '改期', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('scheduled for 2027-01-01 08:00 +08:00');
    expect(stderr).toContain('That opening will be cancelled:');
    expect(site.find('two')?.state).toBe('draft');
  });

  test('follows a former slug to the present one', async () => {
    site.formerSlugs.set('old', 'one');
    const { code, stderr } = await desk.gazette('withdraw', 'old', '--reason', '有誤', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('old is now called one.');
  });

  test('of an article that is not there fails', async () => {
    const { code, stderr } = await desk.gazette('withdraw', 'two', '--reason', '有誤', '--yes');
    expect({ code, sent: sent() }).toEqual({ code: 1, sent: [] });
    expect(stderr).toContain('The site has no article "two".');
    expect(stderr).toContain('gazette list shows what it has.');
  });

  test('of a slug that was mistyped suggests the one of a file here', async () => {
    desk.write('articles/x.md', `---\nslug: shipin\n---\n`);
    const { code, stderr } = await desk.gazette('withdraw', 'shipn', '--reason', '有誤', '--yes');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Did you mean shipin?')]);
  });

  test('is a conflict where somebody changed the article while the question stood', async () => {
    desk.answers = ['yes'];
    desk.whileAsking = () => {
      site.editor = '王五';
      return site.put(makeArticle(1, { body: '他的。' }), 'one', 'minor');
    };
    const { code, stderr } = await withdraw();
    expect(code).toBe(6);
    expect(stderr).toContain('one was changed on the site meanwhile (revision 2, 王五,');
    expect(stderr).toContain('gazette show one');
  });
});

describe('when the network is lost', () => {
  test('after the site stored it, the repeated request finds it there', async () => {
    let drops = 1;
    site.mischief = (method) => {
      if (method !== 'POST' || drops === 0) return undefined;
      drops -= 1;
      site.withdraw('one', 1, '數字有誤');
      return 'drop';
    };
    const { code, stderr } = await withdraw('--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('it was already, by revision 2');
  });

  test('for good, it says that it may have arrived, and that trying again is safe', async () => {
    site.mischief = (method) => (method === 'POST' ? 'drop' : undefined);
    const { code, stderr } = await withdraw('--yes');
    expect(code).toBe(5);
    expect(stderr).toContain('It may have arrived all the same.');
    expect(stderr).toContain('what was done is not done twice');
  });

  test('Ctrl-C says the same and ends with 130', async () => {
    site.mischief = (method) => {
      if (method === 'POST') desk.interruption.abort();
      return undefined;
    };
    const { code, stderr } = await withdraw('--yes');
    expect(code).toBe(130);
    expect(stderr).toContain('It may have arrived all the same.');
  });

  test('while looking, Ctrl-C ends with 130 and says that everything is stored', async () => {
    site.mischief = (_, path) => {
      if (path === '/articles/one') desk.interruption.abort();
      return undefined;
    };
    const { code, stdout, stderr } = await withdraw('--yes', '--json');
    expect(code).toBe(130);
    expect(stderr).toContain('Everything is stored.');
    expect(JSON.parse(stdout)).toMatchObject({ sent: { state: 'withdrawn' } });
  });
});

describe('verification', () => {
  test('waits until the page answers 410', async () => {
    site.mischief = (_, path) => {
      if (path === '/articles/one') site.isShowingLatest = desk.now > began + 1000;
      return undefined;
    };
    const began = desk.now;
    const { code, stderr } = await withdraw('--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('✔ readers find the reason in its place');
    expect(desk.now).toBeGreaterThan(began + 1000);
  });

  test('gives up after a minute and a half, and says that everything is stored', async () => {
    site.isShowingLatest = false;
    const { code, stderr } = await withdraw('--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('Everything is stored, but readers did not see it within 90 s: one');
  });
});

describe('restore', () => {
  beforeEach(() => {
    site.withdraw('one', 1, '數字有誤');
  });

  test.each(['en', 'zh'])('shows what happens, asks, sends and looks, in %s', async (language) => {
    desk.env.LANG = language;
    desk.answers = ['yes'];
    const { code, stderr } = await restore('--note', '經核對無誤');
    expect(code).toBe(0);
    expect([...desk.questions, steady(stderr)].join('\n')).toMatchSnapshot();
    expect(one()).toMatchObject({ state: 'open' });
    expect(one()?.revisions.at(-1)).toMatchObject({ kind: 'restoration', note: '經核對無誤' });
  });

  test('needs no note', async () => {
    const { code, stdout } = await restore('--yes', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ before: 'withdrawn', sent: { state: 'open' } });
    expect(one()?.revisions.at(-1)).not.toHaveProperty('note');
  });

  test('refuses a note that says nothing', async () => {
    expect((await restore('--note', ' ', '--yes')).code).toBe(2);
    expect(site.requests).toEqual([]);
  });

  test('without a terminal and without --yes nothing is sent', async () => {
    expect((await restore()).code).toBe(2);
    expect(sent()).toEqual([]);
  });

  test('twice is once; with another note it is refused', async () => {
    await restore('--yes');
    const again = await restore();
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('it was already, by revision 3');
    const other = await restore('--note', '別的', '--yes');
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('one is not withdrawn.');
    expect(one()?.revisions).toHaveLength(3);
  });

  test('points to schedule where the opening was cancelled', async () => {
    const at = Date.parse('2027-01-01T00:00:00Z');
    await site.put(makeArticle(2), 'two', 'publish', undefined, at);
    site.withdraw('two', 1, '改期');
    const { code, stderr } = await desk.gazette('restore', 'two', '--yes');
    expect({ code, sent: sent() }).toEqual({ code: 1, sent: [] });
    expect(stderr).toContain('gazette schedule two --at');
  });

  test('of what was restored meanwhile by somebody else is a conflict', async () => {
    desk.answers = ['yes'];
    desk.whileAsking = async () => site.restore('one', 2, '他的說明');
    const { code, stderr } = await restore();
    expect(code).toBe(6);
    expect(stderr).toContain('not-withdrawn');
  });
});

describe('a working copy', () => {
  const path = 'articles/one.md';
  const mine = makeArticle(1, { body: '我的。' });

  test('that withdrew and restored an article publishes its change afterwards', async () => {
    desk.write(path, makeArticle(1));
    await desk.gazette('status');
    await withdraw('--yes');
    await restore('--yes');
    const id = one()?.id ?? '';
    expect(JSON.parse(desk.read('.gazette/bases.json'))[site.origin][id].revision).toBe(3);
    desk.write(path, mine);
    expect((await desk.gazette('publish', '--yes', '--minor')).code).toBe(0);
    expect(one()?.revisions).toHaveLength(4);
  });

  test('elsewhere does too, since no text was changed meanwhile', async () => {
    await site.put(makeArticle(1, { body: '第二版。' }), 'one', 'minor');
    desk.write(path, makeArticle(1, { body: '第二版。' }));
    await desk.gazette('status');
    site.withdraw('one', 2, '有誤');
    site.restore('one', 3);
    desk.write(path, mine);
    expect((await desk.gazette('publish', '--yes', '--minor')).code).toBe(0);
  });

  test('with another text than the one withdrawn remembers what it had', async () => {
    desk.write(path, makeArticle(1));
    await desk.gazette('status');
    await site.put(makeArticle(1, { body: '他的。' }), 'one', 'minor');
    await withdraw('--yes');
    await restore('--yes');
    desk.write(path, mine);
    const { code, stderr } = await desk.gazette('publish', '--yes', '--minor');
    expect(code).toBe(6);
    expect(stderr).toContain('your change is based on revision 1');
  });
});

describe('the file of a withdrawn article', () => {
  beforeEach(() => {
    site.withdraw('one', 1, '數字有誤');
  });

  test('is nothing to send where it is the same', async () => {
    desk.write('articles/one.md', makeArticle(1));
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect({ code, sent: sent() }).toEqual({ code: 0, sent: [] });
    expect(stderr).toContain('− withdrawn  one   since 2026-11-20 10:00 +08:00: “數字有誤”');
    const { stdout } = await desk.gazette('status', '--json');
    expect(JSON.parse(stdout).plan).toMatchObject([
      { state: 'withdrawn', withdrawn: { at: site.now, reason: '數字有誤' } },
    ]);
  });

  test.each(['en', 'zh'])('blocks the plan where it was edited, in %s', async (language) => {
    desk.env.LANG = language;
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    desk.write('articles/two.md', makeArticle(2));
    const { code, stderr } = await desk.gazette('publish', '--yes', '--minor');
    expect({ code, sent: sent() }).toEqual({ code: 6, sent: [] });
    expect(steady(stderr)).toMatchSnapshot();
    expect((await desk.gazette('publish', '--dry-run', '--minor')).code).toBe(6);
    expect((await desk.gazette('status')).code).toBe(0);
  });

  test.each([
    ['--anyway', '--minor'],
    ['--at', '2027-01-01T08:00'],
  ])('is blocked where it is named with %s, too', async (...args) => {
    site.restore('one', 2);
    await site.put(makeArticle(1, { body: '更新的。' }), 'one', 'minor');
    site.withdraw('one', 4, '仍有誤');
    desk.write('articles/one.md', makeArticle(1));
    const { code } = await desk.gazette('publish', 'articles/one.md', '--yes', ...args);
    expect({ code, sent: sent() }).toEqual({ code: 6, sent: [] });
  });

  test('is refused by the site where it was withdrawn while the question stood', async () => {
    site.restore('one', 2);
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    desk.answers = ['yes'];
    desk.whileAsking = async () => site.withdraw('one', 3, '仍有誤');
    const { code } = await desk.gazette('publish', '--minor');
    expect(code).toBe(6);
  });

  test('list and show tell date and reason', async () => {
    expect((await desk.gazette('list')).stdout).toContain(
      'withdrawn  2         2026-11-20 10:00 +08:00  “數字有誤”\n',
    );
    expect(steady((await desk.gazette('show', 'one')).stdout)).toMatchSnapshot();
    const { stdout } = await desk.gazette('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { state: 'withdrawn', revisions: [{}, { note: '數字有誤' }] },
    ]);
  });
});

test('list and show tell what is a draft', async () => {
  const at = Date.parse('2027-01-01T00:00:00Z');
  await site.put(makeArticle(2), 'two', 'publish', undefined, at);
  site.withdraw('two', 1, '改期');
  expect((await desk.gazette('list')).stdout).toMatch(/ two .* draft /);
  expect((await desk.gazette('show', 'two')).stdout).toMatch(/^state +draft$/m);
});

test('what subscribers will see is told before the question', async () => {
  await site.put(makeArticle(1), 'one');
  const entry = { change: 'withdrawn' as const, id: 'urn:uuid:1', slug: 'one' };
  const bulletins = { before: 1, after: 0 };
  const feed = { collection: 'all', entries: [entry], total: 1, bulletins, documents: [] };
  site.plan = { outcomes: [], refusals: [], feeds: [{ ...feed, volumes: [], isWeighed: true }] };
  desk.answers = ['no'];
  const { code, stderr } = await desk.gazette('withdraw', 'one', '--reason', '重複');
  expect([code, stderr]).toEqual([3, expect.stringContaining('everything  1 withdrawn')]);
  expect(site.questions).toMatchObject([{ standing: { change: 'withdrawal', note: '重複' } }]);
});
