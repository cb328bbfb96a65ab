// Asks the site for its articles and compares the local ones with them.

import type { LocalArticle } from '../articles/load-articles.ts';
import type { Session } from '../session.ts';
import { loadSiteArticles } from '../site/articles.ts';
import { recordBases } from '../site/bases-file.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { type Comparison, compareSite } from './compare-site.ts';
import { findBases, recordsOf } from './find-bases.ts';

/** How the local articles stand to the site's at this moment. Remembers which revisions the files equal. */
export async function loadComparison(
  session: Session,
  site: Site,
  articles: readonly LocalArticle[],
): Promise<SiteResult<Comparison>> {
  const { cwd } = session.context;
  const there = await loadSiteArticles(session, site);
  if (!there.ok) return there;
  const bases = await findBases(cwd, site.origin, articles, there.value);
  const comparison = compareSite(articles, there.value, bases);
  await recordBases(cwd, site.origin, recordsOf(cwd, comparison.standings));
  return { ok: true, value: comparison };
}
