// What the publishing API takes and answers where a whole site is exported and restored. See docs/api.md.

import * as v from 'valibot';

/** The form of an export; raised when an export of before can no longer be read as it was written. */
export const exportFormat = 1;

const hashSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 hexadecimal digits, lower case'),
);

/** A row of a table of the ledger, by the names of its columns. Times are milliseconds since 1970. */
export const rowSchema = v.record(v.string(), v.union([v.string(), v.number(), v.null()]));

/** A row of a table of the ledger. */
export type Row = v.InferOutput<typeof rowSchema>;

const rowsSchema = v.record(v.string(), v.array(rowSchema));

/** Rows by the names of their tables. */
export type Rows = v.InferOutput<typeof rowsSchema>;

/** An event of the log, as it is hashed. */
export const eventRowSchema = v.strictObject({
  number: v.number(),
  at: v.number(),
  editor: v.string(),
  type: v.string(),
  subject: v.string(),
  /** JSON. */
  detail: v.string(),
  hash: v.string(),
});

/** An event of the log. */
export type EventRow = v.InferOutput<typeof eventRowSchema>;

/** The last event of a log; number 0 and an empty hash where nothing has happened yet. */
export const lastEventSchema = v.object({ number: v.number(), hash: v.string() });

/** The last event of a log. */
export type LastEvent = v.InferOutput<typeof lastEventSchema>;

const countsSchema = v.record(v.string(), v.number());

/**
 * What there is to export: the settings that feeds depend on, as wrangler.toml names them; the step
 * of the ledger's schema; the last event; how many rows the tables have; the bytes of all files.
 */
export const exportHeadSchema = v.object({
  format: v.literal(exportFormat),
  schema: v.number(),
  settings: v.record(v.string(), v.string()),
  event: lastEventSchema,
  counts: countsSchema,
  bytes: v.number(),
});

/** What there is to export. */
export type ExportHead = v.InferOutput<typeof exportHeadSchema>;

/**
 * What happened after an event, `through` another: the events, the revisions and files that they
 * brought, and of every article that they are about all rows as they are now.
 */
export const exportChangesSchema = v.object({
  through: v.number(),
  events: v.array(eventRowSchema),
  /** The ids of the articles whose rows stand here whole. */
  articles: v.array(v.string()),
  rows: rowsSchema,
});

/** What happened after an event. */
export type ExportChanges = v.InferOutput<typeof exportChangesSchema>;

/** The tables that are not an article's, whole, and how many rows all have, at the moment of one event. */
export const exportTablesSchema = v.object({
  event: lastEventSchema,
  counts: countsSchema,
  rows: rowsSchema,
});

/** The tables that are not an article's. */
export type ExportTables = v.InferOutput<typeof exportTablesSchema>;

/** The entity tags and dates of what readers got, a page of them; `next` is the `after` of the following one. */
export const exportKeysSchema = v.object({
  rows: v.array(rowSchema),
  next: v.nullable(v.string()),
});

/** What begins a restoration: which export (the SHA-256 of its manifest), and what it says of itself. */
export const restorationStartSchema = v.strictObject({
  export: hashSchema,
  format: v.literal(exportFormat, `must be ${exportFormat}, the form of export that is understood`),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  event: v.strictObject({ number: v.pipe(v.number(), v.integer()), hash: v.string() }),
  counts: countsSchema,
});

/** What begins a restoration. */
export type RestorationStart = v.InferOutput<typeof restorationStartSchema>;

/** Rows of one table, as they stand in the export. */
export const restorationRowsSchema = v.strictObject({
  table: v.string(),
  rows: v.pipe(v.array(rowSchema), v.maxLength(2_000)),
});

/**
 * Where a site is: `empty`, so that an export can be restored into it; `restoring` the export of that
 * SHA-256; or `filled`. `counts` are the rows that are there.
 */
export const restorationStandingSchema = v.object({
  state: v.picklist(['empty', 'restoring', 'filled']),
  export: v.optional(v.string()),
  schema: v.number(),
  settings: v.record(v.string(), v.string()),
  counts: countsSchema,
});

/** Where a site is. */
export type RestorationStanding = v.InferOutput<typeof restorationStandingSchema>;

/** How many rows of a table there are after some were stored. */
export const restoredRowsSchema = v.object({ count: v.number() });

/** The event that ended a restoration, and how many keys wait until readers have everything. */
export const restorationEndSchema = v.object({ event: lastEventSchema, waiting: v.number() });
