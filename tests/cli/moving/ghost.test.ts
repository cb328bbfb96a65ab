// gazette import of a Ghost export.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePng } from '../../media/make-files.ts';
import { desk, openDesk } from '../desk.ts';
import { movedFiles, movedIds, readMoved } from './read-moved.ts';

openDesk();

const fixture = readFileSync(
  join(import.meta.dirname, '../../ingest/collections/fixtures/ghost.json'),
);

const run = (...more: string[]) =>
  desk.gazette('import', 'ghost.json', '--home', 'https://old.example.cn', ...more);

test('posts become articles; what has no HTML, drafts and what is for members is left out', async () => {
  desk.write('ghost.json', fixture);
  desk.write('content/images/2020/07/hall.png', makePng(4, 3));
  desk.write('content/images/2020/07/top.png', makePng(6, 2));
  const { code, stderr } = await run();
  expect(code, stderr).toBe(0);
  expect(movedFiles(desk)).toEqual([
    'articles/2020/commend.md',
    'articles/2020/jiancha.md',
    'articles/2020/jiancha/hall.png',
    'articles/2020/jiancha/top.png',
  ]);
  const { fields, body } = readMoved(desk, 'articles/2020/jiancha.md');
  expect(fields).toMatchObject({
    title: '關於開展檢查的通知',
    issuer: '吉林質監局',
    issued: '2020-07-27',
    lang: 'zh-Hant',
    topics: ['通知'],
    summary: '各局要認真組織。',
    published: '2020-07-27T01:30:00Z',
    updated: '2020-08-01T00:00:00Z',
    aliases: ['/jiancha'],
  });
  expect(body).toContain('![門前](jiancha/top.png)');
  expect(body).toContain('見[決定](commend)。');
  expect(body).toContain('![會場](jiancha/hall.png)');
  for (const reason of [
    'drafts',
    'for some readers only',
    'pages that are no bulletins',
    'without a text',
  ]) {
    expect(stderr).toContain(`1 ×  ${reason}`);
  }
  expect((await desk.gazette('check')).code).toBe(0);
});

test('ids are made of those that Ghost’s feed has, which are no URIs, the same every time', async () => {
  desk.write('ghost.json', fixture);
  await run('--images', 'none');
  const first = movedIds(desk);
  for (const id of first)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
  await run('--images', 'none', '--out', 'articles/again');
  expect(movedIds(desk).toSorted()).toEqual([...first, ...first].toSorted());
});

test('the address of the site has to be told', async () => {
  desk.write('ghost.json', fixture);
  const { code, stderr } = await desk.gazette('import', 'ghost.json');
  expect(code).toBe(2);
  expect(stderr).toContain('Add --home');
});
