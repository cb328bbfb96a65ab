// gazette publish: check, plan, confirm, send, verify.

import { beforeEach, describe, expect, test } from 'vitest';
import { hashSource } from '../../src/domain/canonical-source.ts';
import { desk, makeArticle, openDesk, site, steady } from './desk.ts';

openDesk({ withSite: true });

const sent = () => site.requests.filter((line) => /^(?:PUT|POST)/.test(line));

test('the conversation of a correction: plan, refusal without a note, note, question, sending', async () => {
  const before = makeArticle(2, { title: '局長工作會議', body: '共捐款100萬元，分三次撥付到位。' });
  await site.put(before, '2009-02-06-juzhang');
  await site.put(makeArticle(3), 'three');
  site.requests.length = 0;
  desk.write(
    'articles/jilin-huiyi.md',
    makeArticle(1, { title: '吉林質監召開全省系統局長工作會議' }),
  );
  desk.write('articles/2009-02-06-juzhang.md', before.replace('100萬元，分', '一百萬元以上，分'));
  desk.write('articles/three.md', makeArticle(3));

  const refused = await desk.gazette('publish');
  expect(steady(refused.stderr)).toMatchSnapshot('without a note');
  expect(refused.code).toBe(2);
  expect(sent()).toEqual([]);

  desk.answers = ['yes'];
  const published = await desk.gazette('publish', '--note', '更正數字');
  expect(desk.questions).toEqual([
    '1 new, 1 correction: readers and subscribers see this at once. Continue?',
  ]);
  expect(steady(published.stderr)).toMatchSnapshot('with a note');
  expect(published.code).toBe(0);
  expect(sent()).toEqual([
    'PUT /api/articles/jilin-huiyi',
    'PUT /api/articles/2009-02-06-juzhang?kind=correction&note=更正數字',
  ]);
  expect(site.articles.size).toBe(3);
});

test('the plan is told in Chinese to Chinese editors', async () => {
  desk.env.LANG = 'zh_CN.UTF-8';
  desk.write('articles/one.md', makeArticle(1));
  expect(steady((await desk.gazette('publish', '--yes')).stderr)).toMatchSnapshot();
});

test('one new article is put by itself, on the condition that there is none', async () => {
  desk.write('articles/2009/one.md', makeArticle(1));
  const { code } = await desk.gazette('publish', '--yes');
  expect(code).toBe(0);
  expect(sent()).toEqual(['PUT /api/articles/one']);
});

test('a change is put with its kind and note, on the condition of the revision that was seen', async () => {
  await site.put(makeArticle(1), 'one');
  desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
  expect((await desk.gazette('publish', '--yes', '--note', '改 & 正')).code).toBe(0);
  expect(sent()).toEqual(['PUT /api/articles/one?kind=correction&note=改+&+正']);
  desk.write('articles/one.md', makeArticle(1, { body: '又改了。' }));
  expect((await desk.gazette('publish', '--yes', '--minor')).code).toBe(0);
  expect(sent().at(-1)).toBe('PUT /api/articles/one?kind=minor');
  expect(
    site.articles
      .values()
      .next()
      .value?.revisions.map(({ kind }) => kind),
  ).toEqual(['publish', 'correction', 'minor']);
});

test('publishing twice sends once', async () => {
  desk.write('articles/one.md', makeArticle(1));
  await desk.gazette('publish', '--yes');
  site.requests.length = 0;
  const { code, stderr } = await desk.gazette('publish', '--resume');
  expect({ code, sent: sent() }).toEqual({ code: 0, sent: [] });
  expect(stderr).toContain('= same  1\n');
  expect(stderr).toContain('Nothing to publish.');
});

test('--dry-run shows the plan and sends nothing', async () => {
  desk.write('articles/one.md', makeArticle(1));
  const { code, stderr } = await desk.gazette('publish', '--dry-run');
  expect({ code, sent: sent() }).toEqual({ code: 0, sent: [] });
  expect(stderr).toContain('Only a plan');
});

test('errors are listed and nothing is asked of the site', async () => {
  desk.write('articles/one.md', makeArticle(1));
  desk.write('articles/two.md', makeArticle(2).replace('2009-02-19', '2009-02-30'));
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect(code).toBe(1);
  expect(stderr).toContain('articles/two.md:5:1  error  bad-date');
  expect(stderr).toContain('by naming its files or folders: gazette publish <paths…>\n');
  expect(stderr).not.toContain('articles/one.md');
  expect(site.requests).toEqual([]);
});

