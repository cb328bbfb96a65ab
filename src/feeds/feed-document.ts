// What a feed says, before any format: the one input of all three renderers.

import type { Collection } from '../domain/collection.ts';
import type { SearchTerms } from '../domain/search/query.ts';
import type { Site } from '../domain/site.ts';
import type { Attachment } from '../domain/stored-records.ts';
import type { Notice } from './notice.ts';

/**
 * One article in a feed. `html` is what domain/markdown.ts writes, with addresses within the site
 * beginning with a slash; `summary` is plain text and may be empty. `issued` is a date (YYYY-MM-DD),
 * `published` and `updated` are instants in milliseconds. `id` is the article's (see domain/article-id.ts).
 */
export interface FeedEntry {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  /** The path of its first image, and what it links of the site's files; absent where there are none. */
  readonly image?: string;
  readonly attachments?: readonly Attachment[];
  readonly issuer: string;
  readonly issued: string;
  readonly topics: readonly string[];
  readonly lang: string;
  readonly published: number;
  readonly updated: number;
  /** The number of the present revision, and the SHA-256 of its source; absent where it is withdrawn. */
  readonly revision?: { readonly number: number; readonly sha256: string };
  /**
   * The language of the article, for an entry that is its edition in the other Chinese script: all
   * of the text is in `lang` then, and the entry has an id and a page of its own.
   */
  readonly derivedFrom?: string;
  /** What was corrected, withdrawn or restored since; the notices stand before the content. */
  readonly notices: readonly Notice[];
  /**
   * The instant of the withdrawal, later than `updated`, for an article that is withdrawn; `html`
   * and `summary` are empty then, and the newest notice tells the reason.
   */
  readonly withdrawn?: number;
}

/**
 * The subscription document of one collection, a closed volume of it (RFC 5005, section 4), or the
 * newest results of a search.
 * `updated` is the instant in milliseconds of the newest change that subscribers should hear of;
 * `entries` are newest first by `published`. No renderer sorts, drops or dates anything by itself.
 */
export interface FeedDocument {
  readonly site: Site;
  readonly collection: Collection;
  /** The search whose results these are, of all bulletins; such a feed has neither volumes nor hubs. */
  readonly search?: SearchTerms;
  /** The number of a closed volume, from 1; absent for the subscription document. */
  readonly volume?: number;
  /** The newest closed volume that the document may link to, 0 where there is none. */
  readonly newestVolume: number;
  readonly updated: number;
  readonly entries: readonly FeedEntry[];
}
