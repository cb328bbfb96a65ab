// The word list beside the articles: checked with them, compared, sent before them, and never over somebody else's.

import { describe, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site } from './desk.ts';

openDesk({ withSite: true });

const list = 'articles/words.txt';

describe('gazette check', () => {
  test('finds every problem of the list at once, with its place', async () => {
    desk.write('articles/a.md', makeArticle(1));
    desk.write(list, '# 名\n乾陵\n叶 = 葉 = 页\n  = 葉\n乾陵\n千\u0001里\n');
    const { code, stdout } = await desk.gazette('check');
    expect(code).toBe(1);
    expect(stdout.split('\n').map((line) => line.split('  ').slice(0, 3).join(' '))).toEqual([
      'articles/words.txt:3:1 error word-form',
      'articles/words.txt:4:3 error word-form',
      'articles/words.txt:5:1 error word-twice',
      'articles/words.txt:6:2 error illegal-character',
      '',
    ]);
    expect(stdout).toContain('stands on line 2 already');
  });

  test('takes the list for no article, be it named itself', async () => {
    desk.write('articles/a.md', makeArticle(1));
    desk.write(list, '乾陵\n');
    const named = await desk.gazette('check', list);
    expect([named.code, named.stderr]).toEqual([0, '1 file: 0 errors, 0 warnings\n']);
    expect((await desk.gazette('check')).stderr).toBe('2 files: 0 errors, 0 warnings\n');
  });

  test('leaves it aside where other files are named', async () => {
    desk.write('articles/2009/a.md', makeArticle(1));
    desk.write(list, '= =\n');
    expect((await desk.gazette('check', 'articles/2009')).code).toBe(0);
  });
});

describe('gazette publish', () => {
  test('shows in the plan what comes and goes, and sends the list before the articles', async () => {
    site.words = '舊詞\n';
    desk.write('articles/a.md', makeArticle(1));
    desk.write(list, '舊詞\n乾陵\n叶 = 葉\n');
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('  ~ words  articles/words.txt  +乾陵, +叶 = 葉\n');
    expect(stderr).toContain('word list sent: +2 −0');
    expect(site.words).toBe('舊詞\n乾陵\n叶 = 葉\n');
    const puts = site.requests.filter((request) => request.startsWith('PUT'));
    expect(puts).toEqual(['PUT /api/words', 'PUT /api/articles/a']);
  });

  test('sends the list alone, and nothing the second time', async () => {
    desk.write(list, '乾陵\n');
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    const again = await desk.gazette('publish', '--yes');
    expect(again.stderr).toContain('Nothing to publish.');
    expect(site.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
  });

  test('asks before it changes what readers see, and sends nothing where the answer is no', async () => {
    desk.write(list, '乾陵\n');
    desk.answers = ['no'];
    expect((await desk.gazette('publish')).code).toBe(3);
    expect(desk.questions[0]).toContain('The word list');
    expect(site.words).toBe('');
  });

  test('takes out what its editor took out, who had what the site has', async () => {
    desk.write(list, '乾陵\n乾縣\n');
    await desk.gazette('publish', '--yes');
    desk.write(list, '乾陵\n');
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(0);
    expect(stderr).toContain('−乾縣');
    expect(site.words).toBe('乾陵\n');
  });

  test('takes out nothing that somebody else put in, unless it is told to by name', async () => {
    desk.write(list, '乾陵\n');
    await desk.gazette('publish', '--yes');
    site.words = '乾陵\n于右任\n';
    desk.write(list, '乾陵\n乾縣\n');
    const refused = await desk.gazette('publish', '--yes');
    expect(refused.code).toBe(6);
    expect(refused.stderr).toContain('Add them to articles/words.txt: 于右任');
    expect(site.words).toBe('乾陵\n于右任\n');
    const meant = await desk.gazette('publish', list, '--anyway', '--minor', '--yes');
    expect([meant.code, site.words]).toEqual([0, '乾陵\n乾縣\n']);
  });

  test('adds to what somebody else put in, where the file has that too', async () => {
    site.words = '于右任\n';
    desk.write(list, '于右任\n乾縣\n');
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(site.words).toBe('于右任\n乾縣\n');
  });

  test('ends in a conflict where the list was changed while the question stood', async () => {
    desk.write('articles/a.md', makeArticle(1));
    desk.write(list, '乾陵\n');
    desk.answers = ['yes'];
    desk.whileAsking = async () => {
      site.words = '于右任\n';
    };
    expect((await desk.gazette('publish')).code).toBe(6);
    expect(site.words).toBe('于右任\n');
    expect(site.articles.size).toBe(0);
  });

  test('sends nothing at all where the list has errors', async () => {
    desk.write('articles/a.md', makeArticle(1));
    desk.write(list, 'a = b = c\n');
    expect((await desk.gazette('publish', '--yes')).code).toBe(1);
    expect(site.articles.size).toBe(0);
  });

  test('leaves the site’s list alone where there is none here', async () => {
    site.words = '于右任\n';
    desk.write('articles/a.md', makeArticle(1));
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(site.requests.some((request) => request.includes('/api/words'))).toBe(false);
  });

  test('tells programs what it found', async () => {
    desk.write(list, '乾陵\n');
    const { stdout } = await desk.gazette('publish', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      words: { state: 'changed', file: list, added: ['乾陵'], removed: [] },
    });
  });
});

describe('gazette status', () => {
  test('names the list where it differs', async () => {
    desk.write(list, '乾陵\n');
    const before = await desk.gazette('status');
    expect(before.stdout).toBe('  ~ words  articles/words.txt  +乾陵\n');
    expect(before.stderr).not.toContain('Everything here is as on the site');
    await desk.gazette('publish', '--yes');
    const after = await desk.gazette('status');
    expect(after.stdout).toBe('');
    expect(after.stderr).toContain('Everything here is as on the site');
  });
});
