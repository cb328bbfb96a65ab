// What the pages say to readers, and in which languages they can say it.

import type { NamedKind } from '../domain/collection.ts';
import type { FeedFormat } from '../domain/kv-keys.ts';
import type { ChangeKind } from '../domain/revision.ts';
import type { SiteLanguage } from '../domain/site.ts';
import { english } from './messages/english.ts';
import type { SearchingMessages } from './messages/searching.ts';
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
  readonly searching: SearchingMessages;
  readonly named: Readonly<Record<NamedKind, NamedMessages>>;
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
  readonly citation: string;
  readonly otherForms: string;
  readonly revision: (number: number) => string;
  readonly currentRevision: string;
  readonly revisions: string;
  readonly changes: Readonly<Record<ChangeKind, string>>;
  readonly checksum: string;
  readonly originalFile: string;
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

const catalogue: Readonly<Record<SiteLanguage, Messages>> = {
  'zh-Hant': traditionalChinese,
  'zh-Hans': simplifiedChinese,
  en: english,
};

/** What the pages say in a site's language. */
export function messagesIn(language: SiteLanguage): Messages {
  return catalogue[language];
}
