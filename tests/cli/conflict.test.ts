// Two editors, two working copies: what one of them changed, the other does not undo unknowingly.

import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishLocally } from '../../src/cli/local/publish-locally.ts';
import type { Session } from '../../src/cli/session.ts';
import { Desk, desk, makeArticle, openDesk, site, steady } from './desk.ts';
import { goodToken } from './fake-site.ts';

openDesk({ withSite: true });

const path = 'articles/one.md';
const first = makeArticle(1);
const mine = makeArticle(1, { body: '我的。' });
const theirs = makeArticle(1, { body: '他的。' });
const sent = () => site.requests.filter((line) => /^(?:PUT|POST)/.test(line));
const publish = (...more: string[]) => desk.gazette('publish', '--yes', '--note', '改', ...more);
const latest = () => site.articles.values().next().value;

/** What a colleague does, in a working copy elsewhere. */
async function correctElsewhere(): Promise<void> {
  site.editor = '王五';
  await site.put(theirs, 'one', 'correction', '更正數字');
  site.requests.length = 0;
}

describe('a working copy that was compared with the site', () => {
  beforeEach(async () => {
    await site.put(makeArticle(1, { body: '最初。' }), 'one');
    await site.put(first, 'one', 'minor');
    desk.write(path, first);
    await desk.gazette('status');
    await correctElsewhere();
    desk.write(path, mine);
  });

  test.each(['en', 'zh'])('does not undo a colleague’s correction, in %s', async (language) => {
    desk.env.LANG = language;
    const { code, stderr } = await publish();
    expect({ code, sent: sent() }).toEqual({ code: 6, sent: [] });
    expect(steady(stderr)).toMatchSnapshot();
    expect((await desk.gazette('publish', '--dry-run')).code).toBe(6);
  });

  test('is told so by status, for people and for programs', async () => {
    const { code, stdout } = await desk.gazette('status');
    expect(code).toBe(0);
    expect(stdout).toContain('✖ conflict  one   your change is based on revision 2');
    const { stdout: json } = await desk.gazette('status', '--json');
    expect(JSON.parse(json).plan).toMatchObject([
      { state: 'conflict', base: 2, newer: [{ number: 3, editor: '王五', note: '更正數字' }] },
    ]);
  });

  test('publishes once the newer text was taken out to carry the change over', async () => {
    expect((await desk.gazette('show', 'one', '--source')).stdout).toBe(theirs);
    expect((await publish()).code).toBe(0);
    expect(latest()?.revisions).toHaveLength(4);
    desk.write(path, makeArticle(1, { body: '又改。' }));
    expect((await publish()).code).toBe(0);
  });

  test('replaces it with --anyway where the file is named', async () => {
    expect((await publish('articles', '--anyway')).code).toBe(6);
    const { code, stderr } = await publish(path, '--anyway');
    expect(code).toBe(0);
    expect(stderr).toContain('replaces what was changed there meanwhile');
    expect(latest()?.sources.at(-1)).toBe(mine);
  });

  test('counts as unknown where the site of that address has other texts', async () => {
    await site.stop();
    const { origin } = site;
    site.articles.clear();
    await site.start();
    await site.put(makeArticle(1, { body: '甲。' }), 'one');
    await site.put(makeArticle(1, { body: '乙。' }), 'one', 'minor');
    const bases = desk.read('.gazette/bases.json').replace(origin, site.origin);
    desk.write('.gazette/bases.json', bases);
    desk.env.GAZETTE_SITE = site.origin;
    const { code, stderr } = await publish();
    expect(code).toBe(6);
    expect(stderr).toContain('not known on which revision your change is based');
  });

  test.each(['not json', '{"a": 1}'])('whose record holds %j is asked nothing', async (text) => {
    desk.write('.gazette/bases.json', text);
    expect((await publish()).stderr).toContain('not known on which revision');
  });

  test('is published all the same to the site that npm start serves', async () => {
    const said: string[] = [];
    const { origin } = site;
    await publishLocally(localSession(said), { origin, token: goodToken });
    expect(latest()?.sources.at(-1)).toBe(mine);
    expect(said.join('\n')).toContain('Files changed on both sides replace');
  });
});

