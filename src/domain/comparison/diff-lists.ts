// Finds what two lists have in common, in order.

import { diffArrays } from 'diff';

/** A stretch of two lists: members that both have, or what stands in the one in the place of what stands in the other. */
export type Stretch<T> =
  | { readonly kind: 'same'; readonly items: readonly T[] }
  | { readonly kind: 'changed'; readonly deleted: readonly T[]; readonly inserted: readonly T[] };

/**
 * The stretches of two lists whose members are known by `keyOf`. Beyond `mostEdits` members that went
 * or came, all between what both begin and end with counts as changed: the work grows with the
 * square of the edits. The lists exchanged, what went and what came are exchanged, and nothing else.
 */
export function diffLists<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  mostEdits: number,
): Stretch<T>[] {
  const [old, young] = [before.map(keyOf), after.map(keyOf)];
  // Of several shortest ways the library takes one by the order of the lists: we always ask in the same.
  if (old.join('\0') > young.join('\0')) {
    return diffInOrder(after, before, young, old, mostEdits).map(exchange);
  }
  return diffInOrder(before, after, old, young, mostEdits);
}

function exchange<T>(stretch: Stretch<T>): Stretch<T> {
  if (stretch.kind === 'same') return stretch;
  return { kind: 'changed', deleted: stretch.inserted, inserted: stretch.deleted };
}

function diffInOrder<T>(
  before: readonly T[],
  after: readonly T[],
  old: readonly string[],
  young: readonly string[],
  mostEdits: number,
): Stretch<T>[] {
  const start = countCommon(old, young);
  const end = countCommon(old.slice(start).reverse(), young.slice(start).reverse());
  const [oldMiddle, youngMiddle] = [old, young].map((keys) => keys.slice(start, keys.length - end));
  const changes = diffArrays(oldMiddle ?? [], youngMiddle ?? [], { maxEditLength: mostEdits });
  const steps = changes ?? [
    { added: false, removed: true, count: old.length - start - end },
    { added: true, removed: false, count: young.length - start - end },
  ];
  const whole = [
    { added: false, removed: false, count: start },
    ...steps,
    { added: false, removed: false, count: end },
  ];
  return collect(before, after, whole);
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length);
  let count = 0;
  while (count < limit && a[count] === b[count]) count += 1;
  return count;
}

interface Step {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

/** Neighbouring steps of one kind become one stretch; what went and came between two common members is one change. */
function collect<T>(before: readonly T[], after: readonly T[], steps: readonly Step[]) {
  const stretches: Stretch<T>[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of steps) {
    if (count === 0) continue;
    const deleted = added ? [] : before.slice(left, left + count);
    const inserted = removed ? [] : after.slice(right, right + count);
    left += deleted.length;
    right += inserted.length;
    const last = stretches.at(-1);
    if (!added && !removed) {
      const items = last?.kind === 'same' ? [...last.items, ...deleted] : deleted;
      if (last?.kind === 'same') stretches.pop();
      stretches.push({ kind: 'same', items });
    } else if (last?.kind === 'changed') {
      stretches.pop();
      stretches.push({
        kind: 'changed',
        deleted: [...last.deleted, ...deleted],
        inserted: [...last.inserted, ...inserted],
      });
    } else stretches.push({ kind: 'changed', deleted, inserted });
  }
  return stretches;
}
