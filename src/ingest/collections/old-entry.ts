/** What a collection of another system says of one of its texts, before any of it is settled for Gazette. */

/** Why a text does not come along. */
export type LeftReason =
  | 'draft'
  | 'private'
  | 'trash'
  | 'page'
  | 'deleted'
  | 'other-type'
  | 'gazette'
  | 'no-text';

/** What was changed or could not be carried, besides what HTML cannot say in Markdown; each has a sentence in move-messages.ts. */
export type NoteKind =
  | 'id-minted'
  | 'scheduled'
  | 'undated'
  | 'untitled'
  | 'no-content'
  | 'no-issuer'
  | 'no-language'
  | 'slug-taken'
  | 'slug-made'
  | 'topic-changed'
  | 'topics-cut'
  | 'title-cut'
  | 'summary-cut'
  | 'alias-refused'
  | 'alias-taken'
  | 'link-lost'
  | 'image-without-alt'
  | 'image-left'
  | 'image-failed'
  | 'file-missing'
  | 'file-without-address'
  | 'file-refused'
  | 'media'
  | 'comments'
  | 'shortcode'
  | 'shortcode-converted'
  | 'template-tag'
  | 'html-converted'
  | 'control-character'
  | 'field'
  | 'short';

/** One finding: `what` quotes the place, or names it; empty where the kind says all. */
export interface Note {
  readonly kind: NoteKind;
  readonly what: string;
  /** How often, where that is more than once. */
  readonly count?: number;
}

/** A text as HTML or as Markdown. */
export interface OldBody {
  readonly form: 'html' | 'markdown';
  readonly text: string;
}

/** A file that belongs to the text without standing in it. `address` is absolute, or relative to the text. */
export interface OldAttachment {
  readonly address: string;
  readonly title: string;
}

/**
 * One text. `origin` is where an editor finds it (a file, or its place in the export). Instants are in
 * milliseconds, `issued` is a date. Addresses may be relative to `base`.
 */
export interface OldEntry {
  readonly origin: string;
  /** The id by which subscribers know it; undefined where the system gave none. */
  readonly guid?: string;
  readonly title: string;
  /** Its page. */
  readonly url?: string;
  /** Other addresses of its page: absolute, or paths of the old site. */
  readonly formerAddresses: readonly string[];
  /** Names by which other texts of the collection refer to it: file names, ids. */
  readonly names: readonly string[];
  readonly slug?: string;
  readonly issued?: string;
  readonly published?: number;
  readonly updated?: number;
  readonly topics: readonly string[];
  readonly author?: string;
  readonly lang?: string;
  /** Plain text. */
  readonly summary?: string;
  readonly body: OldBody;
  readonly base?: string;
  /** Folders in which relative addresses of the text may be found, the nearest first. */
  readonly folders: readonly string[];
  readonly attachments: readonly OldAttachment[];
  readonly left?: LeftReason;
  readonly notes: readonly Note[];
}

/** An entry with nothing in it but where it stands, for readers to fill. */
export function emptyEntry(origin: string): OldEntry {
  return {
    origin,
    title: '',
    formerAddresses: [],
    names: [],
    topics: [],
    body: { form: 'html', text: '' },
    folders: [],
    attachments: [],
    notes: [],
  };
}

/** What is known of the whole collection. `ids` is what ids are minted below, where texts have none of their own. */
export interface OldSite {
  readonly title?: string;
  readonly lang?: string;
  /** The addresses under which the site stood: what links below their hosts is its own. */
  readonly homes: readonly string[];
}
