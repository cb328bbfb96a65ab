// The real command, as a process of its own.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk } from './desk.ts';
import { FakeSite, goodToken } from './fake-site.ts';

const binary = join(import.meta.dirname, '../../src/cli/index.ts');

openDesk();

function run(args: readonly string[], env: Record<string, string> = {}, input = '') {
  return spawnSync(process.execPath, [binary, ...args], {
    cwd: desk.folder,
    env: { PATH: process.env.PATH, LANG: 'en', ...env },
    input,
    encoding: 'utf8',
  });
}

test('runs by itself, as its first line and its run bit say', () => {
  const path = `${join(process.execPath, '..')}:${process.env.PATH}`;
  const { status, stdout } = spawnSync(binary, ['--version'], {
    env: { PATH: path },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^gazette /);
});

test('keeps data and messages apart, and ends with the outcome’s code', () => {
  desk.write('articles/a.md', 'nothing');
  const { status, stdout, stderr } = run(['check']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^articles\/a\.md:1:1 {2}error {2}front-matter-missing/);
  expect(stderr).toBe('1 file: 1 error, 0 warnings\n');
});

test('reads a text from stdin', () => {
  const { status, stdout } = run(
    ['import', '-', '--dry-run'],
    {},
    '關於檢查的通知\n吉林質監局\n2009/2/19\n各局要認真組織。\n',
  );
  expect(status).toBe(0);
  expect(stdout).toContain('issued: 2009-02-19');
});

test('does not colour what does not go to a terminal', () => {
  expect(run(['nothing'], { FORCE_COLOR: '1' }).stderr).not.toContain('\u001b');
});

test('is interrupted by Ctrl-C with 130', async () => {
  const site = await new FakeSite().start();
  desk.write('articles/a.md', makeArticle(1));
  const child = spawn(process.execPath, [binary, 'publish', '--yes'], {
    cwd: desk.folder,
    env: {
      PATH: process.env.PATH,
      LANG: 'en',
      GAZETTE_SITE: site.origin,
      GAZETTE_TOKEN: goodToken,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  site.mischief = (method) => {
    if (method === 'PUT') child.kill('SIGINT');
    return method === 'PUT' ? 503 : undefined;
  };
  const [code] = await once(child, 'exit');
  await site.stop();
  expect(code).toBe(130);
  expect(stderr).toContain('0 of 1 sent.');
});
