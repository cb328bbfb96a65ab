// A comparison with the site as programs read it.

import { type Comparison, newerRevisions, type Standing } from './compare-site.ts';

/** The plan under `--json`: how each file stands, and what is only on the site. */
export function comparisonAsJson({ standings, onlyThere }: Comparison) {
  return {
    plan: standings.map((standing) => ({
      state: standing.state,
      file: standing.local.path,
      slug: standing.local.article.slug,
      id: standing.local.article.id,
      ...baseAsJson(standing),
    })),
    onlyThere: onlyThere.map(({ slug, id }) => ({ slug, id })),
  };
}

/** For changed files the revision edited; in conflict also the newer ones, and null where the base is unknown. */
function baseAsJson(standing: Standing) {
  if (standing.state === 'changed') return { base: standing.base };
  if (standing.state !== 'conflict') return {};
  const { base, there } = standing;
  return { base: base ?? null, newer: newerRevisions(there, base) };
}
