// The parts of `npm start` that need no Worker: port, token, and the guard that leaves nothing behind.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { isPortFree } from '../../src/cli/local/is-port-free.ts';
import { settleLocalToken } from '../../src/cli/local/local-token.ts';
import { tokenPath } from '../../src/cli/site/token-file.ts';
import { tokenId } from '../../src/domain/token.ts';
import { desk, openDesk } from './desk.ts';

openDesk();

test.each(['127.0.0.1', '0.0.0.0'])('a port on which %s listens is not free', async (host) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  expect(await isPortFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isPortFree(port)).toBe(true);
});

describe('the local token', () => {
  const settle = (origin: string) => {
    const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    return settleLocalToken({ cwd: desk.folder, randomBytes }, origin);
  };

  test('is made once for each origin, in a file of its owner alone', async () => {
    const first = await settle('http://localhost:1');
    const other = await settle('http://localhost:2');
    expect(await settle('http://localhost:1')).toEqual(first);
    expect(other).not.toEqual(first);
    expect('token' in first && tokenId(first.token)).toBeTruthy();
    expect(statSync(tokenPath(desk.folder)).mode & 0o777).toBe(0o600);
  });

  test('does not overwrite a file that it cannot read', async () => {
    desk.write('.gazette/tokens.json', '{');
    expect(await settle('http://localhost:1')).toEqual({ broken: tokenPath(desk.folder) });
    expect(desk.read('.gazette/tokens.json')).toBe('{');
  });
});

describe.skipIf(process.platform === 'win32')('the guard', () => {
  const guard = join(import.meta.dirname, '../../src/cli/local/guard.ts');
  /** A program that starts another, tells both ids, and heeds no SIGTERM where it is told so. */
  const program = (stubborn: boolean) => `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    if (${stubborn}) process.on('SIGTERM', () => {});
    console.log(process.pid, child.pid);
    setInterval(() => {}, 1000);`;

  async function startGuarded(stubborn = false, env: Record<string, string> = {}) {
    const guarded = spawn(process.execPath, [guard, '-e', program(stubborn)], {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [line] = await once(guarded.stdout, 'data');
    const [outer = 0, inner = 0] = String(line).split(' ').map(Number);
    return { guarded, outer, inner };
  }

  test('ends the program and what it started when its stdin closes', async () => {
    const { guarded, outer, inner } = await startGuarded();
    expect([outer, inner].map(isAlive)).toEqual([true, true]);
    guarded.stdin.end();
    await once(guarded, 'exit');
    await vi.waitFor(() => expect([outer, inner].map(isAlive)).toEqual([false, false]));
  });

  test('removes the folder that it is told when its stdin closes, and leaves it when the program fails', async () => {
    desk.write('state/data.sqlite', 'x');
    const env = { GAZETTE_GUARD_REMOVES: join(desk.folder, 'state') };
    const failing = await startGuarded(false, env);
    process.kill(failing.outer, 'SIGKILL');
    await once(failing.guarded, 'exit');
    expect(existsSync(env.GAZETTE_GUARD_REMOVES)).toBe(true);
    const { guarded } = await startGuarded(false, env);
    guarded.stdin.end();
    await once(guarded, 'exit');
    expect(existsSync(env.GAZETTE_GUARD_REMOVES)).toBe(false);
  });

  test('ends what is left when the program is killed', async () => {
    const { guarded, outer, inner } = await startGuarded();
    process.kill(outer, 'SIGKILL');
    await once(guarded, 'exit');
    await vi.waitFor(() => expect(isAlive(inner)).toBe(false));
  });

  test('kills a program that does not want to end', async () => {
    const { guarded, outer, inner } = await startGuarded(true);
    guarded.stdin.end();
    await once(guarded, 'exit');
    await vi.waitFor(() => expect([outer, inner].map(isAlive)).toEqual([false, false]));
  });
});

test.skipIf(process.platform === 'win32')(
  'a program under npm hears that npm’s shell has been killed',
  async () => {
    const module = join(import.meta.dirname, '../../src/cli/local/watch-parent.ts');
    desk.write(
      'child.mjs',
      `import { watchParent } from '${module}';
      watchParent(process.env, () => process.exit());
      console.log(process.pid);
      setInterval(() => {}, 1000);`,
    );
    const shell = spawn('sh', ['-c', `'${process.execPath}' child.mjs; true`], {
      cwd: desk.folder,
      env: { PATH: process.env.PATH, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(shell.stdout, 'data');
    shell.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(Number(String(line)))).toBe(false), 5000);
  },
);

/** False for what has ended but is not yet buried by its parent, which containers often never do. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    return !/\) Z/.test(stat);
  } catch {
    return false;
  }
}
