// Whether a process id is that of a running `npm start`.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * False where the process has ended, or where its id belongs to another program by now (after a
 * restart of the machine, or in a container, ids come again). Where the system does not tell what
 * the process runs, a living one is taken for ours.
 */
export async function isStartRunning(pid: number): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  const command = await commandLineOf(pid);
  return command === undefined || /local[\\/]start\.ts/.test(command);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Empty for a process that has ended and is not yet buried. */
async function commandLineOf(pid: number): Promise<string | undefined> {
  try {
    return await readFile(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return psCommandLine(pid);
  }
}

async function psCommandLine(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  try {
    return (await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)])).stdout;
  } catch {
    return undefined;
  }
}
