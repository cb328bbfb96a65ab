// What the publishing API takes and answers: the schemas that the Worker and the command line share. See docs/api.md.

import * as v from 'valibot';
import { findIllegalCharacter, findUnbalancedDirection } from './characters.ts';
import { claimMismatchSchema } from './github-api.ts';
import { mediaFactsSchema } from './media/media-facts.ts';
import { editKinds, publicRevisionSchema } from './revision.ts';
import { parseInstant } from './time.ts';
import { uuidUrnPattern } from './uuid-urn.ts';

/** One line of text that every page and feed can carry, without blanks at its ends. */
export const lineSchema = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => !findIllegalCharacter(text), 'holds a character that no feed can carry'),
  v.check((text) => !findUnbalancedDirection(text), 'holds a direction control that is not closed'),
  v.check((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'must be one line'),
);

/** A note on a change: one line of at most 500 characters, since readers see it on the page and in the feeds. */
export const noteSchema = v.pipe(lineSchema, v.maxLength(500, 'must have at most 500 characters'));

/** A note that must say something. */
const filledNoteSchema = v.pipe(noteSchema, v.nonEmpty('must not be empty'));

/** An instant (RFC 3339 with an offset), as milliseconds. */
export const instantSchema = v.pipe(
  v.string(),
  v.check(
    (text) => /(?:z|[+-]\d{2}:?\d{2})$/i.test(text) && parseInstant(text, 'UTC') !== undefined,
    'must be an instant with its offset, such as 2026-12-01T08:00:00+08:00',
  ),
  v.transform((text) => parseInstant(text, 'UTC') ?? Number.NaN),
);

/**
 * Where an article is: `open` to readers; `scheduled` to open; `withdrawn`, so that readers find the
 * reason in its place; a `draft`, never opened and not to open by itself, of which readers know nothing.
 */
const articleStates = ['open', 'scheduled', 'withdrawn', 'draft'] as const;

/** Where an article is. */
export type ArticleState = (typeof articleStates)[number];

/**
 * How subscribers hear of new articles: of each; of all together, in one entry that lists them; or
 * not at all. Archive and history have them in any case.
 */
export const announcements = ['each', 'digest', 'none'] as const;

/** How subscribers hear of new articles. */
export type Announcement = (typeof announcements)[number];

const revisionSchema = v.object({ ...publicRevisionSchema.entries, editor: v.string() });

/** What happened to one article that was put. `url` is its address for readers. */
export const putOutcomeSchema = v.object({
  outcome: v.picklist(['created', 'updated', 'unchanged']),
  id: v.string(),
  slug: v.string(),
  state: v.picklist(articleStates),
  revision: v.number(),
  sha256: v.string(),
  published: v.string(),
  updated: v.string(),
  url: v.string(),
});

/** The answer to one article that was put. */
export type PutOutcome = v.InferOutput<typeof putOutcomeSchema>;

/** The most articles in one batch. */
export const maxBatchItems = 100;

const batchItemObjectSchema = v.strictObject({
  source: v.string(),
  /** Slug from the file name, for sources whose front matter names none. */
  slug: v.optional(v.string()),
  base: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  kind: v.optional(v.picklist(editKinds)),
  note: v.optional(noteSchema),
  /** When it is to open, for an article that is not open and whose front matter does not say. */
  at: v.optional(instantSchema),
  /** True where it is to be a draft: a new article, or one that is a draft already. */
  draft: v.optional(v.boolean()),
});

/** Why a draft cannot bear a time beside it. */
export const draftAndAt = 'a draft does not open: leave out either draft or at';

/** One article of a batch: `base` is the revision that was edited, null for a new article. */
export const batchItemSchema = v.pipe(
  batchItemObjectSchema,
  v.check(({ draft, at }) => !draft || at === undefined, draftAndAt),
);

/** One article of a batch. */
export type BatchItem = v.InferOutput<typeof batchItemSchema>;

const batchObjectSchema = v.strictObject({
  items: v.pipe(v.array(batchItemSchema), v.minLength(1), v.maxLength(maxBatchItems)),
  /**
   * How subscribers hear of the articles that are new, and of drafts that are opened. Where it is not
   * told: of each new one, and of a draft that was scheduled once as it was told then.
   */
  announce: v.optional(v.picklist(announcements)),
  /**
   * The id of the digest, which the sender mints: batches that bear the same one are announced by
   * one entry. Needed with `announce: digest`, and only there.
   */
  digest: v.optional(
    v.pipe(v.string(), v.regex(uuidUrnPattern, 'must be urn:uuid: and a UUID in lower case')),
  ),
  /** True where more batches follow: a digest is written, and quiet volumes are closed, with the last. */
  more: v.optional(v.boolean(), false),
});

