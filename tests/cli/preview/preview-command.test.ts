// What keeps a preview from starting.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { desk, makeArticle, openDesk } from '../desk.ts';

openDesk();

beforeEach(() => desk.write('articles/one.md', makeArticle(1)));

function makeProject(): void {
  desk.write('wrangler.toml', '');
  mkdirSync(join(desk.folder, 'node_modules/wrangler'), { recursive: true });
}

test.each(['0', 'x', '70000', '-1'])('a port that is none: %s', async (port) => {
  const run = await desk.gazette('preview', `--port=${port}`);
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain(`--port: "${port}" is not a port`);
});

test('a folder that is no site', async () => {
  const run = await desk.gazette('preview');
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('npm ci')]);
  desk.env = { LANG: 'zh_CN.UTF-8' };
  expect((await desk.gazette('preview')).stderr).toContain('此处没有 wrangler.toml');
});

test('a path that is not there, and one that lies elsewhere', async () => {
  makeProject();
  const missing = await desk.gazette('preview', 'articles/none.md');
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('articles/none.md')]);
  const outside = await desk.gazette('preview', '../elsewhere');
  expect([outside.code, outside.stderr]).toEqual([2, expect.stringContaining('lies outside')]);
});

test('no articles', async () => {
  desk.clear();
  mkdirSync(desk.folder);
  makeProject();
  const run = await desk.gazette('preview');
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('no folder "articles"')]);
});
