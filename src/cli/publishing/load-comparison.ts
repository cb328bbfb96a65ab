// Asks the site for its articles and compares the local ones with them.

import type { LocalArticle } from '../articles/load-articles.ts';
import type { Session } from '../session.ts';
import { loadSiteArticles } from '../site/articles.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { type Comparison, compareSite } from './compare-site.ts';

/** How the local articles stand to the site's at this moment. */
export async function loadComparison(
  session: Session,
  site: Site,
  articles: readonly LocalArticle[],
): Promise<SiteResult<Comparison>> {
  const there = await loadSiteArticles(session, site);
  return there.ok ? { ok: true, value: compareSite(articles, there.value) } : there;
}
