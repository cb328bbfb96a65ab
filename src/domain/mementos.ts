// Which of an article's revisions have a text of their own, and which of them held at an instant (RFC 7089).

import type { PublicRevision } from './revision.ts';

/** The revisions that have a text, oldest first: a withdrawal has none. */
export function mementosOf(revisions: readonly PublicRevision[]): PublicRevision[] {
  return revisions.filter(({ kind }) => kind !== 'withdrawal');
}

/**
 * The revision that held at an instant (milliseconds): the last that is no later, or the first where
 * all are. Whole seconds count, since HTTP dates have no smaller part. Undefined where there is none.
 */
export function mementoAt(
  revisions: readonly PublicRevision[],
  instant: number,
): PublicRevision | undefined {
  const mementos = mementosOf(revisions);
  const second = (time: number) => Math.floor(time / 1000);
  const held = mementos.filter(({ at }) => second(Date.parse(at)) <= second(instant));
  return held.at(-1) ?? mementos[0];
}

/** The revision with a text that came before one; undefined where there was none. */
export function mementoBefore(
  revisions: readonly PublicRevision[],
  number: number,
): PublicRevision | undefined {
  return mementosOf(revisions)
    .filter((revision) => revision.number < number)
    .at(-1);
}