test.each([
  ['en', 'of two lines', '兩\n行', '--note must be one line.'],
  ['zh', 'of two lines', '兩\n行', '--note 必须是一行。'],
  ['en', 'that is too long', '字'.repeat(501), '--note must have at most 500 characters.'],
  ['zh', 'with a control character', '\u0001a', '--note 含有订阅源无法承载的字符。'],
])('in %s a note %s is refused before anything is asked', async (language, _, note, message) => {
  desk.env.LANG = language;
  desk.write('articles/one.md', makeArticle(1));
  const { code, stderr } = await desk.gazette('publish', '--yes', '--note', note);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(site.requests).toEqual([]);
});

test('without a terminal and without --yes nothing is sent', async () => {
  desk.write('articles/one.md', makeArticle(1));
  const { code, stderr } = await desk.gazette('publish');
  expect({ code, sent: sent() }).toEqual({ code: 2, sent: [] });
  expect(stderr).toContain('Add --yes to publish this plan');
});

test('--no-input never asks, even at a terminal', async () => {
  desk.write('articles/one.md', makeArticle(1));
  desk.answers = ['yes'];
  expect((await desk.gazette('publish', '--no-input')).code).toBe(2);
  expect(desk.questions).toEqual([]);
});

test.each(['no', 'cancelled'] as const)('the answer %s cancels', async (answer) => {
  desk.write('articles/one.md', makeArticle(1));
  desk.answers = [answer];
  const { code, stderr } = await desk.gazette('publish');
  expect({ code, sent: sent() }).toEqual({ code: 3, sent: [] });
  expect(stderr).toContain('Cancelled. Nothing was sent.');
});

test('an older revision is not sent over a newer one', async () => {
  await site.put(makeArticle(1), 'one');
  site.editor = '王五';
  await site.put(makeArticle(1, { body: '更新的。' }), 'one', 'minor');
  desk.write('articles/one.md', makeArticle(1));
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect({ code, sent: sent() }).toEqual({ code: 0, sent: [] });
  expect(stderr).toContain(
    '! behind  one   the site is newer (revision 2, 王五, 2026-11-20 10:00 +08:00); not sent',
  );
});

describe('going back to an older text', () => {
  beforeEach(async () => {
    await site.put(makeArticle(1), 'one');
    await site.put(makeArticle(1, { body: '更新的。' }), 'one', 'minor');
    desk.write('articles/one.md', makeArticle(1));
  });

  test('is told how in the plan, and done with --anyway where the file is named', async () => {
    const { stderr: refused } = await desk.gazette('publish', '--yes');
    expect(refused).toContain('gazette publish articles/one.md --anyway --note "…"');
    const { code, stderr } = await desk.gazette(
      ...['publish', './articles/one.md', '--anyway', '--note', '恢復原文', '--yes'],
    );
    expect(code).toBe(0);
    expect(stderr).toContain('~ changed  one   +2 −3 characters, back to the text of revision 1');
    expect(stderr).toContain('✔ one (revision 3)');
    expect(sent()).toEqual(['PUT /api/articles/one?kind=correction&note=恢復原文']);
  });

  test('does not happen to a file that was only found in a folder', async () => {
    const { code } = await desk.gazette('publish', 'articles', '--anyway', '--minor', '--yes');
    expect({ code, sent: sent() }).toEqual({ code: 0, sent: [] });
  });

  test.each([[['--anyway', '--note', '恢復原文']], [['articles/one.md', '--anyway']]])(
    '%j does not say enough',
    async (args) => {
      const { code, stderr } = await desk.gazette('publish', ...args);
      expect({ code, sent: sent() }).toEqual({ code: 2, sent: [] });
      expect(stderr).toContain('name that file, and add --note, or --minor');
    },
  );

  test('is seen by readers only with its own revision, though an older one has its text', async () => {
    site.mischief = (method, path) => {
      site.isShowingLatest =
        !(method === 'GET' && path === '/articles/one.json') || desk.now > began;
      return undefined;
    };
    const began = desk.now;
    const { code } = await desk.gazette('publish', 'articles/one.md', '--anyway', '--minor', '-y');
    expect(code).toBe(0);
    expect(desk.now).toBeGreaterThan(began);
  });
});

