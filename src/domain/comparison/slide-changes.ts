// Moves what went or came to where a sentence ends, where the same words allow it.

import type { Stretch } from './diff-lists.ts';

/** What ends a clause, and so belongs to the words before it. */
const closing = /^[，。、；：？！,.;:?!）)」』”’》〉】\n]+$/;

/**
 * The stretches, in which nothing goes or comes that begins with the end of a sentence where it might
 * as well end with it: of `甲。乙。` without its second sentence `乙。` went, and not `。乙`.
 */
export function slideChanges(stretches: readonly Stretch<string>[]): Stretch<string>[] {
  const slid: Stretch<string>[] = [...stretches];
  for (let index = 1; index < slid.length - 1; index += 1) {
    const [before, change, after] = slid.slice(index - 1, index + 2);
    if (before?.kind !== 'same' || change?.kind !== 'changed' || after?.kind !== 'same') continue;
    const mark = firstOf(change);
    if (mark === undefined || !closing.test(mark) || after.items[0] !== mark) continue;
    const move = (words: readonly string[]) =>
      words.length === 0 ? words : [...words.slice(1), mark];
    const rest = after.items.slice(1);
    // Nothing would be left between this change and the next.
    if (rest.length === 0 && index + 2 < slid.length) continue;
    slid.splice(
      index - 1,
      3,
      { kind: 'same', items: [...before.items, mark] },
      { kind: 'changed', deleted: move(change.deleted), inserted: move(change.inserted) },
      ...(rest.length > 0 ? [{ kind: 'same' as const, items: rest }] : []),
    );
  }
  return slid;
}

/** The word that a pure deletion or insertion begins with; a replacement stays where it is. */
function firstOf({ deleted, inserted }: Extract<Stretch<string>, { kind: 'changed' }>) {
  if (deleted.length > 0 && inserted.length > 0) return undefined;
  return deleted[0] ?? inserted[0];
}
