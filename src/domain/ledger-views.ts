// Views: what only the ledger can answer, since no key of KV holds it. Each is asked for by a request of this type.

import * as v from 'valibot';

/** What a reader may ask of the ledger. */
export type LedgerView =
  /** Every open bulletin of a year (of the document), part by part; parts are numbered from 1. */
  | { readonly kind: 'sitemap'; readonly year: string; readonly part: number }
  /** What subscribers heard of for the first time in the 48 hours before `now` (milliseconds). */
  | { readonly kind: 'news-sitemap'; readonly now: number };

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
