// Runs a reader's program as if it were alone on a machine: its own home, no settings of ours, a time limit.

import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** What a program wrote; it ended with 0, or there was an exception. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

const limitMilliseconds = 60_000;

/** The environment of a reader: nothing of ours but the search path, and every place for files in `folder`. */
export function environmentIn(folder: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    HOME: folder,
    TMPDIR: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_RUNTIME_DIR: folder,
  };
}

/** Runs a program with `folder` as home and working directory. Throws where it does not end with 0 within a minute. */
export function runProgram(
  command: string,
  args: readonly string[],
  folder: string,
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: { ...environmentIn(folder), ...env },
      timeout: limitMilliseconds,
      killSignal: 'SIGKILL' as const,
      maxBuffer: 64 * 1024 * 1024,
    };
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command}: ${stderr.trim() || error.message}`));
      else resolve({ stdout, stderr });
    });
    // A program may end before it has read anything; how it ended tells the rest.
    child.stdin?.on('error', () => {}).end(input);
  });
}

/** True where every one of the programs is in the search path. */
export async function arePrograms(...names: string[]): Promise<boolean> {
  const found = await Promise.all(names.map(isProgram));
  return found.every(Boolean);
}

async function isProgram(name: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return true;
  }
  return false;
}
