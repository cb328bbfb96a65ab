// Tells what becomes of the entries of a subscription document.

import type { EntryChange, FeedPlan } from '../../domain/plan-api.ts';
import type { EntryState, FeedState } from './read-feed-state.ts';

/** What is known of articles beyond the two documents. */
export interface Membership {
  /** Whether the entry stood in the feed's history before. */
  readonly wasInHistory: (entry: EntryState) => boolean;
  /** Has a place in the collection afterwards. */
  readonly isMember: (article: string) => boolean;
}

/** The entries that are not as they were: in the order of the later document, then what is gone from it. */
export function compareEntries(
  before: FeedState,
  after: FeedState,
  membership: Membership,
): FeedPlan['entries'] {
  const there = [...after.entries].flatMap(([id, entry]) => {
    const change = judge(before.entries.get(id), entry, membership);
    return change ? [describe(change, entry)] : [];
  });
  const gone = [...before.entries].flatMap(([id, entry]) => {
    if (after.entries.has(id)) return [];
    return [describe(membership.isMember(entry.article) ? 'dropped' : 'left', entry)];
  });
  return [...there, ...gone];
}

function describe(change: EntryChange, { article, slug }: EntryState) {
  return { change, id: article, slug };
}

function judge(
  before: EntryState | undefined,
  after: EntryState,
  { wasInHistory }: Membership,
): EntryChange | undefined {
  if (before && before.told === after.told) return undefined;
  if (after.isWithdrawn && !before?.isWithdrawn) return 'withdrawn';
  if (before?.isWithdrawn && !after.isWithdrawn) return 'restored';
  if (!before) return wasInHistory(after) ? 'returned' : 'new';
  return before.updated === after.updated ? 'silent' : 'changed';
}
