// Settles what becomes of drafts in a run: kept, changed, or opened where the editor names the file.

import { type Comparison, latestRevision, type Standing } from './compare-site.ts';

/** What the editor wants: `draft` is --draft; `named` holds the files that they named themselves. */
export interface DraftWish {
  readonly draft: boolean;
  readonly named: ReadonlySet<string>;
}

/**
 * The comparison in which everything that is a draft, or becomes one, says so. A draft is opened by
 * its own name alone: one that was found in a folder stays what somebody made it on purpose. Under
 * --draft nothing is sent that readers have, or are to get at a time.
 */
export function settleDrafts(comparison: Comparison, wish: DraftWish): Comparison {
  const standings = comparison.standings.map((standing) => settle(standing, wish));
  return { ...comparison, standings };
}

function settle(standing: Standing, { draft, named }: DraftWish): Standing {
  if (standing.state === 'new') return draft ? { ...standing, draft: 'kept' } : standing;
  const { there, local } = standing;
  const opens = !draft && named.has(local.path);
  if (standing.state === 'draft' && opens) {
    const base = latestRevision(there)?.number ?? 1;
    return { state: 'changed', local, there, base, draft: 'opened' };
  }
  if (standing.state !== 'changed') return standing;
  if (there.state === 'draft') return { ...standing, draft: opens ? 'opened' : 'kept' };
  return draft ? { state: 'left', local, there } : standing;
}
