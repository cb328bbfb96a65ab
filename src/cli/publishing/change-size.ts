// How much a text changed, in characters: what the plan shows as `+12 −3 characters`.

/** Characters that came and went. */
export interface ChangeSize {
  readonly added: number;
  readonly removed: number;
}

/** More edits than this are counted roughly: the time grows with their square. */
const mostEdits = 2000;

/**
 * Counts the characters inserted and removed between two texts, by the shortest edit script (Myers
 * 1986) of what lies between their common beginning and end. Beyond 2,000 edits that whole middle
 * counts as replaced.
 */
export function measureChange(before: string, after: string): ChangeSize {
  const [a, b] = trimCommon([...before], [...after]);
  const edits = countEdits(a, b);
  if (edits === undefined) return { added: b.length, removed: a.length };
  const added = (edits + b.length - a.length) / 2;
  return { added, removed: edits - added };
}

function trimCommon(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** The length of the shortest edit script, found by the furthest point that each diagonal reaches. */
function countEdits(a: readonly string[], b: readonly string[]): number | undefined {
  const limit = Math.min(a.length + b.length, mostEdits);
  const reach = new Int32Array(2 * limit + 3);
  const at = (diagonal: number) => reach[diagonal + limit + 1] ?? 0;
  for (let edits = 0; edits <= limit; edits += 1) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
      let x = down ? at(k + 1) : at(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      if (x >= a.length && x - k >= b.length) return edits;
      reach[k + limit + 1] = x;
    }
  }
  return undefined;
}