test('npm start passes over what was edited though it is withdrawn, and publishes the rest', async () => {
  await site.put(first, 'one');
  site.withdraw('one', 1, '有誤');
  desk.write(path, mine);
  desk.write('articles/two.md', makeArticle(2));
  const said: string[] = [];
  await publishLocally(localSession(said), { origin: site.origin, token: goodToken });
  expect(site.find('two')?.state).toBe('open');
  expect(said.join('\n')).toContain('✖ withdrawn  one');
  expect(latest()?.sources.at(-1)).toBe(first);
});

test('two working copies that publish in turn: the second has to look first', async () => {
  const other = new Desk();
  other.env = desk.env;
  desk.write(path, first);
  await publish();
  cpSync(join(desk.folder, 'articles'), join(other.folder, 'articles'), { recursive: true });
  await other.gazette('status');
  other.write(path, theirs);
  await other.gazette('publish', '--yes', '--note', '更正');
  desk.write(path, mine);
  expect((await publish()).code).toBe(6);
  other.write(path, makeArticle(1, { body: '再改。' }));
  expect((await other.gazette('publish', '--yes', '--minor')).code).toBe(0);
  expect(latest()?.revisions).toHaveLength(3);
  other.clear();
});

test('a file that is behind is based on the revision that it equals', async () => {
  await site.put(first, 'one');
  await correctElsewhere();
  desk.write(path, first);
  await desk.gazette('status');
  desk.write(path, mine);
  expect((await publish()).stderr).toContain('based on revision 1, the site has revision 2, 王五');
});

test('without a record and git, one revision there is the base, and of several none is', async () => {
  await site.put(first, 'one');
  desk.write(path, mine);
  expect((await desk.gazette('publish', '--dry-run', '--minor')).code).toBe(0);
  await correctElsewhere();
  expect((await desk.gazette('publish', '--dry-run', '--minor')).code).toBe(6);
});

describe('in a git repository', () => {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.cn'];
  const git = (...args: string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: desk.folder, stdio: 'pipe' });
  function commit(text: string): void {
    desk.write(path, text);
    git('add', 'articles');
    git('commit', '-q', '-m', 'x');
  }
  const forget = () => rmSync(join(desk.folder, '.gazette'), { recursive: true, force: true });

  beforeEach(async () => {
    git('init', '-q');
    await site.put(first, 'one');
    commit(first.replaceAll('\n', '\r\n'));
    await correctElsewhere();
  });
  afterEach(forget);

  test('a fresh clone knows from HEAD that its edit is based on an older revision', async () => {
    desk.write(path, mine);
    const { code, stderr } = await publish();
    expect({ code, sent: sent() }).toEqual({ code: 6, sent: [] });
    expect(stderr).toContain('your change is based on revision 1');
  });

  test('a fresh clone of the newest text publishes its edit, committed or not', async () => {
    commit(theirs);
    desk.write(path, mine);
    expect((await desk.gazette('publish', '--dry-run', '--minor')).code).toBe(0);
    commit(mine);
    expect((await publish()).code).toBe(0);
  });

  test('what was pulled since the last comparison is newer than the record', async () => {
    desk.write(path, first);
    await desk.gazette('status');
    commit(theirs);
    desk.write(path, mine);
    expect((await publish()).code).toBe(0);
  });

  test('commits of texts that the site never had tell nothing', async () => {
    rmSync(join(desk.folder, '.git'), { recursive: true });
    git('init', '-q');
    commit(mine);
    expect((await publish()).stderr).toContain('not known on which revision');
  });
});

function localSession(said: string[]): Session {
  const refuse = () => {
    throw new Error('not asked for here');
  };
  return {
    context: {
      env: {},
      cwd: desk.folder,
      stdout: { write: refuse },
      stderr: { write: refuse },
      isTerminal: false,
      hasColor: false,
      signal: new AbortController().signal,
      readStdin: refuse,
      confirm: refuse,
      askSecret: refuse,
      choose: refuse,
      fetch,
      timeZone: 'UTC',
      now: () => desk.now,
      sleep: async () => {},
      randomUUID: refuse,
      randomBytes: refuse,
    },
    language: 'en',
    json: false,
    canAsk: false,
    settings: {},
    siteOption: undefined,
    paint: (_, text) => text,
    say: (line) => said.push(line),
    warn: (line) => said.push(line),
    print: refuse,
  };
}
