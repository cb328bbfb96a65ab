// gazette new: the file of a new article.

import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk } from './desk.ts';

openDesk();

test('makes a file that only lacks its text', async () => {
  const { code, stdout, stderr } = await desk.gazette(
    ...['new', '关于开展质量月活动的通知', '--issuer', '吉林质监局', '--topics', '质量，通知'],
  );
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: 'articles/2026/guanyu-kaizhan-zhiliang-yue-huodong-de-tongzhi.md\n',
  });
  expect(stderr).toContain('gazette check, gazette publish');
  expect(desk.read(stdout.trim())).toBe(
    '---\nid: urn:uuid:00000000-0000-4000-8000-000000000001\ntitle: 关于开展质量月活动的通知\n' +
      'issuer: 吉林质监局\nissued: 2026-11-22\nlang: zh-Hans\ntopics: [质量, 通知]\n---\n\n',
  );
  const { problems } = JSON.parse((await desk.gazette('check', '--json')).stdout);
  expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual(['empty-body']);
});

test('issuer and language are as in most articles here', async () => {
  desk.write('articles/2009/a.md', makeArticle(1));
  desk.write('articles/2009/b.md', makeArticle(2));
  desk.write('articles/2009/c.md', makeArticle(3).replace('吉林質監局', '別局'));
  const { stdout } = await desk.gazette('new', '工作要求', '--json');
  expect(JSON.parse(stdout).fields).toMatchObject({ issuer: '吉林質監局', lang: 'zh-Hant' });
});

test.each([
  ['關於召開會議的通知', 'zh-Hant'],
  ['关于召开会议的通知', 'zh-Hans'],
  ['A notice', 'en'],
])('the language of %s is %s', async (title, lang) => {
  const { stdout } = await desk.gazette('new', title, '--issuer', 'A', '--json');
  expect(JSON.parse(stdout).fields.lang).toBe(lang);
});

test.each([
  ['2026-12-31T15:00:00Z', [], '2026-12-31'],
  ['2026-12-31T17:00:00Z', [], '2027-01-01'],
  ['2026-12-31T17:00:00Z', ['--time-zone', 'America/New_York'], '2026-12-31'],
  ['2026-12-31T17:00:00Z', ['--issued', '2009-02-19'], '2009-02-19'],
])('at %s with %s it is issued on %s', async (now, options, issued) => {
  desk.now = Date.parse(now);
  const { stdout } = await desk.gazette('new', 'A', '--issuer', 'A', '--json', ...options);
  expect(JSON.parse(stdout)).toMatchObject({
    file: `articles/${issued.slice(0, 4)}/a.md`,
    fields: { issued },
  });
});

test('today is today at the site, where the project tells its zone', async () => {
  desk.now = Date.parse('2026-12-31T17:00:00Z');
  desk.write('wrangler.toml', '[vars]\nTIME_ZONE = "Europe/London"\n');
  const { stdout } = await desk.gazette('new', 'A', '--issuer', 'A', '--json');
  expect(JSON.parse(stdout).fields.issued).toBe('2026-12-31');
});

test('nothing is written over, and no slug given twice', async () => {
  desk.write('articles/2009/tongzhi.md', makeArticle(1));
  desk.write('articles/2010/x.md', makeArticle(2, { more: 'slug: gonggao\n' }));
  for (const [title, owner] of [
    ['通知', 'articles/2009/tongzhi.md'],
    ['公告', 'articles/2010/x.md'],
  ] as const) {
    const { code, stderr } = await desk.gazette('new', title);
    expect(code).toBe(1);
    expect(stderr).toContain(owner);
    expect(stderr).toContain('-2');
  }
  expect((await desk.gazette('new', '通知', '--slug', 'tongzhi-2')).code).toBe(0);
});

test('a title that YAML would misread is quoted', async () => {
  const { stdout } = await desk.gazette('new', '要點: #1', '--issuer', 'A');
  const { problems } = JSON.parse((await desk.gazette('check', stdout.trim(), '--json')).stdout);
  expect(problems.map(({ rule }: { rule: string }) => rule)).toEqual(['empty-body']);
});

test.each([
  [['new', '通知公告'], 'issuer'],
  [['new', '', '--issuer', 'A'], 'empty'],
  [['new', '山水', '--issuer', 'A'], '--lang'],
  [['new', 'A', '--issuer', 'a/b'], 'bad-name'],
  [['new', 'A', '--issuer', 'A', '--lang', 'klingon'], 'bad-language'],
  [['new', 'A', '--issuer', 'A', '--issued', '2009-02-30'], '2009-02-30'],
  [['new', 'A', '--issuer', 'A', '--slug', 'A B'], 'a-b'],
  [['new', 'A', '--issuer', 'A', '--time-zone', 'Mars'], 'Asia/Shanghai'],
])('%s is a mistake that is explained', async (args, advice) => {
  const { code, stderr } = await desk.gazette(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(advice);
});
