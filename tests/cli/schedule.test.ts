// gazette publish --at, schedule, cancel: articles that open later, or are drafts again.

import { beforeEach, describe, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site } from './desk.ts';

openDesk({ withSite: true });

const at = '2026-12-01T08:00+08:00';
const shown = '2026-12-01 08:00 +08:00';
const instant = '2026-12-01T00:00:00.000Z';
const sent = () => site.requests.filter((line) => /^(?:PUT|POST)/.test(line));
const one = () => site.find('one');
const publishAt = (...more: string[]) => desk.gazette('publish', '--yes', '--at', at, ...more);

/** One article that is to open on the first of January. */
async function putScheduled(): Promise<void> {
  await site.put(makeArticle(1), 'one', 'publish', undefined, Date.parse('2027-01-01T00:00:00Z'));
}

/** The same, cancelled. */
async function putCancelled(): Promise<void> {
  await putScheduled();
  site.withdraw('one', 1, '不公開了');
}

describe('publish --at', () => {
  test('has new articles open then, and shows it in the plan and in the question', async () => {
    desk.write('articles/one.md', makeArticle(1));
    desk.answers = ['yes'];
    const { code, stderr } = await desk.gazette('publish', '--at', at);
    expect(code).toBe(0);
    expect(stderr).toContain(`+ new  one   第1號公報   147 B   scheduled for ${shown}`);
    expect(stderr).toContain('→ subscribers get one entry later, on opening');
    expect(stderr).toContain(`✔ one (revision 1)  opens ${shown}`);
    expect(desk.questions).toEqual([`1 to open ${shown}: nobody sees it before. Continue?`]);
    expect(site.batches).toMatchObject([{ items: [{ base: null, at: instant }] }]);
    expect(one()?.state).toBe('scheduled');
  });

  test('takes a time without an offset for one of the editor’s zone', async () => {
    desk.write('articles/one.md', makeArticle(1));
    await desk.gazette('publish', '--yes', '--at', '2026-12-01T08:00');
    expect(one()?.published).toBe(instant);
  });

  test.each([
    ['en', 'tomorrow', '--at: "tomorrow" is not a time.'],
    ['zh', 'tomorrow', '--at：“tomorrow”不是时间。'],
    ['en', '2026-13-01T08:00', 'is not a time'],
    ['en', '2026-11-22T07:59+08:00', '--at: 2026-11-22 07:59 +08:00 is past.'],
  ])('in %s refuses %s before anything is asked', async (language, text, message) => {
    desk.env.LANG = language;
    desk.write('articles/one.md', makeArticle(1));
    const { code, stderr } = await desk.gazette('publish', '--yes', '--at', text);
    expect({ code, asked: site.requests }).toEqual({ code: 2, asked: [] });
    expect(stderr).toContain(message);
    expect(stderr).toContain('Asia/Shanghai');
  });

  test('refuses a file that says itself when it opens, by name', async () => {
    desk.write('articles/one.md', makeArticle(1, { more: 'published: 2027-01-01T08:00+08:00\n' }));
    const { code, stderr } = await publishAt();
    expect({ code, sent: sent() }).toEqual({ code: 2, sent: [] });
    expect(stderr).toContain('says already when it opens: articles/one.md');
  });

  test('refuses to delay what is open: the changed, and the named', async () => {
    await site.put(makeArticle(1), 'one');
    desk.write('articles/one.md', makeArticle(1));
    expect((await publishAt()).code).toBe(0);
    const named = await publishAt('articles/one.md');
    expect(named.stderr).toContain('--at cannot delay what is open already: one');
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    const changed = await publishAt('--minor');
    expect([named.code, changed.code, sent()]).toEqual([2, 2, []]);
  });

  test('moves a scheduled article that is named, though its text is the same', async () => {
    await putScheduled();
    desk.write('articles/one.md', makeArticle(1));
    expect((await publishAt()).stderr).toContain('Nothing to publish.');
    const { code, stderr } = await publishAt('articles/one.md');
    expect(code).toBe(0);
    expect(stderr).toContain(`scheduled for ${shown}`);
    expect(one()).toMatchObject({ published: instant, state: 'scheduled' });
  });

  test('puts a cancelled article that is named on the schedule again', async () => {
    await putCancelled();
    desk.write('articles/one.md', makeArticle(1));
    const { code, stderr } = await publishAt('articles/one.md');
    expect(code).toBe(0);
    expect(stderr).toContain(`was a draft, scheduled for ${shown}`);
    expect(one()).toMatchObject({ published: instant, state: 'scheduled' });
  });

  test('tells programs when what opens', async () => {
    desk.write('articles/one.md', makeArticle(1));
    const { stdout } = await publishAt('--json');
    expect(JSON.parse(stdout)).toMatchObject({
      plan: [{ state: 'new', at: instant }],
      sent: [{ state: 'scheduled', published: instant }],
    });
  });

  test('is remembered by --resume', async () => {
    desk.write('articles/one.md', makeArticle(1));
    site.mischief = (method) => (method === 'POST' ? 'drop' : undefined);
    const { code, stderr } = await publishAt();
    expect(code).toBe(5);
    expect(stderr).toContain('gazette publish --resume');
    site.mischief = () => undefined;
    const { stdout } = await desk.gazette('publish', '--yes', '--resume', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ sent: [{ published: instant }] });
  });
});