test('a slug that belongs to another article is a conflict, before anything is sent', async () => {
  await site.put(makeArticle(1, { title: '別人的' }), 'one');
  desk.write('articles/one.md', makeArticle(2));
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect({ code, sent: sent() }).toEqual({ code: 6, sent: [] });
  expect(stderr).toMatch(/✖ taken +one +another article has this address: 別人的/);
});

test('a renamed file is a change, though its content is the same', async () => {
  await site.put(makeArticle(1), 'old');
  desk.write('articles/new.md', makeArticle(1));
  const { code, stderr } = await desk.gazette('publish', '--dry-run');
  expect(code).toBe(2);
  expect(stderr).toContain('~ changed  new   +0 −0 characters, its address was old: needs --note');
});

test('naming a file leaves the others out of the plan', async () => {
  await site.put(makeArticle(9), 'nine');
  desk.write('articles/one.md', makeArticle(1));
  desk.write('articles/two.md', makeArticle(2));
  const { stderr } = await desk.gazette('publish', 'articles/two.md', '--dry-run');
  expect(stderr).not.toMatch(/new +one|only there/);
  expect(stderr).toContain('two');
});

test('a scheduled article is shown as such and not looked for', async () => {
  desk.write('articles/one.md', makeArticle(1, { more: 'published: 2027-01-01T08:00:00+08:00\n' }));
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect(code).toBe(0);
  expect(stderr).toContain('scheduled for 2027-01-01 08:00 +08:00');
  expect(stderr).toContain('✔ one (revision 1)  opens 2027-01-01 08:00 +08:00');
  expect(site.requests.some((line) => line.startsWith('GET /articles/'))).toBe(false);
});

test('without an offset, no instant is claimed: only the site knows its time zone', async () => {
  desk.write('articles/one.md', makeArticle(1, { more: 'published: 2027-01-01 08:00\n' }));
  const { stderr } = await desk.gazette('publish', '--dry-run');
  expect(stderr).toContain('scheduled (opens at 2027-01-01 08:00, in the site’s time zone)');
});

test('an opening that is past is not called scheduled', async () => {
  desk.write('articles/one.md', makeArticle(1, { more: 'published: 2026-11-20\n' }));
  const { stderr } = await desk.gazette('publish', '--dry-run');
  expect(stderr).not.toContain('scheduled');
});

test('--json reports plan and outcomes', async () => {
  await site.put(makeArticle(9), 'nine');
  desk.write('articles/one.md', makeArticle(1));
  const { stdout } = await desk.gazette('publish', '--yes', '--json', '-q');
  expect(JSON.parse(stdout)).toMatchObject({
    site: site.origin,
    outcome: 'ok',
    plan: [{ state: 'new', file: 'articles/one.md', slug: 'one' }],
    onlyThere: [{ slug: 'nine' }],
    sent: [{ outcome: 'created', revision: 1, sha256: hashSource(makeArticle(1)) }],
  });
});

test('a change that somebody else made meanwhile is not overwritten, and the file stays as it is', async () => {
  await site.put(makeArticle(1), 'one');
  const mine = makeArticle(1, { body: '我的。' });
  desk.write('articles/one.md', mine);
  desk.answers = ['yes'];
  desk.whileAsking = () => {
    site.editor = '王五';
    return site.put(makeArticle(1, { body: '他的。' }), 'one', 'minor');
  };
  const { code, stderr } = await desk.gazette('publish', '--minor');
  expect(code).toBe(6);
  expect(stderr).toContain(
    'one was changed on the site meanwhile (revision 2, 王五, 2026-11-20 10:00 +08:00)',
  );
  expect(stderr).toContain('gazette show one --source');
  expect(desk.read('articles/one.md')).toBe(mine);
});

test('in a batch, the article that stands against it is named', async () => {
  const numbers = [1, 2, 3, 4, 5, 6];
  for (const number of numbers) await site.put(makeArticle(number), `n${number}`);
  for (const number of numbers) {
    desk.write(`articles/n${number}.md`, makeArticle(number, { body: '改了。' }));
  }
  desk.answers = ['yes'];
  desk.whileAsking = () => site.put(makeArticle(2, { body: '他的。' }), 'n2', 'minor');
  const { code, stderr } = await desk.gazette('publish', '--minor');
  expect(code).toBe(6);
  expect(stderr).toContain('0 of 6 sent.');
  expect(stderr).toContain('n2 was changed on the site meanwhile');
});

