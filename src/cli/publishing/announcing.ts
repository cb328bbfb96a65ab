// How subscribers hear of the new articles of a run.

import type { Announcement } from '../../domain/publishing-api.ts';
import type { Sending } from './plan.ts';

/** What a batch says of its new articles. A digest has one id in all batches of the run. */
export type Announcing =
  | { readonly announce: Exclude<Announcement, 'digest'> }
  | { readonly announce: 'digest'; readonly digest: string };

/** So many new articles flood the feeds, which is to be a decision. */
export const mostUnasked = 10;

/** How many articles are new: those that open with the sending, and those that open later. */
export function countNew(sendings: readonly Sending[]): { now: number; later: number } {
  const created = sendings.filter(({ base }) => base === null);
  const now = created.filter(({ opens }) => opens === 'at-once').length;
  return { now, later: created.length - now };
}
