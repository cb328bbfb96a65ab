// gazette publish --announce digest, after a run of it that broke off.

import { describe, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site, steady } from './desk.ts';

openDesk({ withSite: true });

const sent = () => site.requests.filter((line) => /^(?:PUT|POST)/.test(line));
const digestId = 'urn:uuid:00000000-0000-4000-8000-000000000001';

function writeArticles(count: number): void {
  for (let number = 1; number <= count; number += 1) {
    desk.write(`articles/n${number}.md`, makeArticle(number));
  }
}

describe('a digest whose sending broke off', () => {
  const unfinished = 'To finish it: gazette publish --announce digest';
  const goesOn = 'goes on with the digest of the run that broke off';
  const count = 102;
  const listed = () => site.articles.get(digestId)?.sources.at(-1)?.match(/^- /gm);

  /** More than one batch takes. The second is lost on its way: all three tries of it. */
  async function loseSecondBatch() {
    writeArticles(count);
    let batches = 0;
    site.mischief = (method) => {
      if (method === 'POST') batches += 1;
      return batches > 1 && method === 'POST' ? 'drop' : undefined;
    };
    const lost = await desk.gazette('publish', '--yes', '--announce', 'digest');
    site.mischief = () => undefined;
    site.batches.length = 0;
    return lost;
  }

  /** Somebody else sends the rest, so that going on finds nothing left to send. */
  async function sendRestOtherwise(): Promise<void> {
    for (let number = 1; number <= count; number += 1) {
      if (!site.find(`n${number}`)) await site.put(makeArticle(number), `n${number}`);
    }
  }

  test('is not written, and the run tells how to go on', async () => {
    const { code, stderr } = await loseSecondBatch();
    expect(code).toBe(5);
    expect(site.articles.has(digestId)).toBe(false);
    expect(stderr).toContain('gazette publish --resume');
    expect(stderr).toContain('Subscribers hear of what was sent when the digest is finished.');
    expect(stderr).not.toContain('the digest: digest-');
  });

  test.each([[[]], [['--resume']]])('is joined by the next run with %j', async (more) => {
    await loseSecondBatch();
    const { code, stderr } = await desk.gazette('publish', '-y', '--announce', 'digest', ...more);
    expect(code).toBe(0);
    expect(stderr).toContain(`→ ${goesOn}`);
    expect(stderr).toContain('one entry that lists these 2 and what was sent before');
    expect(stderr).toContain('the digest: digest-000000000001');
    expect(site.batches).toMatchObject([{ digest: digestId }]);
    expect(listed()).toHaveLength(count);
    expect(desk.read('.gazette/digests.json')).toBe('{}\n');
  });

  test('is joined in Chinese too', async () => {
    await loseSecondBatch();
    desk.env.LANG = 'zh';
    const { stderr } = await desk.gazette('publish', '-n', '--announce', 'digest');
    expect(stderr).toContain('→ 继续上次中断的汇总');
    expect(stderr).toContain('订阅者收到一个条目，列出这 2 篇和先前已发送的文章');
  });

  test('is forgotten, and another one begun, where the site has written it', async () => {
    await loseSecondBatch();
    await site.putAll({
      ...{ announce: 'digest', digest: digestId },
      items: [{ source: makeArticle(1), slug: 'n1', base: 1 }],
    });
    const { stderr } = await desk.gazette('publish', '--yes', '--announce', 'digest');
    expect(stderr).not.toContain(goesOn);
    expect(site.batches).toMatchObject([{ digest: digestId.replace(/1$/, '2') }]);
    expect(desk.read('.gazette/digests.json')).toBe('{}\n');
  });

  test('is finished where going on finds nothing left to send', async () => {
    await loseSecondBatch();
    await sendRestOtherwise();
    const { code, stderr, stdout } = await desk.gazette(
      ...['publish', '-y', '--announce', 'digest', '--json'],
    );
    expect(code).toBe(0);
    expect(site.batches).toMatchObject([{ digest: digestId, items: [{ slug: 'n1', base: 1 }] }]);
    expect(stderr).toContain('subscribers get one entry that lists what was sent before');
    expect(stderr).toContain('the digest is finished: everything had arrived');
    expect(JSON.parse(stdout)).toMatchObject({ sent: [], digest: { outcome: 'created' } });
    expect(listed()).toHaveLength(100);
    expect(desk.read('.gazette/digests.json')).toBe('{}\n');
  });

  test('is finished by itself after changes, and where the files lie elsewhere', async () => {
    await loseSecondBatch();
    await sendRestOtherwise();
    await site.put(makeArticle(900), 'nine');
    desk.write('elsewhere/nine.md', makeArticle(900, { body: '改了。' }));
    const { code } = await desk.gazette(
      ...['publish', 'elsewhere', '-y', '--minor', '--announce', 'digest'],
    );
    expect(code).toBe(0);
    expect(sent().slice(-2)).toEqual(['PUT /api/articles/nine?kind=minor', 'POST /api/batches']);
    expect(listed()).toHaveLength(100);
  });

  test('is finished only after a question', async () => {
    await loseSecondBatch();
    await sendRestOtherwise();
    desk.answers = ['no'];
    const { code } = await desk.gazette('publish', '--announce', 'digest');
    expect({ code, batches: site.batches }).toEqual({ code: 3, batches: [] });
    expect(desk.questions).toEqual([
      'Subscribers get the entry that lists what was sent before. Continue?',
    ]);
  });

  test('waits on where the batch that ends it is lost', async () => {
    await loseSecondBatch();
    await sendRestOtherwise();
    site.mischief = (method) => (method === 'POST' ? 'drop' : undefined);
    const { code } = await desk.gazette('publish', '-y', '--announce', 'digest');
    expect(code).toBe(5);
    expect(desk.read('.gazette/digests.json')).toContain(digestId);
  });

  test('is forgotten where nothing of it is open on the site', async () => {
    await loseSecondBatch();
    for (const { slug } of site.articles.values()) site.withdraw(slug, 1, '發錯了');
    await sendRestOtherwise();
    const { code, stderr } = await desk.gazette('publish', '-y', '--announce', 'digest');
    expect(code).toBe(0);
    expect(stderr).toContain('there is no digest to finish');
    expect(desk.read('.gazette/digests.json')).toBe('{}\n');
  });

  test.each([
    [['publish', '--dry-run']],
    [['publish', '--yes', '--announce', 'none']],
    [['status']],
  ])('is warned of by %j', async (args) => {
    await loseSecondBatch();
    const { code, stderr } = await desk.gazette(...args);
    expect(code).toBe(0);
    expect(stderr.split('\n').filter((line) => line.includes(unfinished))).toHaveLength(1);
    expect(desk.read('.gazette/digests.json')).toContain(digestId);
  });

  test('is warned of with the site that was named', async () => {
    await loseSecondBatch();
    const { stderr } = await desk.gazette('status', '--site', site.origin);
    expect(steady(stderr)).toContain(`${unfinished} --site <site>`);
  });

  test.each([[['publish', '--dry-run']], [['status']]])(
    'stops %j where the site does not tell whether it has it',
    async (args) => {
      await loseSecondBatch();
      site.mischief = (_, path) => (path.includes('urn') ? 500 : undefined);
      expect((await desk.gazette(...args)).code).toBe(1);
      expect(desk.read('.gazette/digests.json')).toContain(digestId);
    },
  );

  test('is not remembered where the site refused the first that would be in it', async () => {
    writeArticles(2);
    site.mischief = (method) => (method === 'POST' ? 422 : undefined);
    expect((await desk.gazette('publish', '-y', '--announce', 'digest')).code).toBe(1);
    expect(desk.read('.gazette/digests.json')).toBe('{}\n');
  });

  test('is not taken up where the site has given its id to an article', async () => {
    writeArticles(2);
    await site.put(makeArticle(9).replace(/urn:uuid:\S+/, digestId), 'nine');
    const { code, stderr } = await desk.gazette('publish', '--yes', '--announce', 'digest');
    expect(code).toBe(6);
    expect(stderr).toContain('digest-taken');
    expect(desk.read('.gazette/digests.json')).toBe('{}\n');
  });

  test.each(['not json', '["a"]'])('a record that holds %j counts as none', async (text) => {
    writeArticles(2);
    desk.write('.gazette/digests.json', text);
    const { code } = await desk.gazette('publish', '-y', '--announce', 'digest', '--resume');
    expect({ code, batches: site.batches }).toMatchObject({
      code: 0,
      batches: [{ digest: digestId }],
    });
  });
});