describe('when the site refuses the token', () => {
  test.each([
    [401, 'does not know this token'],
    [403, 'may not do that'],
  ])('a %i ends with exit code 4', async (status, message) => {
    desk.write('articles/one.md', makeArticle(1));
    site.mischief = () => status;
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(4);
    expect(stderr).toContain(message);
  });

  test('no token at all ends with exit code 4 and tells where one comes from', async () => {
    desk.env = { LANG: 'en', GAZETTE_SITE: 'https://bulletin.example.cn' };
    desk.write('articles/one.md', makeArticle(1));
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(4);
    expect(stderr).toContain('There is no token for https://bulletin.example.cn.');
    expect(stderr).toContain('GAZETTE_TOKEN');
  });

  test('a token is not sent unencrypted to another machine', async () => {
    desk.write('articles/one.md', makeArticle(1));
    const { code, stderr } = await desk.gazette('publish', '--site', 'http://bulletin.example.cn');
    expect(code).toBe(2);
    expect(stderr).toContain('is not encrypted, so the token was not sent');
  });
});

describe('when the network is lost', () => {
  /** Three that are sent one by one. */
  function writeThree(): void {
    for (const number of [1, 2, 3]) {
      desk.write(`articles/n${number}.md`, makeArticle(number, { body: '字'.repeat(300_000) }));
    }
  }

  test('in the middle, what was sent is told, and how to go on; going on sends the rest only', async () => {
    writeThree();
    site.mischief = (_, path) => (path === '/api/articles/n3' ? 'drop' : undefined);
    const lost = await desk.gazette('publish', '--yes');
    expect(lost.code).toBe(5);
    expect(steady(lost.stderr)).toMatchSnapshot();
    const [one, two, three] = [
      'PUT /api/articles/n1',
      'PUT /api/articles/n2',
      'PUT /api/articles/n3',
    ];
    expect(sent()).toEqual([one, two, three, three, three]);

    site.mischief = () => undefined;
    site.requests.length = 0;
    const resumed = await desk.gazette('publish', '--yes', '--resume');
    expect(resumed.code).toBe(0);
    expect(sent()).toEqual(['PUT /api/articles/n3']);
  });

  test('after the site stored it, the repeated request finds it there and all is well', async () => {
    desk.write('articles/one.md', makeArticle(1));
    let drops = 1;
    site.mischief = (method) => {
      if (method !== 'PUT' || drops === 0) return undefined;
      drops -= 1;
      void site.put(makeArticle(1), 'one');
      return 'drop';
    };
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('… network lost (');
    expect(stderr).toContain('[1/1] ✔ one (was there already)');
  });

  test('a busy site is asked again', async () => {
    desk.write('articles/one.md', makeArticle(1));
    let busy = 2;
    site.mischief = (method) => {
      if (method !== 'PUT' || busy === 0) return undefined;
      busy -= 1;
      return 503;
    };
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(sent()).toHaveLength(3);
  });

  test('a site that stays busy is a matter of the network', async () => {
    desk.write('articles/one.md', makeArticle(1));
    site.mischief = (method) => (method === 'PUT' ? 503 : undefined);
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(5);
    expect(stderr).toContain('the site cannot answer, third try failed (503)');
  });

  test('before anything was asked, nothing is claimed', async () => {
    await site.stop();
    desk.write('articles/one.md', makeArticle(1));
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(5);
    expect(stderr).toContain('cannot be reached (ECONNREFUSED)');
    expect(stderr).toContain('npm start');
  });

  /** Loses the network with a correction on its way. */
  async function loseCorrection(): Promise<string> {
    for (const number of [1, 2]) await site.put(makeArticle(number), `n${number}`);
    desk.write('articles/n1.md', makeArticle(1, { body: '改了。' }));
    site.mischief = (method) => (method === 'PUT' ? 'drop' : undefined);
    const { stderr } = await desk.gazette('publish', 'articles', '--yes', '--note', "it's $5");
    site.mischief = () => undefined;
    return stderr;
  }

  test('--resume alone goes on: note and paths are remembered', async () => {
    const stderr = await loseCorrection();
    expect(stderr).toContain('When the network is back: gazette publish --resume\n');
    expect((await desk.gazette('publish', '--yes', '--resume')).code).toBe(0);
    const correction = { number: 2, kind: 'correction', note: "it's $5" };
    expect(site.find('n1')?.revisions.at(-1)).toMatchObject(correction);
    const again = await desk.gazette('publish', '--yes', '--resume');
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('No run for this')]);
  });

  test('--resume says the note of nothing that was changed since', async () => {
    await loseCorrection();
    desk.write('articles/n2.md', makeArticle(2, { body: '又改了。' }));
    const { code, stderr } = await desk.gazette('publish', '--yes', '--resume');
    expect([code, stderr]).toEqual([2, expect.stringContaining('broke off: articles/n2.md')]);
    const own = await desk.gazette('publish', '--yes', '--resume', '--minor');
    expect(own.code).toBe(0);
    expect(['n1', 'n2'].map((slug) => site.find(slug)?.revisions.at(-1)?.kind)).toEqual([
      'minor',
      'minor',
    ]);
  });
});

