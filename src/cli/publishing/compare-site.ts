// Compares local articles with the site's: which are new, changed, the same, behind, in conflict, or only there.

import { isDigest } from '../../domain/digest-slug.ts';
import type { SiteArticle } from '../../domain/publishing-api.ts';
import type { Revision } from '../../domain/revision.ts';
import type { LocalArticle } from '../articles/load-articles.ts';

/**
 * How one local article stands to the site. `behind`: the file is an older revision of what the
 * site has, so that sending it would undo a change; `conflict`: it was edited, and the site has a
 * newer revision than the one edited; `taken`: another article has its slug there. `withdrawn` and
 * `draft`: it is so there, and the file holds nothing new; `blocked`: the file was edited, and the
 * site takes no change of a withdrawn article; `left`: it was edited, and --draft leaves it alone.
 */
export type Standing =
  | {
      readonly state: 'new';
      readonly local: LocalArticle;
      /** When it is to open, where the editor says so. */
      readonly at?: number;
      /** Set where it becomes a draft. */
      readonly draft?: 'kept';
    }
  | {
      readonly state: 'changed';
      readonly local: LocalArticle;
      readonly there: SiteArticle;
      /** The number of the revision that was edited. */
      readonly base: number;
      /** Set where the file was behind or in conflict and replaces what is there on purpose. */
      readonly anyway?: 'return' | 'replacement';
      /** When it is to open, for an article that is not open. */
      readonly at?: number;
      /** Of a draft: whether it stays one, or is opened. */
      readonly draft?: 'kept' | 'opened';
    }
  | {
      readonly state: 'conflict';
      readonly local: LocalArticle;
      readonly there: SiteArticle;
      /** The revision that was edited, where that is known. */
      readonly base: number | undefined;
    }
  | {
      readonly state: 'same' | 'behind' | 'withdrawn' | 'draft' | 'blocked' | 'left';
      readonly local: LocalArticle;
      readonly there: SiteArticle;
    }
  | { readonly state: 'taken'; readonly local: LocalArticle; readonly there: SiteArticle };

/**
 * All local articles in the order of their files, and the site's that no file has; digests, which the
 * site writes itself, apart from these.
 */
export interface Comparison {
  readonly standings: readonly Standing[];
  readonly onlyThere: readonly SiteArticle[];
  readonly digests: readonly SiteArticle[];
}

/** Compares by id; sources are compared by their SHA-256. `bases`: the revisions that were edited, by id. */
export function compareSite(
  locals: readonly LocalArticle[],
  siteArticles: readonly SiteArticle[],
  bases: ReadonlyMap<string, number>,
): Comparison {
  const byId = new Map(siteArticles.map((article) => [article.id, article]));
  const bySlug = new Map(siteArticles.map((article) => [article.slug, article]));
  const localIds = new Set(locals.map(({ article }) => article.id));
  const unknown = siteArticles.filter(({ id }) => !localIds.has(id));
  return {
    standings: locals.map((local) =>
      compareArticle(
        local,
        byId.get(local.article.id),
        bySlug.get(local.article.slug),
        bases.get(local.article.id),
      ),
    ),
    onlyThere: unknown.filter((article) => !isDigest(article)),
    digests: unknown.filter(isDigest),
  };
}

function compareArticle(
  local: LocalArticle,
  there: SiteArticle | undefined,
  slugOwner: SiteArticle | undefined,
  base: number | undefined,
): Standing {
  if (slugOwner && slugOwner.id !== local.article.id) {
    return { state: 'taken', local, there: slugOwner };
  }
  if (!there) return { state: 'new', local };
  // The slug may come from the file's name, which is not in the source.
  const renamed = there.slug !== local.article.slug;
  const latest = latestRevision(there);
  const isKnown = there.revisions.some(({ sha256 }) => sha256 === local.sha256);
  if (there.state === 'withdrawn') {
    return { state: isKnown && !renamed ? 'withdrawn' : 'blocked', local, there };
  }
  if (latest?.sha256 === local.sha256) {
    if (renamed) return { state: 'changed', local, there, base: latest.number };
    return { state: there.state === 'draft' ? 'draft' : 'same', local, there };
  }
  if (isKnown) return { state: 'behind', local, there };
  // Where there is but one text, nobody else's change can be lost.
  const edited = hasOneText(there) ? latest?.number : base;
  return edited !== undefined && edited === latest?.number
    ? { state: 'changed', local, there, base: edited }
    : { state: 'conflict', local, there, base: edited };
}

/** The revision that the site has now; undefined only for an article without any, which no site sends. */
export function latestRevision(article: SiteArticle): Revision | undefined {
  return article.revisions.at(-1);
}

/** Whether all revisions have the same text: those that withdraw and restore change none. */
export function hasOneText({ revisions }: SiteArticle): boolean {
  return new Set(revisions.map(({ sha256 }) => sha256)).size === 1;
}

/** The revision that withdrew the article, where it is withdrawn. An opening that was cancelled leaves none. */
export function findWithdrawal({ state, revisions }: SiteArticle): Revision | undefined {
  return state === 'withdrawn'
    ? revisions.findLast(({ kind }) => kind === 'withdrawal')
    : undefined;
}

/** The revisions made since the one that was edited; all where that is not known. */
export function newerRevisions(there: SiteArticle, base: number | undefined): Revision[] {
  return there.revisions.filter(({ number }) => number > (base ?? 0));
}
