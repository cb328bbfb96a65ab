// Checks article files against one another: ids, slugs and aliases belong to one article each.

import { type Problem, sortProblems } from '../../domain/problem.ts';
import { slugOfFile } from './file-slug.ts';
import type { LocalFile } from './load-articles.ts';
import { readIdentity } from './read-identity.ts';

/** The files with a problem added to each that has the id, the slug or an alias of an earlier one. */
export function crossCheck(files: readonly LocalFile[]): LocalFile[] {
  const byId = new Map<string, string>();
  const bySlug = new Map<string, string>();
  const byAlias = new Map<string, string>();
  return files.map((file) => {
    const { id, slug, aliases } = claimsOf(file);
    const taken: Taken[] = [];
    const take = (owners: Map<string, string>, what: Taken['what'], value: string) => {
      const other = claim(owners, value, file.path);
      if (other !== undefined && other !== file.path) taken.push({ what, value, other });
    };
    if (id !== undefined) take(byId, 'id', id);
    for (const alias of aliases) take(byAlias, 'alias', alias);
    take(bySlug, 'slug', slug);
    return taken.length === 0 ? file : withDuplicates(file, taken);
  });
}

/** A name that another file has already. */
interface Taken {
  readonly what: 'id' | 'alias' | 'slug';
  readonly value: string;
  readonly other: string;
}

interface Claims {
  readonly id: string | undefined;
  readonly slug: string;
  readonly aliases: Iterable<string>;
}

/** By its article; the text is read again only where it has errors. */
function claimsOf({ article, path, text }: LocalFile): Claims {
  if (article) return { id: article.id, slug: article.slug, aliases: article.aliases ?? [] };
  const { id, slug = slugOfFile(path), aliases } = readIdentity(text().written);
  return { id, slug, aliases: aliases.keys() };
}

function withDuplicates(file: LocalFile, taken: readonly Taken[]): LocalFile {
  const { places, aliases } = readIdentity(file.text().written);
  const duplicates = taken.map(({ what, value, other }): Problem => {
    const place = places.get(what === 'alias' ? (aliases.get(value) ?? '') : what);
    const data = what === 'id' ? { other } : { other, value };
    return {
      ...(place ?? { line: 1, column: 1 }),
      ...{ severity: 'error', rule: `duplicate-${what}`, data },
    };
  });
  return { ...file, problems: sortProblems([...file.problems, ...duplicates]) };
}

/** The path that has the name already; without one, the name is this path's. */
function claim(owners: Map<string, string>, name: string, path: string): string | undefined {
  const owner = owners.get(name);
  if (owner === undefined) owners.set(name, path);
  return owner;
}
