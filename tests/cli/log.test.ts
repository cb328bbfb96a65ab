// gazette log: who did what, in words, and whether the log was tampered with.

import { beforeEach, describe, expect, test } from 'vitest';
import { desk, openDesk, site, steady } from './desk.ts';
import { appendEvents, type Told } from './fake-log.ts';

openDesk({ withSite: true });

const published = Date.parse('2026-12-01T00:00:00Z');
const history: readonly Told[] = [
  { type: 'publish', detail: { revision: 1, slug: 'one', sha256: 'a' } },
  { type: 'opened', detail: { slug: 'one', opened: 1 } },
  { type: 'publish', detail: { revision: 1, slug: 'two', draft: 1 } },
  { type: 'minor', detail: { revision: 2, slug: 'two', draft: 1 } },
  { type: 'scheduled', detail: { slug: 'two', published } },
  { type: 'cancelled', detail: { slug: 'two', note: '改期' } },
  { type: 'publish', detail: { revision: 1, slug: 'three', published } },
  { type: 'opened', editor: 'schedule', detail: { slug: 'three', opened: 2 } },
  { type: 'minor', detail: { revision: 2, slug: 'one' } },
  { type: 'correction', editor: '王五', detail: { revision: 3, slug: 'one', note: '更正數字' } },
  { type: 'withdrawal', detail: { revision: 4, slug: 'one', note: '重複' } },
  { type: 'restoration', detail: { revision: 5, slug: 'one' } },
  { type: 'words', subject: 'words', detail: { added: '甲\n乙', removed: '' } },
  { type: 'file-added', subject: 'f', detail: { type: 'image/png', size: 12_345 } },
  { type: 'editor-added', detail: { name: '王五', scopes: 'draft publish' } },
  { type: 'editor-renewed', detail: { name: '王五', expires: published } },
  { type: 'editor-renewed', detail: { name: '王五' } },
  { type: 'editor-revoked', detail: { name: '王五' } },
  { type: 'token-exchanged', editor: 'github:main', detail: { repository: 'o/r', run: '42' } },
  { type: 'flown', at: '2026-11-21T02:00:00.000Z', detail: { slug: 'one' } },
];

beforeEach(() => appendEvents(site.log, history));

test.each(['en', 'zh'])(
  'in %s every kind of event is told in words, newest first',
  async (language) => {
    desk.env.LANG = language;
    const { code, stdout, stderr } = await desk.gazette('log');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
  },
);

test('of one article, of one editor, and since a day', async () => {
  const numbers = async (...args: string[]) =>
    (await desk.gazette('log', ...args)).stdout
      .split('\n')
      .map((line) => Number.parseInt(line, 10));
  expect(await numbers('two')).toEqual([6, 5, 4, 3, Number.NaN]);
  expect(await numbers('--editor', '王五')).toEqual([10, Number.NaN]);
  expect(await numbers('--since', '2026-11-21')).toEqual([20, Number.NaN]);
  expect(await numbers('--limit', '2')).toEqual([20, 19, Number.NaN]);
});

test('says that there is nothing, and that there are older ones', async () => {
  const none = await desk.gazette('log', 'nothing');
  expect(none).toMatchObject({ code: 0, stdout: '', stderr: 'The log has no such events.\n' });
  appendEvents(
    site.log,
    Array.from({ length: 1_200 }, () => ({ type: 'opened' })),
  );
  expect((await desk.gazette('log', '--editor', '李四')).stderr).toBe(
    'There are older ones: gazette log --editor 李四 --limit 300\n',
  );
  const many = await desk.gazette('log', '--limit', '1100', '--quiet');
  expect(many.stdout.trimEnd().split('\n')).toHaveLength(1_100);
});

test('what it shows is held against its hashes, and a broken chain is a failure', async () => {
  const event = site.log[9];
  if (event) site.log[9] = { ...event, editor: '李四' };
  const { code, stdout, stderr } = await desk.gazette('log', '--json');
  expect(code).toBe(1);
  expect(stderr).toContain('The chain of the log breaks at event 10');
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'failed', events: { length: 20 } });
});

test('shows no control characters of other people’s', async () => {
  appendEvents(site.log, [{ type: 'opened', editor: 'a\u001b[2J', detail: { slug: 'x\u202ey' } }]);
  const { stdout } = await desk.gazette('log', '--limit', '1');
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
});

test.each([
  [['--limit', '0'], '--limit: "0" is not a number'],
  [['--limit', 'x'], '--limit: "x" is not a number'],
  [['--since', 'lately'], '--since: "lately" is not a time.'],
  [['--verify', 'one'], 'leave out the rest'],
])('refuses %j before anything is asked', async (args, message) => {
  const { code, stderr } = await desk.gazette('log', ...args);
  expect({ code, asked: site.requests }).toEqual({ code: 2, asked: [] });
  expect(stderr).toContain(message);
});

describe('log --verify', () => {
  const verify = (...more: string[]) => desk.gazette('log', '--verify', ...more);

  test('reads all of it, says that the chain is whole, and remembers its end', async () => {
    appendEvents(
      site.log,
      Array.from({ length: 2_100 }, () => ({ type: 'opened' })),
    );
    const { code, stderr, stdout } = await verify('--json');
    expect(code).toBe(0);
    const last = site.log.at(-1);
    expect(stderr).toBe(
      `✔ the chain is whole: 2120 events\n  event 2120 has the hash ${last?.hash}\n`,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ outcome: 'ok', events: 2_120, last: { number: 2_120, hash: last?.hash } },
    });
    expect(site.requests).toHaveLength(3);
    expect(JSON.parse(desk.read('.gazette/log.json'))[site.origin]).toMatchObject({
      number: 2_120,
    });
    appendEvents(site.log, [{ type: 'opened' }]);
    expect((await verify()).code).toBe(0);
  });

  test('of a log in which nothing has happened is whole', async () => {
    site.log = [];
    expect((await verify()).stderr).toBe('✔ the chain is whole: 0 events\n');
  });

  test('finds what was changed, taken out, or put in', async () => {
    const [event, other] = [site.log[4], site.log[5]];
    if (!event || !other) throw new Error('the history is shorter than that');
    const logs = [
      site.log.with(4, { ...event, detail: { ...event.detail, slug: 'three' } }),
      site.log.toSpliced(4, 1),
      site.log.toSpliced(5, 0, { ...event, previous: event.hash }),
    ];
    for (const changed of logs) {
      site.log = changed;
      const { code, stderr } = await verify();
      expect(code).toBe(1);
      expect(stderr).toMatch(/The chain of the log breaks at event [56]:/);
    }
  });

  test('knows a log that was rewritten as a whole from the one that it verified before', async () => {
    await verify();
    site.log = [];
    appendEvents(site.log, history.with(9, { type: 'correction', detail: { slug: 'one' } }));
    const { code, stderr } = await verify();
    expect(code).toBe(1);
    expect(steady(stderr)).toContain(
      'Event 20 is not what it was when this folder last verified the log (2026-11-22 08:00 +08:00)',
    );
    expect(stderr).toContain('.gazette/log.json');
  });

  test('knows one whose end was cut off', async () => {
    await verify();
    site.log = site.log.slice(0, 12);
    const { code, stderr } = await verify();
    expect(code).toBe(1);
    expect(stderr).toContain('ends at event 12, and this folder has verified event 20');
  });
});
