// The lock that keeps a second `npm start` away from the data of the first, and what the log tells of settings.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSettingsProblems } from '../../src/cli/local/settings-problem.ts';
import { lockState } from '../../src/cli/local/state-lock.ts';
import { desk, openDesk } from './desk.ts';

openDesk();

const lock = () => lockState(join(desk.folder, 'deep/state'), 'http://localhost:2', async () => {});
const lockPath = 'deep/state/gazette.lock';
const lockOf = (pid: number | undefined) => JSON.stringify({ pid, origin: 'http://localhost:1' });

test('a folder is made, locked, and unlocked', async () => {
  const held = await lock();
  expect(held.kind).toBe('held');
  expect(desk.read(lockPath)).toContain('http://localhost:2');
  if (held.kind === 'held') await held.release();
  expect(existsSync(join(desk.folder, lockPath))).toBe(false);
});

test('a run that is alive keeps its lock', async () => {
  desk.write('local/start.ts', 'setInterval(() => {}, 1000);');
  const other = spawn(process.execPath, [join(desk.folder, 'local/start.ts')]);
  await new Promise((resolve) => other.once('spawn', resolve));
  desk.write(lockPath, lockOf(other.pid));
  expect(await lock()).toEqual({ kind: 'taken', origin: 'http://localhost:1' });
  other.kill('SIGKILL');
});

test('the lock of a run that is gone, or of half a line, is taken over', async () => {
  desk.write(lockPath, lockOf(spawnSync(process.execPath, ['--version']).pid));
  expect((await lock()).kind).toBe('held');
  desk.write(lockPath, '{"pid"');
  expect((await lock()).kind).toBe('held');
});

test('what is no folder cannot be used', async () => {
  desk.write('deep/state', 'a file');
  expect((await lock()).kind).toBe('unusable');
});

test('the Worker’s complaint about settings is found in the log', () => {
  const log = `✘ [ERROR] service core:user:gazette: Uncaught Error: The settings in [vars] of wrangler.toml need mending:

    TIME_ZONE must be a time zone such as Asia/Shanghai
    at null.<anonymous> (index.js:3470:11) in parseSite
`;
  expect(findSettingsProblems(log)).toEqual([
    'TIME_ZONE must be a time zone such as Asia/Shanghai',
  ]);
  expect(findSettingsProblems('something else')).toEqual([]);
});
