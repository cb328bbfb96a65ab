// Lets an editor replace what the site has on purpose, though it is newer than what was edited.

import { type Comparison, latestRevision, type Standing } from './compare-site.ts';
import { namedFiles } from './named-files.ts';

/**
 * The comparison in which files that are behind or in conflict and are named themselves count as
 * changed. One that was only found in a folder stays what it is: nobody looked at it.
 */
export function allowAnyway(
  comparison: Comparison,
  paths: readonly string[],
  cwd: string,
): Comparison {
  const named = namedFiles(paths, cwd);
  const standings = comparison.standings.map((standing) =>
    named.has(standing.local.path) ? allowOne(standing) : standing,
  );
  return { ...comparison, standings };
}

function allowOne(standing: Standing): Standing {
  if (standing.state === 'behind') return replacing(standing, 'return');
  if (standing.state !== 'withdrawn') return replaceConflict(standing);
  const isOlder = latestRevision(standing.there)?.sha256 !== standing.local.sha256;
  return isOlder ? { ...standing, state: 'blocked' } : standing;
}

/** The comparison in which every file in conflict counts as changed: for a site that is the editor's own. */
export function replaceConflicts(comparison: Comparison): Comparison {
  return { ...comparison, standings: comparison.standings.map(replaceConflict) };
}

function replaceConflict(standing: Standing): Standing {
  return standing.state === 'conflict' ? replacing(standing, 'replacement') : standing;
}

function replacing(
  { local, there }: Exclude<Standing, { state: 'new' }>,
  anyway: 'return' | 'replacement',
): Standing {
  return { state: 'changed', local, there, base: latestRevision(there)?.number ?? 1, anyway };
}
