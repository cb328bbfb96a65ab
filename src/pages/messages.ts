// What the pages say to readers, and in which languages they can say it.

import type { ChangeKind } from '../domain/revision.ts';
import type { SiteLanguage } from '../domain/site.ts';
import { english } from './messages/english.ts';
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
  readonly issuer: string;
  readonly issued: string;
  readonly published: string;
  readonly updated: string;
  readonly correction: string;
  readonly contents: string;
  readonly table: string;
  readonly about: string;
  readonly topics: string;
  /** Between two items of a list that runs in a line. */
  readonly listComma: string;
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
  readonly toHome: string;
  readonly toArchive: string;
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
