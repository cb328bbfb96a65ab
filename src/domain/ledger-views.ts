// Views: what only the ledger can answer, since no key of KV holds it. Each is asked for by a request of this type.

import * as v from 'valibot';
import { comparedBlockSchema, comparedFieldSchema } from './comparison/pieces.ts';
import type { FeedFormat } from './kv-keys.ts';
import type { SearchQuery, SearchTerms } from './search/query.ts';
import { storedArticleSchema } from './stored-records.ts';

/** What a reader may ask of the ledger. */
export type LedgerView =
  /** Every open bulletin of a year (of the document), part by part; parts are numbered from 1. */
  | { readonly kind: 'sitemap'; readonly year: string; readonly part: number }
  /** What subscribers heard of for the first time in the 48 hours before `now` (milliseconds). */
  | { readonly kind: 'news-sitemap'; readonly now: number }
  /** An open bulletin as it was. */
  | { readonly kind: 'revision'; readonly slug: string; readonly number: number }
  /** What changed between two revisions of an open bulletin. */
  | {
      readonly kind: 'comparison';
      readonly slug: string;
      readonly from: number;
      readonly to: number;
    }
  /** Where the first of these addresses leads that an open bulletin had before it came here. */
  | { readonly kind: 'alias'; readonly addresses: readonly string[] }
  | SearchView;

/** The views that search, of which the ledger allows itself only so many (see search/record.ts). */
export type SearchView =
  /** A page of results. */
  | { readonly kind: 'search'; readonly query: SearchQuery }
  /** The newest of them as a feed. */
  | { readonly kind: 'search-feed'; readonly search: SearchTerms; readonly format: FeedFormat };

/** True for a view that searches. */
export function isSearchView(view: LedgerView): view is SearchView {
  return view.kind === 'search' || view.kind === 'search-feed';
}

/** The answer to `sitemap`: instants are RFC 3339, UTC; oldest document first. */
export const sitemapSchema = v.object({
  bulletins: v.array(v.object({ slug: v.string(), lang: v.string(), updated: v.string() })),
});

/** Every open bulletin of a year, or of a part of it. */
export type SitemapRecord = v.InferOutput<typeof sitemapSchema>;

/** The answer to `news-sitemap`: newest first; `published` is RFC 3339, UTC. */
export const newsSchema = v.object({
  bulletins: v.array(
    v.object({ slug: v.string(), lang: v.string(), title: v.string(), published: v.string() }),
  ),
});

/** The bulletins that are news. */
export type NewsRecord = v.InferOutput<typeof newsSchema>;

/** The answer to `alias`: the bulletin's present slug, null where none had the address; and whether any bulletin has aliases at all. */
export const aliasTargetSchema = v.object({ slug: v.nullable(v.string()), hasAny: v.boolean() });

/** Where an alias leads. */
export type AliasTarget = v.InferOutput<typeof aliasTargetSchema>;

/** The answer to `revision`: what the bulletin said. An open article's record is one of its present revision. */
export const revisionTextSchema = v.pick(storedArticleSchema, [
  ...(['title', 'issuer', 'issued', 'lang', 'topics', 'summary'] as const),
  ...(['html', 'headings', 'source'] as const),
]);

/** What a bulletin said at one revision. */
export type RevisionText = v.InferOutput<typeof revisionTextSchema>;

/**
 * The answer to `comparison`: title and language of the later revision, the fields that changed, and
 * the blocks of both texts in reading order.
 */
export const comparisonSchema = v.object({
  title: v.string(),
  lang: v.string(),
  fields: v.array(comparedFieldSchema),
  blocks: v.array(comparedBlockSchema),
});

/** What changed between two revisions. */
export type Comparison = v.InferOutput<typeof comparisonSchema>;
