// What a publishing is told, and what it reports.

import type { Announcement, PutOutcome } from '../../domain/publishing-api.ts';
import type { LocalArticle } from '../articles/load-articles.ts';
import type { Outcome } from '../outcome.ts';
import type { EditedId } from '../planning/find-edited-ids.ts';
import type { Foreseen } from '../planning/foresee.ts';
import type { BrokenLink } from '../planning/refuse-links.ts';
import type { WordsStanding } from '../words/compare-words.ts';
import type { Comparison } from './compare-site.ts';
import type { ChangeMode } from './plan.ts';
import type { FileSending } from './plan-files.ts';

/** How to publish. */
export interface PublishOptions {
  readonly paths: readonly string[];
  /** What is published in the place of what stands in the files at the paths. */
  readonly articles?: readonly LocalArticle[];
  readonly change: ChangeMode | undefined;
  /** Whether new articles are kept as drafts, and nothing is sent that readers see. */
  readonly draft: boolean;
  /** How subscribers hear of new articles; undefined where the editor did not say. */
  readonly announce: Announcement | undefined;
  /** When it is to open what is not open yet, in milliseconds. */
  readonly at: number | undefined;
  /**
   * Whether files may replace what is newer on the site: those that are named themselves, or (on a
   * site of the editor's own) all that are in conflict.
   */
  readonly anyway: 'never' | 'named' | 'conflicts';
  readonly confirmed: boolean;
  readonly dryRun: boolean;
  /** Whether it is told what subscribers will see. */
  readonly isForetold: boolean;
  /** Whether --resume alone takes up a run that breaks off. */
  readonly isResumable: boolean;
  /** The changes that a run which broke off was told the kind of: SHA-256 by id. Undefined where all are meant. */
  readonly covers?: Readonly<Record<string, string>>;
  /** Files with errors stop everything, or are left out. */
  readonly faulty: 'refuse' | 'skip';
  /** What the editor would write to go on after an interruption. */
  command(): string;
}

/** What a publishing did, for those who read JSON. */
export interface PublishReport {
  readonly outcome: Outcome;
  readonly comparison?: Comparison;
  readonly words?: WordsStanding;
  /** True where the word list was sent. */
  readonly areWordsSent?: boolean;
  /** What subscribers would see. */
  readonly foreseen?: Foreseen;
  readonly editedIds?: readonly EditedId[];
  readonly links?: readonly BrokenLink[];
  /** The files that the site lacked. */
  readonly files?: readonly FileSending[];
  readonly announce?: Announcement;
  readonly sent?: readonly PutOutcome[];
  readonly digest?: PutOutcome;
}