/** A batch: stored whole, in the order given, or not at all. */
export const batchSchema = v.pipe(
  batchObjectSchema,
  v.check(
    ({ announce, digest }) => (announce === 'digest') === (digest !== undefined),
    'digest, the id of the digest, belongs to announce "digest", and only there',
  ),
);

/** A batch. */
export type Batch = v.InferOutput<typeof batchSchema>;

/** The answer to a batch: one outcome for each item, in the same order, and that of the digest where there is one. */
export const batchOutcomeSchema = v.object({
  outcomes: v.array(putOutcomeSchema),
  digest: v.optional(putOutcomeSchema),
});

/** The answer to a batch. */
export type BatchOutcome = v.InferOutput<typeof batchOutcomeSchema>;

/** What is needed to withdraw an article: the reason, which readers see. */
export const withdrawalSchema = v.strictObject({ reason: filledNoteSchema });

/** What is needed to restore an article: a note for readers, where there is something to say. */
export const restorationSchema = v.strictObject({ note: v.optional(noteSchema) });

/** The most files that are asked about at once. */
export const maxMediaAsked = 1_000;

const digestSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 hexadecimal digits, lower case'),
);

/** Which of these files the site does not have, by the SHA-256 of their bytes. */
export const mediaQuestionSchema = v.strictObject({
  sha256: v.pipe(v.array(digestSchema), v.maxLength(maxMediaAsked)),
});

/** Those of the files asked about that are to be sent. */
export const mediaMissingSchema = v.object({ missing: v.array(v.string()) });

/** A file that the site has. `path` is its address for readers, once an open article refers to it. */
export const siteMediaSchema = v.object({ ...mediaFactsSchema.entries, path: v.string() });

/** A file that an article refers to. `item` counts the articles of a batch from 0. */
const namedFileSchema = v.object({
  item: v.number(),
  path: v.string(),
  sha256: v.string(),
  type: v.optional(v.string()),
});

/** An article as editors see it: its state and all its revisions, oldest first. */
export const siteArticleSchema = v.object({
  id: v.string(),
  slug: v.string(),
  title: v.string(),
  issued: v.string(),
  state: v.picklist(articleStates),
  published: v.string(),
  updated: v.string(),
  revisions: v.array(revisionSchema),
});

/** An article as editors see it. */
export type SiteArticle = v.InferOutput<typeof siteArticleSchema>;

/** The most articles on a page of the list. */
export const maxArticlesListed = 1_000;

/** A page of the list of articles, by id; `next` is the `after` of the following page. */
export const articleListSchema = v.object({
  articles: v.array(siteArticleSchema),
  next: v.nullable(v.string()),
});

/** An article with the source of its current revision, or of the one asked for. */
export const articleWithSourceSchema = v.object({
  ...siteArticleSchema.entries,
  revision: v.number(),
  source: v.string(),
});

/** The word list as editors wrote it; the SHA-256 of the text tells which list a change was made on. */
export const wordListSchema = v.object({ text: v.string(), sha256: v.string() });

/** What happened to the word list: which entries came and went, each as a line of the list. */
export const wordsOutcomeSchema = v.object({
  outcome: v.picklist(['updated', 'unchanged']),
  sha256: v.string(),
  added: v.array(v.string()),
  removed: v.array(v.string()),
});

/** The answer to a word list that was put. */
export type WordsOutcome = v.InferOutput<typeof wordsOutcomeSchema>;

/** How far the projection is behind the ledger: keys that readers do not see yet. */
export const projectionStateSchema = v.object({ waiting: v.number() });

/** A validation problem in an answer: a Problem with its sentence. `item` counts from 0 in a batch. */
const apiFindingSchema = v.object({
  item: v.optional(v.number()),
  line: v.number(),
  column: v.number(),
  severity: v.picklist(['error', 'warning']),
  rule: v.string(),
  data: v.record(v.string(), v.string()),
  message: v.string(),
});

/**
 * A failure (RFC 9457, application/problem+json). `reason` is the stable name of the failure;
 * `problems` lists all that validation found, `current` is the revision that a stale base missed,
 * `files` are those that an article refers to and that are not there or of another kind.
 */
export const failureSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  reason: v.string(),
  /** Which item of a batch failed first, counted from 0. */
  item: v.optional(v.number()),
  problems: v.optional(v.array(apiFindingSchema)),
  current: v.optional(revisionSchema),
  files: v.optional(v.array(namedFileSchema)),
  /** What was forbidden, the scopes of which one would allow it, and who could give it. */
  action: v.optional(v.string()),
  scopes: v.optional(v.array(v.string())),
  ask: v.optional(v.array(v.string())),
  /** The claims of a token of GitHub's that are not as they have to be. */
  claims: v.optional(v.array(claimMismatchSchema)),
  /** Whose token has expired, and when. */
  expired: v.optional(v.object({ id: v.string(), name: v.string(), at: v.string() })),
});

/** A failure as the API answers it. */
export type Failure = v.InferOutput<typeof failureSchema>;
