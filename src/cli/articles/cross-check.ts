// Checks article files against one another: ids, slugs and aliases belong to one article each.

import { type Problem, sortProblems } from '../../domain/problem.ts';
import { slugOfFile } from './file-slug.ts';
import type { LocalFile } from './load-articles.ts';
import { type Identity, readIdentity } from './read-identity.ts';
import { withProblems } from './without-text.ts';

/** The files with a problem added to each that has the id, the slug or an alias of an earlier one. */
export function crossCheck(files: readonly LocalFile[]): LocalFile[] {
  const byId = new Map<string, string>();
  const bySlug = new Map<string, string>();
  const byAlias = new Map<string, string>();
  return files.map((file) => {
    const identity = readIdentity(file.source);
    const slug = identity.slug ?? slugOfFile(file.path);
    const problems = [...file.problems];
    const sameId = identity.id === undefined ? undefined : claim(byId, identity.id, file.path);
    const sameSlug = claim(bySlug, slug, file.path);
    if (sameId) problems.push(duplicate(identity, 'id', { other: sameId }));
    for (const [alias, at] of identity.aliases) {
      const other = claim(byAlias, alias, file.path);
      if (other === undefined || other === file.path) continue;
      const place = identity.places.get(at) ?? { line: 1, column: 1 };
      const data = { other, value: alias };
      problems.push({ ...place, severity: 'error', rule: 'duplicate-alias', data });
    }
    if (sameSlug) problems.push(duplicate(identity, 'slug', { other: sameSlug, value: slug }));
    return withProblems(file, sortProblems(problems));
  });
}

/** The path that has the name already; without one, the name is this path's. */
function claim(owners: Map<string, string>, name: string, path: string): string | undefined {
  const owner = owners.get(name);
  if (owner === undefined) owners.set(name, path);
  return owner;
}

function duplicate({ places }: Identity, key: 'id' | 'slug', data: Problem['data']): Problem {
  const place = places.get(key) ?? { line: 1, column: 1 };
  return { ...place, severity: 'error', rule: `duplicate-${key}`, data };
}
