// Finds which addresses change with a plan: the site leads from the former one to the new.

import type { Comparison } from '../publishing/compare-site.ts';

/** A slug that readers know, and the one that it will lead to. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Those of the changed articles that are open; what is not open has no address yet. */
export function findRedirects({ standings }: Comparison): Redirect[] {
  return standings.flatMap((standing) => {
    if (standing.state !== 'changed' || standing.there.state !== 'open') return [];
    const [from, to] = [standing.there.slug, standing.local.article.slug];
    return from === to ? [] : [{ from, to }];
  });
}
