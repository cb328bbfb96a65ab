// Which files git has as changed or new.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The files below a folder that differ from the last commit or are not committed yet, relative to it; none where there is no git. */
export async function loadGitChanges(folder: string): Promise<ReadonlySet<string>> {
  const lists = await Promise.all([
    runGit(folder, ['diff', '--name-only', '--relative', '-z', 'HEAD']),
    runGit(folder, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  return new Set(lists.flatMap((list) => list.split('\0')).filter(Boolean));
}

async function runGit(cwd: string, args: readonly string[]): Promise<string> {
  const options = { cwd, timeout: 10_000, maxBuffer: 16_000_000 };
  try {
    return (await promisify(execFile)('git', args, options)).stdout;
  } catch {
    return '';
  }
}