test('Ctrl-C in the middle ends with 130 and tells what was sent', async () => {
  desk.write('articles/one.md', makeArticle(1));
  site.mischief = (method) => {
    if (method === 'PUT') desk.interruption.abort();
    return undefined;
  };
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect(code).toBe(130);
  expect(stderr).toContain('At least 0 of 1 sent. What was under way may have arrived too;');
  expect(stderr).toContain('gazette publish --resume');
});

describe('verification', () => {
  test('waits until readers see the article', async () => {
    desk.write('articles/one.md', makeArticle(1));
    site.isProjecting = false;
    let looks = 0;
    site.mischief = (method, path) => {
      if (method === 'GET' && path === '/articles/one.json') looks += 1;
      site.isProjecting = looks > 4;
      return undefined;
    };
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('readers see it, and the feed answers');
    expect(looks).toBeGreaterThan(4);
  });

  test('gives up after a minute and a half, and says that everything is stored', async () => {
    desk.write('articles/one.md', makeArticle(1));
    site.isProjecting = false;
    const began = desk.now;
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('Everything is stored, but readers did not see it within 90 s');
    expect(stderr).toContain('one, /feed.json');
    expect(desk.now - began).toBeLessThan(100_000);
  });
});

describe('verification that takes long', () => {
  const isLook = (method: string, path: string) => method === 'GET' && !path.startsWith('/api/');
  const looks = () => site.requests.filter((line) => /^GET \/(?:articles|feed)/.test(line));

  test('is over when the time is, in the middle of a round', async () => {
    for (const number of [1, 2, 3]) desk.write(`articles/n${number}.md`, makeArticle(number));
    site.isProjecting = false;
    site.mischief = (method, path) => {
      if (isLook(method, path)) desk.now += 60_000;
      return undefined;
    };
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('within 90 s: n1, n2, n3, /feed.json');
    expect(looks()).toHaveLength(2);
  });

  test('does not wait longer for one answer than there is time', async () => {
    desk.write('articles/one.md', makeArticle(1));
    site.mischief = (method, path) => {
      if (!isLook(method, path)) return undefined;
      desk.now += path === '/feed.json' ? 0 : 89_900;
      return path === '/feed.json' ? 'hang' : undefined;
    };
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('within 90 s: /feed.json');
  });

  test('takes a later revision by somebody else for no failure', async () => {
    desk.write('articles/one.md', makeArticle(1));
    let isChanged = false;
    site.mischief = (method, path) => {
      if (isLook(method, path) && !isChanged) {
        isChanged = true;
        void site.put(makeArticle(1, { body: '他的。' }), 'one', 'minor');
      }
      return isChanged && site.articles.values().next().value?.revisions.length === 1
        ? 404
        : undefined;
    };
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(site.articles.values().next().value?.revisions).toHaveLength(2);
  });

  test('broken off by Ctrl-C, it ends with 130 and says that everything is stored', async () => {
    desk.write('articles/one.md', makeArticle(1));
    site.mischief = (method, path) => {
      if (isLook(method, path)) desk.interruption.abort();
      return undefined;
    };
    const { code, stdout, stderr } = await desk.gazette('publish', '--yes', '--json');
    expect(code).toBe(130);
    expect(stderr).toContain(
      'Everything is stored. Only the look at what readers see was broken off.',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'interrupted',
      sent: [{ slug: 'one', outcome: 'created', revision: 1 }],
    });
  });
});

