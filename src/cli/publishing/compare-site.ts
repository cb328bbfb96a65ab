// Compares local articles with the site's: which are new, changed, the same, behind, or only there.

import type { SiteArticle } from '../../domain/publishing-api.ts';
import type { Revision } from '../../domain/revision.ts';
import type { LocalArticle } from '../articles/load-articles.ts';

/**
 * How one local article stands to the site. `behind`: the file is an older revision of what the
 * site has, so that sending it would undo a change; `taken`: another article has its slug there.
 */
export type Standing =
  | { readonly state: 'new'; readonly local: LocalArticle }
  | {
      readonly state: 'changed';
      readonly local: LocalArticle;
      readonly there: SiteArticle;
      /** The editor goes back to an older revision's text on purpose. */
      readonly isReturn?: true;
    }
  | {
      readonly state: 'same' | 'behind';
      readonly local: LocalArticle;
      readonly there: SiteArticle;
    }
  | { readonly state: 'taken'; readonly local: LocalArticle; readonly there: SiteArticle };

/** All local articles in the order of their files, and the site's that no file has. */
export interface Comparison {
  readonly standings: readonly Standing[];
  readonly onlyThere: readonly SiteArticle[];
}

/** Compares by id; sources are compared by their SHA-256. */
export function compareSite(
  locals: readonly LocalArticle[],
  siteArticles: readonly SiteArticle[],
): Comparison {
  const byId = new Map(siteArticles.map((article) => [article.id, article]));
  const bySlug = new Map(siteArticles.map((article) => [article.slug, article]));
  const localIds = new Set(locals.map(({ article }) => article.id));
  return {
    standings: locals.map((local) =>
      compareArticle(local, byId.get(local.article.id), bySlug.get(local.article.slug)),
    ),
    onlyThere: siteArticles.filter(({ id }) => !localIds.has(id)),
  };
}

function compareArticle(
  local: LocalArticle,
  there: SiteArticle | undefined,
  slugOwner: SiteArticle | undefined,
): Standing {
  if (slugOwner && slugOwner.id !== local.article.id) {
    return { state: 'taken', local, there: slugOwner };
  }
  if (!there) return { state: 'new', local };
  // The slug may come from the file's name, which is not in the source.
  const renamed = there.slug !== local.article.slug;
  if (latestRevision(there)?.sha256 === local.sha256) {
    return { state: renamed ? 'changed' : 'same', local, there };
  }
  const older = there.revisions.some(({ sha256 }) => sha256 === local.sha256);
  return { state: older ? 'behind' : 'changed', local, there };
}

/** The revision that the site has now; undefined only for an article without any, which no site sends. */
export function latestRevision(article: SiteArticle): Revision | undefined {
  return article.revisions.at(-1);
}
