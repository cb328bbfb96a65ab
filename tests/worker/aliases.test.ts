// Addresses of the time before a site moved here: they lead to the article, and never to more than that.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { judgeAlias } from '../../src/domain/alias.ts';
import { parseSite } from '../../src/domain/site.ts';
import { makeApp } from '../../src/worker/app.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { query } from '../ledger/ledger-under-test.ts';
import { logWrites } from '../ledger/write-log.ts';
import { idOf, makeSource } from './make-article.ts';
import { call, get, put, settle, signIn, site } from './site.ts';

beforeEach(async () => {
  await signIn();
  // So that no isolate remembers a site without aliases: of what it remembers there is a test of its own.
  await put('other', makeSource(99, { aliases: '[/other.html]' }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const moved = (n: number, aliases: string, over: Record<string, string> = {}) =>
  makeSource(n, { aliases, ...over });

async function whereTo(path: string, method = 'GET'): Promise<string> {
  const response = await get(path, {}, method);
  await response.arrayBuffer();
  return `${response.status} ${response.headers.get('location') ?? ''}`.trim();
}

test('each former address redirects for good to the article, under whatever slug it has', async () => {
  await put(
    'moved',
    moved(1, '[/2009/02/old-post.html, "/?p=123", /吉林/質監/, "/show.asp?id=7"]'),
  );
  const target = '301 /articles/moved';
  expect(await whereTo('/2009/02/old-post.html')).toBe(target);
  expect(await whereTo('/2009/02/old-post.html', 'HEAD')).toBe(target);
  expect(await whereTo('/2009/02/old-post.html?utm_source=rss')).toBe(target);
  expect(await whereTo('/?p=123')).toBe(target);
  expect(await whereTo('/?p=123&utm_source=rss')).toBe(target);
  expect(await whereTo('/%E5%90%89%E6%9E%97/%E8%B3%AA%E7%9B%A3')).toBe(target);
  expect(await whereTo('/%E5%90%89%E6%9E%97/%E8%B3%AA%E7%9B%A3/')).toMatch(/^301 \/%E5.*%A3$/);
  expect(await whereTo('/show.asp?id=7')).toBe(target);
  expect(await whereTo('/show.asp?id=8')).toBe('404');
  expect(await whereTo('/?p=124')).toBe('200');
  expect(await whereTo('/2009/02/old-post.html', 'POST')).toBe('404');
  await put('renamed', moved(1, '["/?p=123"]'), 1, '?kind=minor');
  expect(await whereTo('/?p=123')).toBe('301 /articles/renamed');
});

test('one that was taken out leads on, until another article takes it over', async () => {
  await put('one', moved(1, '[/a.html]'));
  await put('one', makeSource(1), 1, '?kind=minor');
  expect(await whereTo('/a.html')).toBe('301 /articles/one');
  expect((await put('two', moved(2, '[/a.html]'))).status).toBe(201);
  expect(await whereTo('/a.html')).toBe('301 /articles/two');
});

test('nobody takes one over who is not open, and who takes it over is told of in the log', async () => {
  await put('one', moved(1, '[/a.html]'));
  await put('one', makeSource(1), 1, '?kind=minor');
  const [{ last } = { last: 0 }] = await query<{ last: number }>(
    'SELECT max(number) AS last FROM event',
  );
  expect((await put('two', moved(2, '[/a.html]'), null, '?draft=true')).status).toBe(201);
  expect(await whereTo('/a.html')).toBe('301 /articles/one');
  expect((await put('two', makeSource(2), 1, '?draft=true')).status).toBe(200);
  expect(await whereTo('/a.html')).toBe('301 /articles/one');
  await put('two', moved(2, '[/A.html/]'), 2, '?draft=true');
  await put('two', moved(2, '[/A.html/]'), 3);
  expect(await whereTo('/a.html')).toBe('301 /articles/two');
  const events = await query(`SELECT subject, detail FROM event
    WHERE number > ${last} AND type = 'alias-moved'`);
  expect(events).toEqual([
    { subject: idOf(1), detail: JSON.stringify({ alias: '/a.html', to: idOf(2) }) },
  ]);
});

test('one that another article has is refused, spelled otherwise too, and nothing is stored', async () => {
  await put('one', moved(1, '[/a.html]'));
  const answer = await put('two', moved(2, '[/b.html, /A.html/]'));
  expect(answer.status).toBe(409);
  const { reason, title } = await answer.json<{ reason: string; title: string }>();
  expect(reason).toBe('alias-taken');
  expect(title).toContain(`"/a.html" belongs to ${idOf(1)}`);
  expect(await whereTo('/b.html')).toBe('404');
  expect((await call('GET', '/articles/two')).status).toBe(404);
});

test('a withdrawn article’s leads to its page, which is gone', async () => {
  await put('gone', moved(1, '[/a.html]'));
  await call('POST', '/articles/gone/withdrawal', {
    body: '{"reason":"重複"}',
    headers: { 'Content-Type': 'application/json', 'If-Match': '"1"' },
  });
  expect(await whereTo('/a.html')).toBe('301 /articles/gone');
  expect(await whereTo('/articles/gone')).toBe('410');
});

test('an article that is not open reveals nothing, and leaves nothing of what it no longer lists', async () => {
  const later = { published: '2999-01-01T00:00:00Z' };
  await put('secret', moved(1, '[/a.html, /b.html]', later));
  expect(await whereTo('/a.html')).toBe('404');
  await put('secret', moved(1, '[/b.html]', later), 1);
  expect((await put('two', moved(2, '[/a.html]'))).status).toBe(201);
  expect((await put('three', moved(3, '[/b.html]'))).status).toBe(409);
});

test('costs no write to KV', async () => {
  const keys = async (n: number, aliases: Record<string, string>) => {
    const log = logWrites();
    await put(`cost-${n}`, makeSource(n, { issued: `2001-0${n}-05`, ...aliases }));
    await settle();
    const written = new Set(log.map(({ key }) => key.replace(`cost-${n}`, 'x')));
    vi.restoreAllMocks();
    return [...written].filter((key) => !/^article:(?!x)|month/.test(key)).toSorted();
  };
  await settle();
  await keys(1, {});
  const without = await keys(2, {});
  const aliases = Array.from({ length: 50 }, (_, n) => `/old/${n}.html`);
  expect(await keys(3, { aliases: `[${aliases.join(', ')}]` })).toEqual(without);
  expect(await whereTo('/old/49.html')).toBe('301 /articles/cost-3');
});

test('who tries out addresses is told to wait, and takes nothing from others', async () => {
  await put('moved', moved(1, '[/a.html]'));
  await settle();
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 60_000);
  const answers = await Promise.all(Array.from({ length: 80 }, (_, n) => whereTo(`/try-${n}.php`)));
  const refused = answers.filter((answer) => answer === '503');
  expect(refused.length).toBeGreaterThanOrEqual(30);
  expect(answers.filter((answer) => answer === '404')).toHaveLength(80 - refused.length);
  expect(await whereTo('/articles/moved/revisions/1')).toBe('200');
  expect(await whereTo('/articles/unknown')).toBe('404');
  expect(await whereTo('/?p=5')).toBe('200');
});

test('a site without aliases is asked once in ten seconds', async () => {
  await reset();
  await signIn();
  const spend = vi.spyOn(Allowance.prototype, 'spend');
  // What another test left behind has passed by then.
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 600_000);
  for (let n = 0; n < 5; n += 1) expect(await whereTo(`/wp-login-${n}.php`)).toBe('404');
  expect(spend).toHaveBeenCalledTimes(1);
  now.mockReturnValue(Date.now() + 10_001);
  expect(await whereTo('/wp-login.php')).toBe('404');
  expect(spend).toHaveBeenCalledTimes(2);
});

describe('feeds of former systems', () => {
  test.each([
    ['/feed/', '301 /feed'],
    ['/feed', '301 /feed.xml'],
    ['/rss.xml', '301 /feed.xml'],
    ['/index.xml', '301 /feed.xml'],
    ['/?feed=rss2', '301 /feed.xml'],
    ['/?feed=atom', '301 /atom.xml'],
    ['/feed/atom', '301 /atom.xml'],
    ['/feeds/posts/default', '301 /atom.xml'],
    ['/feed/json', '301 /feed.json'],
    ['/?feed=comments-rss2', '200'],
  ])('%s: %s', async (path, answer) => expect(await whereTo(path)).toBe(answer));

  test('the settings name others', async () => {
    const app = makeApp(parseSite({ ...site, FORMER_FEEDS: '/posts/index.xml /News/atom/' }));
    const ask = async (path: string) =>
      (await app.request(`https://bulletin.example.cn${path}`, {}, site)).headers.get('location');
    expect(await ask('/posts/index.xml')).toBe('/feed.xml');
    expect(await ask('/news/atom')).toBe('/atom.xml');
    expect(() => parseSite({ ...site, FORMER_FEEDS: '/about' })).toThrow('FORMER_FEEDS');
    expect(() => parseSite({ ...site, FORMER_FEEDS: 'posts.xml' })).toThrow('FORMER_FEEDS');
  });
});

test('no address that a route of the site answers can be an alias', () => {
  const paths = makeApp(parseSite(site))
    .routes.map(({ path }) => path)
    .filter((path) => !/\*/.test(path))
    .map((path) =>
      path
        .replace(/:stylesheet\{[^}]*\}+(?:\\\.css\})?/, 'style-0123456789abcdef.css')
        .replace(':year{[0-9]{4}}', '2009')
        .replace(':month{[01][0-9]}', '02')
        .replace(':volume{[1-9][0-9]{0,8}}', '12')
        .replace(/:\w+/g, 'some-name'),
    );
  expect(new Set(paths).size).toBeGreaterThan(60);
  expect(paths.filter((path) => /[:{}]/.test(path))).toEqual([]);
  expect(paths.filter((path) => judgeAlias(path).ok)).toEqual([]);
});
