// Lets an editor go back to an older text on purpose.

import { relative, resolve } from 'node:path';
import type { Comparison } from './compare-site.ts';

/**
 * The comparison in which files that are behind and are named themselves count as changed. One that
 * was only found in a folder stays behind: nobody looked at it.
 */
export function allowReturns(
  comparison: Comparison,
  paths: readonly string[],
  cwd: string,
): Comparison {
  const named = new Set(paths.map((path) => relative(cwd, resolve(cwd, path))));
  const standings = comparison.standings.map((standing) =>
    standing.state === 'behind' && named.has(standing.local.path)
      ? ({ ...standing, state: 'changed', isReturn: true } as const)
      : standing,
  );
  return { ...comparison, standings };
}
