// What the ledger answers to a search.

import * as v from 'valibot';

const markedTextSchema = v.array(v.object({ text: v.string(), isMarked: v.boolean() }));

/** A text in parts, of which some are what the query found. */
export type MarkedText = v.InferOutput<typeof markedTextSchema>;

const resultSchema = v.object({
  slug: v.string(),
  title: markedTextSchema,
  issuer: v.string(),
  /** The date that the document bears, YYYY-MM-DD. */
  issued: v.string(),
  lang: v.string(),
  snippets: v.array(markedTextSchema),
});

/** A bulletin that was found. */
export type SearchResult = v.InferOutput<typeof resultSchema>;

/** A number of bulletins: `isMore` where there are more than were counted. */
const countSchema = v.object({ total: v.number(), isMore: v.boolean() });

/** A number of bulletins that may be the least. */
export type SearchCount = v.InferOutput<typeof countSchema>;

/**
 * `found`: a page of results. Where there are none at all: how many there would be without the filters
 * (where there are filters), and for each term alone (where there are several). `busy`: too much was
 * searched for in this minute; nothing is said about what there is.
 */
export const searchRecordSchema = v.variant('outcome', [
  v.object({
    outcome: v.literal('found'),
    ...countSchema.entries,
    results: v.array(resultSchema),
    /** True while the index is being made, so that what is not found may be there all the same. */
    isIndexing: v.boolean(),
    withoutFilters: v.optional(countSchema),
    terms: v.array(v.object({ text: v.string(), ...countSchema.entries })),
  }),
  v.object({ outcome: v.literal('busy') }),
]);

/** The answer to a search. */
export type SearchRecord = v.InferOutput<typeof searchRecordSchema>;

/** A page of results. */
export type FoundRecord = Extract<SearchRecord, { outcome: 'found' }>;

/** A search's feed as a finished document. */
export const searchFeedRecordSchema = v.variant('outcome', [
  v.object({ outcome: v.literal('found'), document: v.string() }),
  v.object({ outcome: v.literal('busy') }),
]);

/** A search's feed. */
export type SearchFeedRecord = v.InferOutput<typeof searchFeedRecordSchema>;
