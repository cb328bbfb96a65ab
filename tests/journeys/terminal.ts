// An editor at a terminal: the real binary in a pseudo-terminal, which python3 opens where it is there.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readScreen } from './screen.ts';

/** Why no terminal can be opened here; undefined where one can. */
export const noTerminal =
  spawnSync('python3', ['-c', 'import pty, termios']).status === 0
    ? undefined
    : 'python3, which opens pseudo-terminals for these tests, is not there: left out';

/** What an editor saw: the lines of the screen at the end, and the exit code. */
export interface Sitting {
  readonly code: number | null;
  readonly screen: readonly string[];
}

/** Runs `gazette` at a terminal of 120 columns; `answers` are pairs of what is waited for and what is typed. */
export async function sitDown(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  answers: readonly (readonly [question: string, keys: string])[] = [],
): Promise<Sitting> {
  const script = join(import.meta.dirname, 'run-in-terminal.py');
  const command = [process.execPath, 'src/cli/index.ts', ...args];
  const { NO_COLOR: _, ...inherited } = process.env;
  const child = spawn('python3', [script, JSON.stringify(answers), ...command], {
    cwd: folder,
    env: { ...inherited, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, screen: readScreen(written) };
}