test('many articles go in batches of a hundred, told as a number, twenty of them looked at', async () => {
  for (let number = 1; number <= 130; number += 1) {
    desk.write(`articles/n${number}.md`, makeArticle(number));
  }
  const { code, stderr } = await desk.gazette('publish', '--yes', '--announce', 'each');
  expect(code).toBe(0);
  expect(sent()).toHaveLength(2);
  expect(stderr).toContain('✔ 130 articles sent');
  expect(stderr).not.toContain('/130]');
  expect(stderr).toContain('readers see the 20 of 130 that were looked at');
});

describe('an upload of many', () => {
  function writeMany(): void {
    for (let number = 1; number <= 130; number += 1) {
      desk.write(`articles/n${number}.md`, makeArticle(number));
    }
  }

  test('is named in the plan up to a hundred articles, and then as a number', async () => {
    writeMany();
    const { stderr } = await desk.gazette('publish', '--dry-run');
    expect(stderr.match(/^ {2}\+ new {2}n\d+ /gm)).toHaveLength(100);
    expect(stderr).toContain('+ new  and 30 more\n');
    const { stdout } = await desk.gazette('status');
    expect(stdout.match(/^ {2}\+ new {2}n\d+ /gm)).toHaveLength(130);
  });

  test('is waited for as long as the site goes on writing it', async () => {
    writeMany();
    let waiting = 300;
    site.waiting = () => {
      waiting = Math.max(0, waiting - 1);
      return waiting;
    };
    const began = desk.now;
    const { code, stderr } = await desk.gazette('publish', '--yes', '--announce', 'each');
    expect(code).toBe(0);
    expect(stderr).toContain('  written for readers 240 of 299, 1.0/s, 1 min 0 s left');
    expect(desk.now - began).toBeGreaterThan(200_000);
  });

  test('whose writing comes to a halt is stored all the same, and what is to come is told', async () => {
    writeMany();
    site.waiting = () => 4_000;
    const { code, stderr } = await desk.gazette('publish', '--yes', '--announce', 'each');
    expect(code).toBe(1);
    expect(stderr).toContain('Everything is stored, but the site has 4,000 pages, lists and feeds');
    expect(stderr).toContain('Nothing needs to be sent again.');
  });

  test('that is broken off while it is waited for is complete', async () => {
    writeMany();
    site.waiting = () => {
      desk.interruption.abort();
      return 4_000;
    };
    const { code, stderr } = await desk.gazette('publish', '--yes', '--announce', 'each');
    expect(code).toBe(130);
    expect(stderr).toContain('Everything is stored.');
    expect(site.articles.size).toBe(130);
  });

  test('says nothing of how far it is under --quiet', async () => {
    writeMany();
    let waiting = 300;
    site.waiting = () => {
      waiting -= 3;
      return waiting;
    };
    const { stderr } = await desk.gazette('publish', '--yes', '--quiet', '--announce', 'each');
    expect(stderr).toBe('');
  });

  test('of which a file changes meanwhile stops before it, and keeps what was sent', async () => {
    writeMany();
    site.mischief = (_, path) => {
      if (path === '/api/batches') desk.write('articles/n99.md', makeArticle(99, { body: '改。' }));
      return undefined;
    };
    const { code, stderr } = await desk.gazette('publish', '--yes', '--announce', 'each');
    expect(code).toBe(1);
    expect(stderr).toContain('100 of 130 sent.');
    expect(stderr).toContain('articles/n99.md was changed while it was being published.');
    site.mischief = () => undefined;
    expect((await desk.gazette('publish', '--yes', '--announce', 'each')).code).toBe(0);
    expect(site.articles.size).toBe(130);
  });
});

test('a site that is no Gazette is recognised', async () => {
  desk.write('articles/one.md', makeArticle(1));
  site.mischief = () => 'page';
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect(code).toBe(1);
  expect(stderr).toContain('did not answer as a Gazette site does (200)');
});

test('a refusal is told in the site’s own words', async () => {
  desk.write('articles/one.md', makeArticle(1));
  site.mischief = () => 418;
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect(code).toBe(1);
  expect(stderr).toContain('The site refused (418)');
});

test('what comes from the site cannot move the cursor', async () => {
  site.editor = '\u001b[2J王五';
  await site.put(makeArticle(1), 'one');
  desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
  const { stdout } = await desk.gazette('status');
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('王五');
});
