// A comparison with the site as programs read it.

import { isoInstant } from '../../domain/time.ts';
import { type Comparison, findWithdrawal, newerRevisions, type Standing } from './compare-site.ts';

/** The plan under `--json`: how each file stands, and what is only on the site. */
export function comparisonAsJson({ standings, onlyThere }: Comparison) {
  return {
    plan: standings.map((standing) => ({
      state: standing.state,
      file: standing.local.path,
      slug: standing.local.article.slug,
      id: standing.local.article.id,
      ...baseAsJson(standing),
      ...openingAsJson(standing),
      ...draftAsJson(standing),
      ...withdrawalAsJson(standing),
    })),
    onlyThere: onlyThere.map(({ slug, id, state }) => ({ slug, id, state })),
  };
}

/** For changed files the revision edited; in conflict also the newer ones, and null where the base is unknown. */
function baseAsJson(standing: Standing) {
  if (standing.state === 'changed') return { base: standing.base };
  if (standing.state !== 'conflict') return {};
  const { base, there } = standing;
  return { base: base ?? null, newer: newerRevisions(there, base) };
}

/** When it is to open, where the editor says so. */
function openingAsJson(standing: Standing) {
  return 'at' in standing && standing.at !== undefined ? { at: isoInstant(standing.at) } : {};
}

/** Whether a draft is kept as one, or opened. */
function draftAsJson(standing: Standing) {
  return 'draft' in standing && standing.draft ? { draft: standing.draft } : {};
}

function withdrawalAsJson(standing: Standing) {
  // Where the address is taken, `there` is another article.
  const isOwn = standing.state !== 'new' && standing.state !== 'taken';
  const withdrawal = isOwn ? findWithdrawal(standing.there) : undefined;
  return withdrawal ? { withdrawn: { at: withdrawal.at, reason: withdrawal.note ?? '' } } : {};
}
