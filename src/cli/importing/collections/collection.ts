// A collection that is being moved, whatever system it comes from.

import type { OldEntry, OldSite } from '../../../ingest/collections/old-entry.ts';

/** What was found out about the collection while its entries were read. */
export interface CollectionFacts extends OldSite {
  readonly author?: string;
  /** Folders in which files lie that texts name by their address: the export's, the static files of a site. */
  readonly roots: readonly string[];
}

/** A collection to be read once, from the beginning. `facts` may be asked when all entries were read. */
export interface Collection {
  readonly kind: 'wxr' | 'ghost' | 'feed' | 'markdown';
  entries(): AsyncGenerator<OldEntry>;
  facts(): CollectionFacts;
  /** When entries were deleted, by their ids. */
  readonly deleted?: ReadonlyMap<string, number>;
  /** What concerns no single entry: as sentences for the editor, by a name. */
  remarks(): readonly Remark[];
}

/** Something that happened while a collection was read. */
export interface Remark {
  readonly kind:
    | 'history-not-followed'
    | 'history-broken'
    | 'history-gone'
    | 'history-cut'
    | 'documents'
    | 'faulty-front-matter'
    | 'control-characters'
    | 'other-files';
  readonly what: string;
  readonly count?: number;
}

/** Why a source is refused before anything is written. */
export class RefusedSource extends Error {
  readonly reason:
    | 'not-collection'
    | 'html-page'
    | 'faulty-xml'
    | 'faulty-json'
    | 'unreadable-text'
    | 'home-missing'
    | 'empty'
    | 'too-large'
    | 'document'
    | 'stdin';
  readonly detail: string;
  /** Feeds that a page names. */
  readonly feeds: readonly string[];

  constructor(reason: RefusedSource['reason'], detail = '', feeds: readonly string[] = []) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
    this.feeds = feeds;
  }
}

/** What the editor tells of the old site. */
export interface SourceOptions {
  /** Its address, which makes its host one that may be asked. */
  readonly home: string | undefined;
  readonly timeZone: string;
}
