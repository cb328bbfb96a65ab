// Which paths can be an article's of old, and which of them a request may mean.

import { expect, test } from 'vitest';
import { aliasCandidates, judgeAlias } from '../../src/domain/alias.ts';

test.each([
  ['/2009/02/old-post.html', '/2009/02/old-post.html'],
  ['/2009/02/old-post/', '/2009/02/old-post'],
  ['/2009/02/Old-Post.HTML', '/2009/02/old-post.html'],
  ['/2009/02/吉林/', '/2009/02/%E5%90%89%E6%9E%97'],
  ['/2009/02/%e5%90%89%e6%9e%97', '/2009/02/%E5%90%89%E6%9E%97'],
  ['/?p=123', '/?p=123'],
  ['/index.php?id=7&page=2', '/index.php?id=7&page=2'],
  ['/archive/2009/02/old-post.html', '/archive/2009/02/old-post.html'],
  ['/articles/2009/old', '/articles/2009/old'],
])('%s is the address %s', (text, address) =>
  expect(judgeAlias(text)).toEqual({ ok: true, address }),
);

test.each([
  'https://old.example.cn/1',
  '//old.example.cn/1',
  '/\\old.example.cn',
  'old.html',
  '/a#b',
  '/a%2fb',
  '/%ff',
  '/a%00b',
])('%s is no path of this site', (text) =>
  expect(judgeAlias(text)).toEqual({ ok: false, rule: 'bad-alias' }),
);

test.each([
  '/',
  '/?q=x',
  '/about',
  '/ABOUT/',
  '/about?x=1',
  '/articles/x',
  '/articles/x.md',
  '/articles/x/zh-hans',
  '/articles/x/revisions/2',
  '/archive/2009/02/volumes/1',
  '/topics/%E5%90%89/atom.xml',
  '/zh-hant/feed.json',
  '/volumes/12/feed.xml',
  '/api/whoami',
  '/media/x.png',
  '/sitemaps/2009.xml',
  '/feed/',
  '/rss.xml',
  '/x/../about',
  '/.well-known/security.txt',
])('%s is the site’s own', (text) =>
  expect(judgeAlias(text)).toEqual({ ok: false, rule: 'alias-own' }),
);

test('a request may mean its address without what others hung on it', () => {
  expect(aliasCandidates('/', '?p=123&utm_source=rss')).toEqual(['/?p=123']);
  expect(aliasCandidates('/show.asp', '?id=3&from=x')).toEqual([
    '/show.asp?id=3&from=x',
    '/show.asp?id=3',
    '/show.asp',
  ]);
  expect(aliasCandidates('/', '?utm_source=rss')).toEqual([]);
  expect(aliasCandidates('/about', '')).toEqual([]);
});
