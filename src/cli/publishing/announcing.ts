// How subscribers hear of the new articles of a run.

import type { Announcement } from '../../domain/publishing-api.ts';
import type { Sending } from './plan.ts';

/** What a batch says of its new articles. A digest has one id in all batches of the run; what is quiet says `more` in all but the last. */
export type Announcing =
  | { readonly announce: 'each' }
  | { readonly announce: 'none'; readonly more?: true }
  | { readonly announce: 'digest'; readonly digest: string; readonly more?: true };

/** How subscribers hear of a run. `begun` is the unfinished digest that it joins. */
export interface Audience {
  readonly announce: Announcement;
  readonly begun: string | undefined;
}

/** So many new articles flood the feeds, which is to be a decision. */
export const mostUnasked = 10;

/** True for an article that readers have not had yet, and that this sending opens or puts on the schedule. */
export function isNew({ base, opens, opensDraft }: Sending): boolean {
  return opens !== 'never' && (base === null || opensDraft === true);
}

/** How many articles are new: those that open with the sending, and those that open later. */
export function countNew(sendings: readonly Sending[]): { now: number; later: number } {
  const created = sendings.filter(isNew);
  const now = created.filter(({ opens }) => opens === 'at-once').length;
  return { now, later: created.length - now };
}
