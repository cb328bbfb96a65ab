// What would be lost if an import were written over the article made from the same text before.

import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';

/**
 * The keys whose value in the existing source the new one lacks or has otherwise, and `text` where
 * the bodies differ. Empty: the new one only adds. The name of the raw file counts for nothing.
 */
export function findLosses(existing: string, next: string): string[] {
  const [before, after] = [splitSource(existing), splitSource(next)];
  if ('rule' in before || 'rule' in after) return ['front matter'];
  const old = parseFrontMatter(before.frontMatter);
  const { values } = parseFrontMatter(after.frontMatter);
  // Comments are the editor's own, and no key shows them.
  if (old.problems.length > 0 || /(?:^|\s)#/m.test(before.frontMatter)) return ['front matter'];
  const keys = Object.entries(old.values).flatMap(([key, value]) =>
    key === 'source' || JSON.stringify(value) === JSON.stringify(values[key]) ? [] : [key],
  );
  return before.body === after.body ? keys : [...keys, 'text'];
}
