// The records that the ledger writes to KV and the Worker renders: articles, lists, the overview.

import * as v from 'valibot';
import { chineseScripts } from './chinese-script.ts';
import { importedFromSchema } from './imported-from.ts';
import { publicRevisionSchema } from './revision.ts';

/** One line of a list: enough to link an article and to say what it is. */
export const listItemSchema = v.object({
  slug: v.string(),
  title: v.string(),
  issuer: v.string(),
  /** The date that the document bears, YYYY-MM-DD. */
  issued: v.string(),
  lang: v.string(),
  /** Of the newest bulletin on the front page only. */
  summary: v.optional(v.string()),
});

/** One line of a list. */
export type ListItem = v.InferOutput<typeof listItemSchema>;

/** An image of an article, in the order of its text: its path on the site, what it shows, and its size in pixels. */
const imageSchema = v.object({
  path: v.string(),
  alternative: v.string(),
  type: v.string(),
  width: v.number(),
  height: v.number(),
});

/** An image of an article. */
export type ArticleImage = v.InferOutput<typeof imageSchema>;

/** A file that an article links: its path on the site, the link's text, its own name, and its size in bytes. */
const attachmentSchema = v.object({
  path: v.string(),
  title: v.string(),
  name: v.string(),
  type: v.string(),
  size: v.number(),
});

/** A file that an article links. */
export type Attachment = v.InferOutput<typeof attachmentSchema>;

const headingSchema = v.object({ id: v.string(), level: v.number(), text: v.string() });

const { slug, title, issuer, issued, lang } = listItemSchema.entries;

/** What is known of an article whether it is withdrawn or not. */
const identity = {
  id: v.string(),
  ...{ slug, title, issuer, issued, lang },
  /** RFC 3339, UTC, as is every instant of these records. */
  published: v.string(),
  /** All revisions, oldest first; the last is the present one. */
  revisions: v.array(publicRevisionSchema),
};

/**
 * The edition of an article in the other Chinese script, converted by the ledger. It has no text of
 * its own that could be cited: source, revisions and checksums are the article's.
 */
const derivedSchema = v.object({
  lang: v.picklist(chineseScripts),
  title: v.string(),
  summary: v.string(),
  html: v.string(),
  headings: v.array(headingSchema),
  /** Names to be shown; the addresses of issuer and topics are made of the article's own. */
  issuer: v.string(),
  topics: v.array(v.string()),
  /** The notes of the article's revisions, by their numbers. */
  notes: v.record(v.string(), v.string()),
  /** The titles of neighbours that have an edition in this script. */
  previous: v.optional(v.string()),
  next: v.optional(v.string()),
});

/** The edition of an article in the other Chinese script. */
export type DerivedEdition = v.InferOutput<typeof derivedSchema>;

/** `article:<slug>`: all that the article's page and its other forms need, so that one read serves them. */
export const storedArticleSchema = v.object({
  type: v.literal('article'),
  ...identity,
  topics: v.array(v.string()),
  summary: v.string(),
  updated: v.string(),
  /** HTML of the body; addresses within the site begin with a slash. */
  html: v.string(),
  headings: v.array(headingSchema),
  /** The canonical source of the current revision: what `.md` serves and `sha256` stands for. */
  source: v.string(),
  /** The files that the text shows and links, each once; absent where there are none. */
  images: v.optional(v.array(imageSchema)),
  attachments: v.optional(v.array(attachmentSchema)),
  /**
   * The raw file that the article was imported from, where it was, and what cleaning changed in it;
   * with its path and size where the site has it.
   */
  importedFrom: v.optional(
    v.object({
      ...importedFromSchema.entries,
      ...{ path: v.optional(v.string()), size: v.optional(v.number()) },
    }),
  ),
  /** Neighbours by document date. */
  previous: v.optional(listItemSchema),
  next: v.optional(listItemSchema),
  /** Of articles in Chinese only. */
  derived: v.optional(derivedSchema),
});

/** An article as KV holds it. */
export type StoredArticle = v.InferOutput<typeof storedArticleSchema>;

/** What stands in the place of a withdrawn article: that it was there, and why it is not; nothing of its text. */
export const withdrawnArticleSchema = v.object({
  type: v.literal('withdrawn'),
  ...identity,
  withdrawn: v.string(),
  reason: v.string(),
});

/** What stands in the place of a withdrawn article. */
export type WithdrawnArticle = v.InferOutput<typeof withdrawnArticleSchema>;

/** What stands under a slug: the article, what is left of it, or where it went. */
export const articleRecordSchema = v.variant('type', [
  storedArticleSchema,
  withdrawnArticleSchema,
  v.object({ type: v.literal('redirect'), slug: v.string() }),
]);

/** An article, what is left of one that was withdrawn, or a redirect to the present slug. */
export type ArticleRecord = v.InferOutput<typeof articleRecordSchema>;

/**
 * `list:<collection>` and `volume:<n>:<collection>`: a collection's newest articles, or its nth
 * volume. Of all the newest publication comes first, of other collections the newest document date.
 * `newestVolume` is the number of the newest closed volume, 0 where there is none.
 */
export const listRecordSchema = v.object({
  collection: v.string(),
  volume: v.optional(v.number()),
  newestVolume: v.number(),
  /** How many articles of the collection are open; of a volume, how many it shows. */
  total: v.number(),
  items: v.array(listItemSchema),
});

/** A list of a collection's articles. */
export type ListRecord = v.InferOutput<typeof listRecordSchema>;

const namedCountSchema = v.object({ name: v.string(), total: v.number() });

/** How many articles a topic or an issuer has. */
export type NamedCount = v.InferOutput<typeof namedCountSchema>;

/**
 * `overview`: how many articles each year, month, topic and issuer has. Years and months newest
 * first, names in the order of their code points. A topic or issuer whose articles are all gone
 * keeps its feeds, and stands here with 0.
 */
export const overviewSchema = v.object({
  total: v.number(),
  years: v.array(
    v.object({
      year: v.string(),
      total: v.number(),
      months: v.array(v.object({ month: v.string(), total: v.number() })),
    }),
  ),
  topics: v.array(namedCountSchema),
  issuers: v.array(namedCountSchema),
  /** What subscribers received last, newest first, five at most. */
  newest: v.array(listItemSchema),
});

/** Counts by year, month, topic and issuer. */
export type Overview = v.InferOutput<typeof overviewSchema>;
