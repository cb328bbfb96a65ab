// Withdraws articles from readers, and restores them. The ledger keeps every word.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import type { NoticeKind } from '../../domain/revision.ts';
import type { Action, Forbidden } from '../../domain/scopes.ts';
import type { Site } from '../../domain/site.ts';
import {
  type ArticleRow,
  type Existing,
  findExisting,
  readSource,
  stateOf,
} from '../article-rows.ts';
import { appendEvent } from '../events.ts';
import { type Asking, judgeAction } from '../judge-action.ts';
import { countArticle, noteChange, positionsOf } from '../positions.ts';
import { markShown } from '../projection/mark-shown.ts';
import { indexArticle } from '../search/index-rows.ts';
import { nextInstant } from '../state.ts';
import type { ChangeStorage } from './change-storage.ts';
import { judgeBase, type StoreFailure } from './judge-change.ts';
import { describeOutcome } from './store-article.ts';
import { writeArticle, writeRow } from './write-article.ts';

/** What is asked: which article, from which revision, with which words for readers, by whom, when. */
export interface Standing extends Asking {
  readonly reference: string;
  readonly base: number;
  /** The reason of a withdrawal; the note of a restoration, which may be absent. */
  readonly note: string | undefined;
  readonly editor: string;
}

/** Why an article was not withdrawn or restored. */
export type StandingFailure =
  | Forbidden
  | Extract<StoreFailure, { reason: 'stale-base' | 'withdrawn' }>
  | { reason: 'unknown-article'; reference: string }
  | { reason: 'not-withdrawn' }
  | { reason: 'not-opened' };

/**
 * Withdraws an article: readers get the reason in its place. One that is not open yet becomes a
 * draft again, and no reader hears of it. Doing it again with the same reason changes nothing.
 */
export function withdrawArticle(
  storage: ChangeStorage,
  site: Site,
  asked: Standing,
): PutOutcome | StandingFailure {
  return changeStanding(storage, site, asked, {
    action: ({ row }) => (row.opened === null ? 'open' : 'withdraw'),
    judge: ({ row, current }) => {
      if (row.withdrawn === null) return 'possible';
      const isAgain = row.opened === null || current.note === asked.note;
      return isAgain ? 'done' : { reason: 'withdrawn', current };
    },
    change: (found) =>
      found.row.opened === null
        ? cancel(storage.sql, found.row, asked)
        : addRevision(storage, found, 'withdrawal', asked),
  });
}

/** Gives a withdrawn article back to readers as it was. Doing it again changes nothing. */
export function restoreArticle(
  storage: ChangeStorage,
  site: Site,
  asked: Standing,
): PutOutcome | StandingFailure {
  return changeStanding(storage, site, asked, {
    action: () => 'restore',
    judge: ({ row, current }) => {
      if (row.opened === null) return { reason: 'not-opened' };
      if (row.withdrawn !== null) return 'possible';
      const isAgain = current.kind === 'restoration' && current.note === (asked.note || undefined);
      return isAgain ? 'done' : { reason: 'not-withdrawn' };
    },
    change: (found) => addRevision(storage, found, 'restoration', asked),
  });
}

interface Act {
  /** What it is to who does it. */
  readonly action: (found: Existing) => Action;
  /** Whether it can be done, has been done, or why it cannot be. */
  readonly judge: (found: Existing) => 'possible' | 'done' | StandingFailure;
  readonly change: (found: Existing) => ArticleRow;
}

function changeStanding(
  storage: ChangeStorage,
  site: Site,
  { reference, base, scopes, now }: Standing,
  { action, judge, change }: Act,
): PutOutcome | StandingFailure {
  return storage.transactionSync(() => {
    const found = findExisting(storage.sql, reference);
    if (!found) return { reason: 'unknown-article', reference };
    const forbidden = judgeAction(storage.sql, { scopes, now }, action(found));
    if (forbidden) return forbidden;
    const { row, current } = found;
    const verdict = judge(found);
    if (verdict === 'done') return describeOutcome(site, row, current.sha256, 'unchanged');
    const failure = verdict === 'possible' ? judgeBase(current, base) : verdict;
    if (failure) return failure;
    return describeOutcome(site, change(found), current.sha256, 'updated');
  });
}

/** No revision: nothing of the article changes, and readers are to find no trace of this later. */
function cancel(sql: SqlStorage, row: ArticleRow, { editor, note, now }: Standing): ArticleRow {
  const at = nextInstant(sql, now);
  const after = { ...row, withdrawn: at };
  writeRow(sql, after);
  const detail = { slug: row.slug, ...(note === undefined ? {} : { note }) };
  appendEvent(sql, { at, editor, type: 'cancelled', subject: row.id, detail });
  return after;
}

/** A revision with the same source. Its place in the feeds' history stays, with what is left of the article. */
function addRevision(
  storage: ChangeStorage,
  { row, current: { sha256 } }: Existing,
  kind: Exclude<NoticeKind, 'correction'>,
  { editor, note, now }: Standing,
): ArticleRow {
  const { sql } = storage;
  const at = nextInstant(sql, now);
  // A deleted-entry counts where it is later than the entry of the same id (RFC 6721, section 3).
  const withdrawn = kind === 'withdrawal' ? nextInstant(sql, now) : null;
  const after = { ...row, revision: row.revision + 1, updated: at, withdrawn };
  const source = readSource(sql, row.id, row.revision) ?? '';
  writeArticle(sql, after, { kind, note: note || undefined, editor, at, sha256, source });
  countArticle(sql, row.id, stateOf(after) === 'open' ? 1 : -1);
  noteChange(sql, positionsOf(sql, row.id), at);
  indexArticle(sql, after);
  markShown(sql, after, { row, positions: [] });
  // In the same turn as the rows, so that no crash can come between them and their projection.
  void storage.setAlarm(now);
  return after;
}
