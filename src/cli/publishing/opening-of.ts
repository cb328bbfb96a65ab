// When an article of a plan opens to readers.

import { type OpeningTime, readOpeningTime } from '../articles/opening-time.ts';
import { readIdentity } from '../articles/read-identity.ts';
import type { Standing } from './compare-site.ts';
import type { ChangeDetail } from './detail-changes.ts';

/** When it opens; `at-once` with the sending, `already` where readers have it. */
export type Opening = OpeningTime | { readonly kind: 'at-once' | 'already' };

/**
 * By --at, else by the file, else by the time that was set beside the source and that the site keeps.
 * A time that stood in the source and was taken out of it is no time any more: it opens at once.
 */
export function openingOf(
  standing: Extract<Standing, { state: 'new' | 'changed' }>,
  detail: ChangeDetail | undefined,
  now: number,
): Opening {
  const { local, at } = standing;
  if (at !== undefined) return { kind: 'instant', at };
  const there = standing.state === 'changed' ? standing.there : undefined;
  if (there?.state === 'open') return { kind: 'already' };
  const isKept = there?.state === 'scheduled' && !detail?.dropsOpening;
  return isKept && readIdentity(local.text().source).published === undefined
    ? { kind: 'instant', at: Date.parse(there.published) }
    : (readOpeningTime(local, now) ?? { kind: 'at-once' });
}
