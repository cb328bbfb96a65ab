// What `POST /api/plans` takes and answers: what subscribers would see of a change, before anything is stored.

import * as v from 'valibot';
import { feedFormats } from './kv-keys.ts';
import { mediaFactsSchema } from './media/media-facts.ts';
import {
  announcements,
  batchSchema,
  failureSchema,
  maxBatchItems,
  noteSchema,
  putOutcomeSchema,
} from './publishing-api.ts';
import { editKinds } from './revision.ts';

/** A word list as it would be sent; `base` is the SHA-256 of the list that was edited. */
const plannedWordsSchema = v.strictObject({ text: v.string(), base: v.string() });

/** A withdrawal or restoration as it would be asked for. */
const plannedStandingSchema = v.strictObject({
  change: v.picklist(['withdrawal', 'restoration']),
  reference: v.string(),
  base: v.pipe(v.number(), v.integer(), v.minValue(1)),
  note: v.optional(noteSchema),
});

const plannedBatchesSchema = v.pipe(
  v.array(batchSchema),
  v.maxLength(maxBatchItems),
  v.check(
    (batches) => batches.flatMap(({ items }) => items).length <= maxBatchItems,
    `must have at most ${maxBatchItems} articles together`,
  ),
);

/**
 * An outline of more than can be tried out: of each article, in the order of sending, what decides in
 * which feeds it stands. `opensNow` is false for one that opens later; `kind` is that of a change.
 */
const planOutlineSchema = v.strictObject({
  announce: v.picklist(announcements),
  digest: v.optional(v.string()),
  articles: v.pipe(
    v.array(
      v.strictObject({
        id: v.string(),
        slug: v.string(),
        issuer: v.string(),
        topics: v.array(v.string()),
        kind: v.optional(v.picklist(editKinds)),
        opensNow: v.boolean(),
      }),
    ),
    v.maxLength(20_000),
  ),
});

/** An outline. */
export type PlanOutline = v.InferOutput<typeof planOutlineSchema>;

/**
 * What is to be planned: the word list that would be sent first, the batches in the order in which they
 * would be sent (an article that would be put by itself is a batch of one), what is known of the files
 * that would be sent before them, and a change of where an article stands. Each may be absent.
 */
export const planRequestSchema = v.strictObject({
  words: v.optional(plannedWordsSchema),
  batches: v.optional(plannedBatchesSchema, []),
  files: v.optional(v.pipe(v.array(mediaFactsSchema), v.maxLength(10_000)), []),
  standing: v.optional(plannedStandingSchema),
  /** In the place of everything else: the entries are reckoned, and no document is weighed. */
  outline: v.optional(planOutlineSchema),
});

/** What is to be planned. */
export type PlanRequest = v.InferOutput<typeof planRequestSchema>;

/**
 * What becomes of an entry in a subscription document, for who subscribes to it. `new`: it was never
 * in this feed; `returned`: it was in its history, and comes back among the newest; `changed`: its
 * `updated` moves; `silent`: its text changes and no date does; `withdrawn`, `restored`: it says so;
 * `dropped`: others push it out, and the history has it; `left`: it is no longer of this collection.
 */
export const entryChanges = [
  'new',
  'changed',
  'returned',
  'withdrawn',
  'restored',
  'silent',
  'dropped',
  'left',
] as const;

/** What becomes of an entry. */
export type EntryChange = (typeof entryChanges)[number];

/** One entry; `id` and `slug` are the article's, in editions too. */
const plannedEntrySchema = v.object({
  change: v.picklist(entryChanges),
  id: v.string(),
  slug: v.string(),
});

/**
 * A document that would have other bytes than subscribers have now, or that they would find for the
 * first time: `bytes` as unpacked, `gzip` as served. The time of publication is part of a document, so
 * that `gzip` may come out a few bytes otherwise.
 */
const plannedDocumentSchema = v.object({
  format: v.picklist(feedFormats),
  path: v.string(),
  bytes: v.number(),
  gzip: v.number(),
});

/** A closed volume that closes with this change (`isNew`), or whose bytes change. */
const plannedVolumeSchema = v.object({
  volume: v.number(),
  isNew: v.boolean(),
  documents: v.array(plannedDocumentSchema),
});

/** What the subscribers of one collection's feeds would see. */
export const feedPlanSchema = v.object({
  collection: v.string(),
  entries: v.array(plannedEntrySchema),
  /** How many entries the subscription document would have. */
  total: v.number(),
  /** How many bulletins readers find in the collection, before and after. */
  bulletins: v.object({ before: v.number(), after: v.number() }),
  /** The subscription documents whose bytes change. */
  documents: v.array(plannedDocumentSchema),
  volumes: v.array(plannedVolumeSchema),
  /** False where the plan was too large to weigh this feed: `documents` and `volumes` are not complete then. */
  isWeighed: v.boolean(),
});

/** What the subscribers of one collection's feeds would see. */
export type FeedPlan = v.InferOutput<typeof feedPlanSchema>;

/**
 * The plan. Where `refusals` has anything, the articles would be refused for the reasons given (`item`
 * counts through all batches, from 0), and the rest is foreseen without them.
 */
export const planSchema = v.object({
  outcomes: v.array(putOutcomeSchema),
  digest: v.optional(putOutcomeSchema),
  refusals: v.array(failureSchema),
  feeds: v.array(feedPlanSchema),
});

/** What would happen. */
export type Plan = v.InferOutput<typeof planSchema>;
