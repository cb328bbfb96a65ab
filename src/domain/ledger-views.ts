// Views: what only the ledger can answer, since no key of KV holds it. Each is asked for by a request of this type.

import * as v from 'valibot';
import { comparedBlockSchema, comparedFieldSchema } from './comparison/pieces.ts';
import { storedArticleSchema } from './stored-records.ts';

/**
 * What a reader may ask of the ledger. `sitemap`: every open bulletin of a year (of the document).
 * `revision`: an open bulletin as it was. `comparison`: what changed between two of its revisions.
 */
export type LedgerView =
  | { readonly kind: 'sitemap'; readonly year: string }
  | { readonly kind: 'revision'; readonly slug: string; readonly number: number }
  | {
      readonly kind: 'comparison';
      readonly slug: string;
      readonly from: number;
      readonly to: number;
    };

/** The answer to `sitemap`: instants are RFC 3339, UTC; oldest document first. */
export const sitemapSchema = v.object({
  bulletins: v.array(v.object({ slug: v.string(), lang: v.string(), updated: v.string() })),
});

/** Every open bulletin of a year. */
export type SitemapRecord = v.InferOutput<typeof sitemapSchema>;

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
