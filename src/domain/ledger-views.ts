// Views: what only the ledger can answer, since no key of KV holds it. Each is asked for by a request of this type.

import * as v from 'valibot';
import type { FeedFormat } from './kv-keys.ts';
import type { SearchQuery, SearchTerms } from './search/query.ts';

/**
 * What a reader may ask of the ledger. `sitemap`: every open bulletin of a year (of the document).
 * `search`: a page of results; `search-feed`: the newest of them as a feed (see search/record.ts).
 */
export type LedgerView = { readonly kind: 'sitemap'; readonly year: string } | SearchView;

/** The views that search, of which the ledger allows itself only so many. */
export type SearchView =
  | { readonly kind: 'search'; readonly query: SearchQuery }
  | { readonly kind: 'search-feed'; readonly search: SearchTerms; readonly format: FeedFormat };

/** True for a view that searches. */
export function isSearchView(view: LedgerView): view is SearchView {
  return view.kind === 'search' || view.kind === 'search-feed';
}

/** The answer to `sitemap`: instants are RFC 3339, UTC; oldest document first. */
export const sitemapSchema = v.object({
  bulletins: v.array(v.object({ slug: v.string(), lang: v.string(), updated: v.string() })),
});

/** Every open bulletin of a year. */
export type SitemapRecord = v.InferOutput<typeof sitemapSchema>;
