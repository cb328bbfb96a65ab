// gazette check: every problem of every article at once.

import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk } from './desk.ts';

openDesk();

function writeFaulty(): void {
  desk.write('articles/2009/a.md', makeArticle(1).replace('2009-02-19', '2009-02-30'));
  desk.write('articles/2009/b.md', makeArticle(2, { body: '# 一級標題' }));
  desk.write('articles/2009/c.md', makeArticle(2, { more: 'slug: b\n' }));
  desk.write('articles/2009/d.md', new Uint8Array([0x2d, 0xb9, 0xab]));
  desk.write('articles/2009/e.md', makeArticle(5, { body: '![](https://a.cn/b.png)' }));
}

test('articles without a problem pass', async () => {
  desk.write('articles/2009/a.md', makeArticle(1));
  const { code, stdout, stderr } = await desk.gazette('check');
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '',
    stderr: '1 file: 0 errors, 0 warnings\n',
  });
});

test('all problems of all files are listed with their places', async () => {
  writeFaulty();
  const { code, stdout } = await desk.gazette('check');
  expect(code).toBe(1);
  expect(stdout).toMatchSnapshot();
});

test('problems are told in Chinese to Chinese editors', async () => {
  writeFaulty();
  desk.env = { LANG: 'zh_CN.UTF-8' };
  const { stdout, stderr } = await desk.gazette('check');
  expect(stdout).toMatchSnapshot();
  expect(stderr).toContain('5 个文件');
});

test('--format github writes annotations', async () => {
  desk.write('articles/a,b.md', makeArticle(1).replace('2009-02-19', '2009-02-30'));
  const { code, stdout } = await desk.gazette('check', '--format', 'github');
  expect(code).toBe(1);
  expect(stdout).toContain('::error file=articles/a%2Cb.md,line=5,col=1,title=bad-date::issued: ');
});

test.each([['--json'], ['--format=json']])('%s writes data', async (option) => {
  writeFaulty();
  const { stdout } = await desk.gazette('check', option);
  const { files, problems } = JSON.parse(stdout);
  expect(files).toBe(5);
  expect(problems[0]).toMatchObject({
    file: 'articles/2009/a.md',
    line: 5,
    severity: 'error',
    rule: 'bad-date',
  });
});

test('--quiet leaves the count out', async () => {
  desk.write('articles/a.md', makeArticle(1));
  expect((await desk.gazette('check', '-q')).stderr).toBe('');
});

test('folders are walked in order, without dotfiles, node_modules and loops', async () => {
  for (const path of ['b/x.md', 'a/x.md', '.git/x.md', 'node_modules/x.md', 'a/x.source.txt']) {
    desk.write(`articles/${path}`, 'no front matter');
  }
  mkdirSync(join(desk.folder, 'elsewhere'));
  symlinkSync(join(desk.folder, 'articles'), join(desk.folder, 'articles/b/loop'));
  symlinkSync(join(desk.folder, 'nowhere'), join(desk.folder, 'articles/b/dangling'));
  const { stdout } = await desk.gazette('check');
  expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
    'articles/a/x.md',
    'articles/b/x.md',
    // The second one has the slug of the first, too.
    'articles/b/x.md',
    '',
  ]);
});

test('a file that is named twice is checked once', async () => {
  desk.write('articles/a.md', makeArticle(1));
  const { stderr } = await desk.gazette('check', 'articles', 'articles/a.md');
  expect(stderr).toBe('1 file: 0 errors, 0 warnings\n');
});

test('a path that is not there is named', async () => {
  const { code, stderr } = await desk.gazette('check', 'nowhere');
  expect(code).toBe(1);
  expect(stderr).toContain('nowhere: there is no such file or folder');
});
