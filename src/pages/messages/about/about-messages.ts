// What the page about the archive says: the form of it, for each language to fill.

import type { ChangeKind } from '../../../domain/revision.ts';

/** The sections of the page, in their order. */
export const aboutSections = [
  'keeping',
  'changes',
  'addresses',
  'citing',
  'subscribing',
  'scripts',
  'search',
  'formats',
  'privacy',
  'accessibility',
  'publisher',
] as const;

/** The name of one of the sections. */
export type AboutSection = (typeof aboutSections)[number];

/** What the forms for machines are called on the page: each stands after an address, or at one of its own. */
export type MachineForm = 'md' | 'json' | 'txt' | 'feeds' | 'sitemap';

/** What the page about the archive says. Nothing stands here that the code does not keep. */
export interface AboutMessages {
  readonly title: string;
  readonly lead: string;
  /** How many bulletins there are, and the year of the oldest document. */
  readonly holdings: (bulletins: number, year: string) => string;
  readonly sections: Readonly<
    Record<AboutSection, { readonly heading: string; readonly text: readonly string[] }>
  >;
  readonly changes: Readonly<Record<Exclude<ChangeKind, 'publish'>, string>>;
  readonly forms: Readonly<Record<MachineForm, string>>;
  readonly toSearch: string;
}
