// Compares files with what the site has of their articles now.

import type { LocalArticle } from '../articles/load-articles.ts';
import type { Standing } from '../publishing/compare-site.ts';
import type { Session } from '../session.ts';
import { loadSiteArticle } from '../site/articles.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { compareSources, type SourceComparison } from './compare-sources.ts';

/** One article with what differs; without a comparison it is new. `revision` is the site's present one. */
export interface Difference {
  readonly local: LocalArticle;
  readonly state: Standing['state'];
  readonly revision?: number;
  readonly comparison?: SourceComparison;
}

/** Those that differ, in the order of the files. Each costs a request. */
export async function compareFiles(
  session: Session,
  site: Site,
  standings: readonly Standing[],
): Promise<SiteResult<Difference[]>> {
  const differences: Difference[] = [];
  for (const standing of standings) {
    const { local, state } = standing;
    if (standing.state === 'new') differences.push({ local, state });
    if (standing.state === 'new' || standing.state === 'taken' || isSame(standing)) continue;
    const loaded = await loadSiteArticle(session, site, standing.there.id);
    if (!loaded.ok) return loaded;
    const { source, slug, revision } = loaded.value;
    const own = { source: local.text().source, slug: local.article.slug };
    const comparison = compareSources({ source, slug }, own);
    differences.push({ local, state, revision, comparison });
  }
  return { ok: true, value: differences };
}

function isSame({ local, there }: Extract<Standing, { there: unknown }>): boolean {
  return there.revisions.at(-1)?.sha256 === local.sha256 && there.slug === local.article.slug;
}
