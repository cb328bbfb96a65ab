// The plan of a publishing: which articles are sent, and as what.

import type { LocalArticle } from '../articles/load-articles.ts';
import type { Standing } from './compare-site.ts';

/** How changed articles are published: silently, or as a correction that tells readers why. */
export type ChangeMode =
  | { readonly kind: 'minor' }
  | { readonly kind: 'correction'; readonly note: string };

/** One article to be sent. `base` is the revision that it replaces, null for a new article. */
export interface Sending {
  readonly local: LocalArticle;
  readonly base: number | null;
  readonly change?: ChangeMode;
}

/** The articles to be sent: new ones, then changed ones where it is known how, each in the order of the files. */
export function planSendings(
  standings: readonly Standing[],
  change: ChangeMode | undefined,
): Sending[] {
  const created = standings.flatMap(({ state, local }) =>
    state === 'new' ? [{ local, base: null }] : [],
  );
  const changed = standings.flatMap((standing) =>
    standing.state === 'changed' && change
      ? [{ local: standing.local, base: standing.base, change }]
      : [],
  );
  return [...created, ...changed];
}
