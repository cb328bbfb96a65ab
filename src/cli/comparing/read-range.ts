// Reads a pair of revisions as it is written: `2..4`, or `2..` up to the present one.

/** Two revisions, the second undefined for the present one. */
export interface RevisionRange {
  readonly from: number;
  readonly to: number | undefined;
}

/** Undefined for what is no pair. A later revision may stand first. */
export function readRange(text: string): RevisionRange | undefined {
  const [, from, to] = /^([1-9]\d{0,8})\.\.([1-9]\d{0,8})?$/.exec(text) ?? [];
  return from === undefined
    ? undefined
    : { from: Number(from), to: to === undefined ? undefined : Number(to) };
}
