// Reads how much processor time a process has used.

import { readdir, readFile } from 'node:fs/promises';

/**
 * Milliseconds of processor time of all threads of a process, precise to the nanosecond; undefined
 * where the system does not tell (it is Linux that does).
 */
export async function readCpuTime(pid: number): Promise<number | undefined> {
  try {
    const threads = await readdir(`/proc/${pid}/task`);
    const times = await Promise.all(
      threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')),
    );
    return times.reduce((sum, line) => sum + Number(line.split(' ')[0]) / 1e6, 0);
  } catch {
    return undefined;
  }
}
