// Measures the changes of a plan against the sources that the site has.

import type { SiteArticle } from '../../domain/publishing-api.ts';
import type { LocalArticle } from '../articles/load-articles.ts';
import { readIdentity } from '../articles/read-identity.ts';
import type { Session } from '../session.ts';
import { loadSiteArticle } from '../site/articles.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { type ChangeSize, measureChange } from './change-size.ts';
import type { Standing } from './compare-site.ts';

/** What a plan shows of a changed article. */
export interface ChangeDetail {
  readonly size: ChangeSize;
  /** The slug it has on the site, where it would get another. */
  readonly oldSlug?: string;
  /** Set where the source there says when it opens, and the file does not any more. */
  readonly dropsOpening?: true;
}

/** Each size costs one request: beyond this many changes the plan goes without. */
const mostMeasured = 50;

/** The details of the changed articles, by id. */
export async function detailChanges(
  session: Session,
  site: Site,
  standings: readonly Standing[],
): Promise<SiteResult<ReadonlyMap<string, ChangeDetail>>> {
  const details = new Map<string, ChangeDetail>();
  for (const standing of standings) {
    if (standing.state !== 'changed' || details.size >= mostMeasured) continue;
    const { local, there } = standing;
    const loaded = await loadSiteArticle(session, site, there.id);
    if (!loaded.ok) return loaded;
    details.set(there.id, detailChange(local, there, loaded.value.source));
  }
  return { ok: true, value: details };
}

function detailChange(local: LocalArticle, there: SiteArticle, sourceThere: string): ChangeDetail {
  const { source } = local.text();
  const names = (source: string) => readIdentity(source).published !== undefined;
  return {
    size: measureChange(sourceThere, source),
    ...(there.slug === local.article.slug ? {} : { oldSlug: there.slug }),
    ...(names(sourceThere) && !names(source) ? { dropsOpening: true } : {}),
  };
}
