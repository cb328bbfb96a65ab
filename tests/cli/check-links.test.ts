// gazette check: links that lead nowhere, files that are not there, entries of the word list.

import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk } from './desk.ts';

openDesk();

/** What is said of the links in a body, in an article beside `articles/2026/yi-hao.md`. */
async function checkBody(body: string, ...options: string[]): Promise<string> {
  desk.write('articles/2009/jia.md', makeArticle(1, { body }));
  desk.write('articles/2026/yi-hao.md', makeArticle(2));
  desk.write('articles/2026/bing.md', makeArticle(3, { more: 'slug: san-hao\n' }));
  return (await desk.gazette('check', ...options)).stdout;
}

test.each([
  '[甲](yi-hao) [乙](yi-hao#section-1) [丙](/articles/san-hao) [丁](san-hao/revisions/1)',
  '[甲](/) [乙](../archive/2009) [丙](/topics/x) [丁](../feed.xml) [戊](https://a.cn/x.md) [己](mailto:a@b.cn)',
  '## 一級\n\n[甲](#section-1) [乙](#) 註[^1]\n\n[^1]: 註',
  '[甲](yi-hao.json) [乙](/articles/yi-hao.txt)',
])('%s lead somewhere', async (body) => {
  expect(await checkBody(body)).toBe('');
});

test.each([
  ['[甲](yi-hoa)', 'warning  link-unknown', 'Did you mean "yi-hao"?'],
  ['[甲](/articles/nichts)', 'warning  link-unknown', 'on the site only'],
  ['[甲](../2026/yi-hao.md)', 'error  link-markdown', 'Write "yi-hao"'],
  ['[甲](../2026/bing.md#section-2)', 'error  link-markdown', 'Write "san-hao#section-2"'],
  ['[甲](yi-hao.md)', 'warning  link-markdown', 'Write "yi-hao"'],
  ['[甲](../../README.md)', 'warning  link-nowhere', '/README.md'],
  ['[甲](../anderes)', 'warning  link-nowhere', '/anderes'],
  ['## 一、全力以赴\n\n[甲](#一全力以赴)', 'warning  link-fragment', 'Write "#section-1"'],
  ['[甲](#section-1)', 'warning  link-fragment', 'no headings'],
])('%s does not', async (body, problem, advice) => {
  const stdout = await checkBody(body);
  expect(stdout).toContain(problem);
  expect(stdout).toContain(advice);
});

test('an old address of an article leads to it, however it is spelled', async () => {
  const more = 'aliases: [/news/1.html, /?p=12, /old/甲]\n';
  desk.write('articles/2008/old.md', makeArticle(4, { more }));
  const body = '[甲](/news/1.html) [乙](/news/1.HTML/?from=feed) [丙](/old/%E7%94%B2)';
  expect(await checkBody(body)).toBe('');
  expect(await checkBody(body, 'articles/2009/jia.md')).toBe('');
  expect(await checkBody('[甲](/news/2.html)')).toContain('link-nowhere');
});

test('the place of a link is told, also where it is defined elsewhere', async () => {
  expect(await checkBody('甲乙[甲](nichts)')).toMatch(/^articles\/2009\/jia\.md:9:3 /);
  expect(await checkBody('[甲][a]\n\n[a]: nichts')).toMatch(/^articles\/2009\/jia\.md:11:1 /);
});

test('all of articles/ counts, also where one file is checked', async () => {
  expect(await checkBody('[甲](yi-hao) [乙](san-hao)', 'articles/2009/jia.md')).toBe('');
});

test('--fix writes the address of the article', async () => {
  await checkBody(
    '## 一級\n\n[甲](../2026/bing.md#section-2)、[乙](<yi-hao.md> "題")、[丙](#一級)',
    '--fix',
  );
  expect(desk.read('articles/2009/jia.md')).toContain(
    '[甲](san-hao#section-2)、[乙](<yi-hao> "題")、[丙](#section-1)',
  );
});

test('a link to the very site is told, and mended', async () => {
  const site = ['--site', 'https://bulletin.example.cn'];
  const body = '[甲](http://bulletin.example.cn/articles/yi-hao#section-1) [乙](https://a.cn/)';
  const stdout = await checkBody(body, ...site);
  expect(stdout).toContain('link-own-origin');
  await desk.gazette('check', '--fix', ...site);
  expect(desk.read('articles/2009/jia.md')).toContain('[甲](/articles/yi-hao#section-1) [乙]');
});

test('a file that is not there suggests the nearest', async () => {
  desk.write('articles/2009/photo.jpg', 'x');
  expect(await checkBody('![圖](phto.jpg)')).toContain('Did you mean "photo.jpg"?');
  expect(await checkBody('[附件](ganz-anders.pdf)')).not.toContain('Did you mean');
});

test('while the YAML is broken nothing is said of pins', async () => {
  const article = makeArticle(1, { body: '![圖](photo.jpg)' }).replace('title: ', 'title: a: ');
  desk.write('articles/a.md', article);
  desk.write('articles/photo.jpg', 'x');
  const { stdout } = await desk.gazette('check');
  expect(stdout).toContain('yaml-syntax');
  expect(stdout).not.toContain('file-unpinned');
});

test('entries of the word list that are the wrong way round, or lack a character', async () => {
  desk.write('articles/a.md', makeArticle(1));
  desk.write('articles/words.txt', '叶 = 葉\n葉聲 = 叶声\n于 = 於\n国务院 = 國務\n乾陵\n');
  const { code, stdout } = await desk.gazette('check');
  expect(code).toBe(1);
  expect(stdout.split('\n').map((line) => line.split('  ').slice(0, 3).join(' '))).toEqual([
    'articles/words.txt:2:1 error word-direction',
    'articles/words.txt:4:1 warning word-length',
    '',
  ]);
  expect(stdout).toContain('Write 叶声 = 葉聲.');
});
