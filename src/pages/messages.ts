// What the pages say to readers, and in which languages they can say it.

import type { NamedKind } from '../domain/collection.ts';
import type { ComparedField } from '../domain/comparison/pieces.ts';
import type { FeedFormat } from '../domain/kv-keys.ts';
import type { ChangeKind } from '../domain/revision.ts';
import type { SiteLanguage } from '../domain/site.ts';
import type { AboutMessages } from './messages/about/about-messages.ts';
import type { EditionMessages } from './messages/edition-messages.ts';
import { english } from './messages/english.ts';
import type { SearchingMessages } from './messages/searching/searching-messages.ts';
import { simplifiedChinese } from './messages/simplified-chinese.ts';
import { traditionalChinese } from './messages/traditional-chinese.ts';

/** Every sentence and label of the pages. A language that lacks one does not compile. */
export interface Messages {
  readonly skipToContent: string;
  readonly siteNavigation: string;
  readonly whereYouAre: string;
  readonly latest: string;
  readonly archive: string;
  readonly archiveByDate: string;
  readonly subscribe: string;
  readonly subscribeAll: string;
  readonly subscribing: SubscribingMessages;
  readonly aboutArchive: AboutMessages;
  readonly searching: SearchingMessages;
  readonly named: Readonly<Record<NamedKind, NamedMessages>>;
  readonly editions: EditionMessages;
  readonly publishedBy: string;
  readonly nothingYet: string;
  readonly nothingYetHint: string;
  readonly nothingHere: string;
  /** How many bulletins a list or a year has. */
  readonly count: (bulletins: number) => string;
  readonly volume: (number: number) => string;
  readonly volumeNote: string;
  readonly volumeNavigation: string;
  readonly older: string;
  readonly newer: string;
  readonly title: string;
  readonly issuer: string;
  readonly issued: string;
  readonly published: string;
  readonly updated: string;
  readonly contents: string;
  readonly table: string;
  readonly about: string;
  readonly citing: CitingMessages;
  readonly versions: VersionMessages;
  readonly otherForms: string;
  readonly plainText: PlainTextMessages;
  readonly revision: (number: number) => string;
  readonly currentRevision: string;
  readonly revisions: string;
  readonly changes: Readonly<Record<ChangeKind, string>>;
  readonly checksum: string;
  readonly originalFile: string;
  readonly cleaning: CleaningMessages;
  readonly files: FilesMessages;
  readonly neighbours: string;
  readonly earlierBulletin: string;
  readonly laterBulletin: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly badAddressTitle: string;
  readonly badAddressText: string;
  readonly unavailableTitle: string;
  readonly unavailableText: string;
  readonly withdrawnTitle: string;
  readonly withdrawnText: string;
  readonly toHome: string;
  readonly toArchive: string;
}

/** What is said of files. */
export interface FilesMessages {
  /** The link that saves a file of that name. */
  readonly download: (name: string) => string;
}

/** What is said of topics, and of issuers. */
export interface NamedMessages {
  /** What one of them is, and how many bulletins it has. */
  readonly size: (bulletins: number) => string;
  /** The name of the page that lists them all, and what it says of itself. */
  readonly index: string;
  readonly indexNote: string;
  readonly browse: string;
  readonly none: string;
  /** Before the feeds of one of them, and over those of all. */
  readonly subscribe: string;
  readonly subscribeBy: string;
}

/** What the page on subscribing says. */
export interface SubscribingMessages {
  readonly lead: string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly allBulletins: string;
  readonly formats: Readonly<Record<FeedFormat, string>>;
  readonly everyFeed: string;
  readonly everyFeedNote: string;
  readonly whatComes: string;
  readonly corrections: string;
  /** How far back a feed goes, and how readers get what is older. */
  readonly history: (entries: number) => string;
  readonly atOnce: string;
  readonly newest: string;
}

/** What is said of and in a bulletin as plain text. */
export interface PlainTextMessages {
  readonly name: string;
  readonly address: string;
  /** A label and what it says, on one line. */
  readonly labelled: (label: string, value: string | number) => string;
}

/** What is said of the changes that were made to the raw text of a bulletin. */
export interface CleaningMessages {
  readonly label: string;
  readonly lead: string;
  readonly separator: string;
  readonly end: string;
  /** Between the number of lost characters and what was put back for them. */
  readonly restoredAs: string;
  /** What was done, in how many places. */
  readonly groups: Readonly<
    Record<
      'glosses' | 'lost' | 'widths' | 'enumerators' | 'headings' | 'layout',
      (places: number) => string
    >
  >;
}

/** What is said about citing a bulletin. */
export interface CitingMessages {
  readonly cite: string;
  readonly hint: string;
  /** The name of the citation that follows no style. */
  readonly plain: string;
  readonly save: (format: string) => string;
  readonly plainText: (parts: CitationParts) => string;
}

/** What a citation in plain words is made of. The date and the revision are written out. */
export interface CitationParts {
  readonly issuer: string;
  readonly title: string;
  readonly issued: string;
  readonly site: string;
  readonly revision: string;
  readonly url: string;
  readonly sha256: string;
}

/** What the pages on revisions say. */
export interface VersionMessages {
  /** On the page of one revision: that it stays as it is, and where the present text stands. */
  readonly frozen: string;
  readonly toPresent: string;
  readonly toAll: string;
  readonly withdrawal: string;
  readonly withdrawalText: string;
  /** On the list of revisions. */
  readonly lead: string;
  readonly read: (revision: number) => string;
  readonly compareWith: (revision: number) => string;
  readonly compareTwo: string;
  readonly earlier: string;
  readonly later: string;
  readonly compare: string;
  readonly forPrograms: string;
  /** On a comparison. */
  readonly comparison: (from: number, to: number) => string;
  readonly legend: string;
  readonly deleted: string;
  readonly inserted: string;
  readonly unchanged: (blocks: number) => string;
  readonly sameText: string;
  readonly sameEverything: string;
  readonly fields: string;
  readonly text: string;
  readonly fieldNames: Readonly<Record<ComparedField['name'], string>>;
}

const catalogue: Readonly<Record<SiteLanguage, Messages>> = {
  'zh-Hant': traditionalChinese,
  'zh-Hans': simplifiedChinese,
  en: english,
};

/** What the pages say in a site's language. */
export function messagesIn(language: SiteLanguage): Messages {
  return catalogue[language];
}