test('a change of a scheduled article needs no note, since nobody has read it', async () => {
  await putScheduled();
  desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
  desk.answers = ['yes'];
  const { code } = await desk.gazette('publish');
  expect(code).toBe(0);
  expect(desk.questions).toEqual(['1 to open later: nobody sees it before. Continue?']);
  expect(sent()).toEqual(['PUT /api/articles/one']);
  expect(one()).toMatchObject({ state: 'scheduled', revisions: [{}, { kind: 'minor' }] });
});

test('a scheduled article keeps its time when its text changes, and the plan says so', async () => {
  await putScheduled();
  desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
  const { stderr } = await desk.gazette('publish', '--dry-run');
  expect(stderr).toContain('+2 −2 characters, scheduled for 2027-01-01 08:00 +08:00');
});

test('a file from which its time was taken out opens at once, and the question says so', async () => {
  await site.put(makeArticle(1, { more: 'published: 2027-01-01T08:00+08:00\n' }), 'one');
  desk.write('articles/one.md', makeArticle(1));
  desk.answers = ['yes'];
  const { stderr } = await desk.gazette('publish');
  expect(stderr).toContain('characters, opens at once');
  expect(one()?.state).toBe('open');
  expect(desk.questions).toEqual(['1 new: readers and subscribers see this at once. Continue?']);
});

