// Which files an editor named themselves, rather than by their folder.

import { relative, resolve } from 'node:path';

/** The paths as `LocalFile` has them, relative to the working directory; folders among them match no file. */
export function namedFiles(paths: readonly string[], cwd: string): ReadonlySet<string> {
  return new Set(paths.map((path) => relative(cwd, resolve(cwd, path))));
}
