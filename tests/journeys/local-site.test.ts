// The site on one machine, from outside: started, published to, stopped, started again.

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { freePort, Workspace } from './workspace.ts';

const patient = { timeout: 240_000 };
let workspace: Workspace;

afterEach(() => workspace.remove(), 60_000);

function write(name: string, n: number, body = '正文。'): void {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const fields = `id: ${id}\ntitle: 第${n}號\nissuer: 局\nissued: 2026-01-0${n}\nlang: zh-Hant\n`;
  writeFileSync(join(workspace.folder, 'articles', `${name}.md`), `---\n${fields}---\n\n${body}\n`);
}

/** The processes, by command line, that name this folder. */
function processesOf(folder: string): string[] {
  const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return list.split('\n').filter((line) => line.includes(folder));
}

test(
  'publishes articles/, keeps them over a restart, and publishes nothing twice',
  patient,
  async () => {
    workspace = new Workspace();
    write('one', 1);
    const port = await freePort();
    const first = await workspace.start([], port);
    const feed = await (await fetch(`${first.origin}/feed.json`)).text();
    expect(feed).toContain('第1號');
    expect(await first.stop('SIGINT')).toBe(0);
    expect(processesOf(workspace.folder)).toEqual([]);

    const second = await workspace.start([], port);
    expect(await (await fetch(`${second.origin}/feed.json`)).text()).toBe(feed);
    const status = await workspace.gazette(['status', '--json', '--site', second.origin]);
    expect([status.code, status.stderr]).toEqual([0, '']);
    const shown = await workspace.gazette(['show', 'one', '--json', '--site', second.origin]);
    expect((JSON.parse(shown.stdout) as { revisions: unknown[] }).revisions).toHaveLength(1);
    expect(await second.stop('SIGTERM')).toBe(0);
    expect(processesOf(workspace.folder)).toEqual([]);
  },
);

test('keeps its data where it is told, and its token to itself', patient, async () => {
  workspace = new Workspace();
  write('one', 1);
  const site = await workspace.start(['--state', 'elsewhere']);
  expect(statSync(join(workspace.folder, 'elsewhere')).isDirectory()).toBe(true);
  expect(statSync(join(workspace.folder, '.gazette/tokens.json')).mode & 0o777).toBe(0o600);
  await site.stop();
});

test('says that the port is taken, and what to do', patient, async () => {
  workspace = new Workspace();
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(workspace.start([], port)).rejects.toThrow(new RegExp(`${port}[\\s\\S]*--port`));
  server.close();
});

test('takes an editor from a new file to a correction that readers see', patient, async () => {
  workspace = new Workspace();
  const { origin, stop } = await workspace.start();
  const gazette = (...args: string[]) => workspace.gazette([...args, '--site', origin]);
  write('one', 1);
  expect((await gazette('publish')).code).toBe(2);
  const published = await gazette('publish', '--yes');
  expect([published.code, published.stderr]).toEqual([0, expect.stringContaining('one')]);
  expect(await (await fetch(`${origin}/articles/one`)).text()).toContain('第1號');

  write('one', 1, '正文，改。');
  const unexplained = await gazette('publish', '--yes');
  expect([unexplained.code, unexplained.stderr]).toEqual([2, expect.stringContaining('--note')]);
  const corrected = await gazette('publish', '--yes', '--note', '更正數字');
  expect(corrected.code).toBe(0);
  const page = await (await fetch(`${origin}/articles/one`)).text();
  expect(page).toContain('正文，改。');
  expect(page).toContain('更正數字');

  write('one', 1);
  const behind = await gazette('status');
  expect(behind.stdout + behind.stderr).toContain('behind');
  await stop();
});

test('publishes nothing while one article has an error', patient, async () => {
  workspace = new Workspace();
  const { origin, stop } = await workspace.start();
  write('one', 1);
  write('two', 2, '# 一級標題');
  const run = await workspace.gazette(['publish', '--yes', '--site', origin]);
  expect(run.code).toBe(1);
  expect(run.stderr + run.stdout).toContain('articles/two.md:9:1');
  expect((await fetch(`${origin}/articles/one`)).status).toBe(404);
  await stop();
});

test('says that no site answers, and how to start one', patient, async () => {
  workspace = new Workspace();
  write('one', 1);
  const nowhere = await freePort();
  const run = await workspace.gazette(
    ['publish', '--yes', '--site', `http://localhost:${nowhere}`],
    {
      GAZETTE_TOKEN: `gzt_000000000000_${'A'.repeat(43)}`,
    },
  );
  expect([run.code, run.stderr]).toEqual([5, expect.stringContaining('npm start')]);
});