describe('the file of a cancelled article', () => {
  beforeEach(putCancelled);

  test('is nothing to send where it is the same', async () => {
    desk.write('articles/one.md', makeArticle(1));
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect({ code, sent: sent() }).toEqual({ code: 0, sent: [] });
    expect(stderr).toContain(
      '− draft  one   was to open 2027-01-01 08:00 +08:00, and was cancelled',
    );
    expect(stderr).toContain('gazette schedule one --at <time>');
    const { stdout } = await desk.gazette('status', '--json');
    expect(JSON.parse(stdout).plan).toMatchObject([{ state: 'draft', slug: 'one' }]);
  });

  test('changes it where it was edited, and does not open it by accident', async () => {
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    const { code, stderr } = await desk.gazette('publish', 'articles', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('stays a draft (to open it: gazette publish articles/one.md)');
    expect(one()).toMatchObject({ state: 'draft', revisions: [{}, { kind: 'minor' }] });
  });

  test('puts it on the schedule again for its former time where it is named', async () => {
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    const { code, stderr } = await desk.gazette('publish', 'articles/one.md', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('was a draft, scheduled for 2027-01-01 08:00 +08:00');
    expect(one()).toMatchObject({ state: 'scheduled', published: '2027-01-01T00:00:00.000Z' });
  });

  test('opens it at once where its former time is past, and the plan says so', async () => {
    desk.now = Date.parse('2027-02-01T00:00:00Z');
    site.now = '2027-02-01T00:00:00.000Z';
    desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
    const { code, stderr } = await desk.gazette('publish', 'articles/one.md', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('was a draft, opens at once');
    expect(one()?.state).toBe('open');
  });
});

describe('schedule', () => {
  const schedule = (...more: string[]) => desk.gazette('schedule', 'one', ...more);

  test('moves a scheduled article after a question', async () => {
    await putScheduled();
    desk.answers = ['yes'];
    const { code, stderr } = await schedule('--at', at);
    expect(code).toBe(0);
    expect(desk.questions).toEqual([`Have it open ${shown}?`]);
    expect(stderr).toContain('scheduled for 2027-01-01 08:00 +08:00');
    expect(stderr).toContain(`✔ one opens ${shown}`);
    expect(one()).toMatchObject({ published: instant, revisions: [{ number: 1 }] });
  });

  test('takes up a cancelled article', async () => {
    await putCancelled();
    const { code, stderr } = await schedule('--at', at, '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('a draft; it was to open 2027-01-01 08:00 +08:00, and was cancelled');
    expect(one()).toMatchObject({ published: instant, state: 'scheduled' });
  });

  test('opens a draft now, and looks whether readers see it', async () => {
    await site.keep(makeArticle(1), 'one');
    desk.now = Date.parse(site.now);
    desk.answers = ['yes'];
    const { code, stderr } = await schedule('--at', 'now');
    expect(code).toBe(0);
    expect(stderr).toContain('a draft: no reader has seen it');
    expect(desk.questions).toEqual(['Open it? Readers and subscribers see this at once.']);
    expect(stderr).toContain('✔ one is open\n✔ readers see it');
    expect(one()?.state).toBe('open');
  });

  test('twice is once, without a question', async () => {
    await putScheduled();
    await schedule('--at', at, '--yes');
    const { code, stdout } = await schedule('--at', at, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      before: 'scheduled',
      sent: { outcome: 'unchanged' },
    });
  });

  test('sends a file that says its time itself back to its editor', async () => {
    await site.put(makeArticle(1, { more: 'published: 2027-01-01T08:00+08:00\n' }), 'one');
    const { code, stderr } = await schedule('--at', at, '--yes');
    expect({ code, sent: sent() }).toEqual({ code: 2, sent: [] });
    expect(stderr).toContain('published: 2027-01-01T08:00+08:00');
    expect(stderr).toContain('then gazette publish');
  });

  test('needs a time to come', async () => {
    await putScheduled();
    const [none, past] = [await schedule('--yes'), await schedule('--at', '2020-01-01', '--yes')];
    expect([none.code, past.code, sent()]).toEqual([2, 2, []]);
    expect(none.stderr).toContain('--at is missing: it says when the article opens.');
    expect(past.stderr).toContain('2020-01-01 00:00 +08:00 is past');
  });

  test('refuses what is open, and what is withdrawn', async () => {
    await site.put(makeArticle(1), 'one');
    const open = await schedule('--at', at, '--yes');
    site.withdraw('one', 1, '有誤');
    const withdrawn = await schedule('--at', at, '--yes');
    expect([open.code, withdrawn.code, sent()]).toEqual([1, 1, []]);
    expect(open.stderr).toContain('one is open to readers already.');
    expect(withdrawn.stderr).toContain('gazette restore one');
  });
});

describe('cancel', () => {
  const cancel = (...more: string[]) => desk.gazette('cancel', 'one', ...more);

  test.each([
    ['en', 'The opening was cancelled.', 'one will not open'],
    ['zh', '取消定时公开。', 'one 不会公开'],
  ])('keeps a scheduled article from opening, in %s', async (language, reason, message) => {
    desk.env.LANG = language;
    await putScheduled();
    const withdraw = site.withdraw.bind(site);
    let heard = '';
    site.withdraw = (reference, base, text) => {
      heard = text;
      return withdraw(reference, base, text);
    };
    const { code, stderr } = await cancel('--yes');
    expect({ code, heard }).toEqual({ code: 0, heard: reason });
    expect(stderr).toContain(message);
    expect(one()?.state).toBe('draft');
    expect(site.requests.some((line) => line.startsWith('GET /articles/'))).toBe(false);
  });

  test('asks before, and changes nothing where the answer is no', async () => {
    await putScheduled();
    desk.answers = ['no'];
    const { code, stderr } = await cancel();
    expect({ code, sent: sent() }).toEqual({ code: 3, sent: [] });
    expect(stderr).toContain('a draft again, which readers never see');
    expect(desk.questions).toEqual(['Cancel its opening?']);
  });

  test('tells that it was withdrawn where it opened while the question stood', async () => {
    await putScheduled();
    desk.answers = ['yes'];
    desk.whileAsking = async () => {
      for (const article of site.articles.values()) article.state = 'open';
    };
    const { code, stderr } = await cancel('--reason', '有誤');
    expect(code).toBe(0);
    expect(stderr).toContain('one had opened meanwhile: it is withdrawn');
    expect(stderr).toContain('✔ readers find the reason in its place');
  });

  test('twice is once', async () => {
    await putScheduled();
    await cancel('--yes');
    const { code, stdout } = await cancel('--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      before: 'draft',
      sent: { outcome: 'unchanged' },
    });
  });

  test('refuses what is open, pointing to withdraw, and what is withdrawn', async () => {
    await site.put(makeArticle(1), 'one');
    const open = await cancel('--yes');
    site.withdraw('one', 1, '有誤');
    const withdrawn = await cancel('--yes');
    expect([open.code, withdrawn.code, sent()]).toEqual([1, 1, []]);
    expect(open.stderr).toContain('gazette withdraw one --reason "…"');
    expect(withdrawn.stderr).toContain('one is withdrawn.');
  });
});
