// What git knows of a file: the versions that were committed.

import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { decodeSource, hashSource } from '../../domain/canonical-source.ts';

/** An editor commits a few times between two publishings; each version costs a process. */
const mostVersions = 10;

/**
 * The SHA-256 of the canonical sources that a file had at HEAD and in the commits before it that
 * changed it, newest first, ten at most. None where there is no git, no repository or no commit.
 */
export async function* loadGitVersions(path: string): AsyncGenerator<string> {
  const name = basename(path);
  const history = ['rev-list', `--max-count=${mostVersions}`, 'HEAD', '--', name];
  const commits = (await runGit(path, history))?.toString('utf8').split('\n') ?? [];
  for (const commit of commits.filter(Boolean)) {
    const bytes = await runGit(path, ['cat-file', 'blob', `${commit}:./${name}`]);
    const decoded = bytes && decodeSource(bytes);
    if (decoded?.ok) yield hashSource(decoded.source);
  }
}

/** Undefined where git is not there or fails, as for a file that a commit took away. */
async function runGit(path: string, args: readonly string[]): Promise<Buffer | undefined> {
  const options = {
    cwd: dirname(path),
    encoding: 'buffer',
    timeout: 10_000,
    maxBuffer: 4_000_000,
  } as const;
  try {
    return (await promisify(execFile)('git', ['--literal-pathspecs', ...args], options)).stdout;
  } catch {
    return undefined;
  }
}
