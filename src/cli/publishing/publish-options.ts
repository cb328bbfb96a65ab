// What a publishing is told, and what it reports.

import type { Announcement, PutOutcome } from '../../domain/publishing-api.ts';
import type { Outcome } from '../outcome.ts';
import type { WordsStanding } from '../words/compare-words.ts';
import type { Comparison } from './compare-site.ts';
import type { ChangeMode } from './plan.ts';
import type { FileSending } from './plan-files.ts';

/** How to publish. */
export interface PublishOptions {
  readonly paths: readonly string[];
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
  /** Files with errors stop everything, or are left out. */
  readonly faulty: 'refuse' | 'skip';
  /** What the editor would write to go on after an interruption. */
  command(announce: Announcement): string;
}

/** What a publishing did, for those who read JSON. */
export interface PublishReport {
  readonly outcome: Outcome;
  readonly comparison?: Comparison;
  readonly words?: WordsStanding;
  /** The files that the site lacked. */
  readonly files?: readonly FileSending[];
  readonly announce?: Announcement;
  readonly sent?: readonly PutOutcome[];
  readonly digest?: PutOutcome;
}
