// Views: what only the ledger can answer, since no key of KV holds it. Each is asked for by a request of this type.

import * as v from 'valibot';

/** What a reader may ask of the ledger. `sitemap`: every open bulletin of a year (of the document). */
export type LedgerView = { readonly kind: 'sitemap'; readonly year: string };

/** The answer to `sitemap`: instants are RFC 3339, UTC; oldest document first. */
export const sitemapSchema = v.object({
  bulletins: v.array(v.object({ slug: v.string(), lang: v.string(), updated: v.string() })),
});

/** Every open bulletin of a year. */
export type SitemapRecord = v.InferOutput<typeof sitemapSchema>;
