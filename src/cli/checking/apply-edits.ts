// Applies edits to a source.

import type { SourceEdit } from '../../prose/passage.ts';

/** The source with the edits made, which are in order and do not overlap. */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  let edited = '';
  let from = 0;
  for (const { start, end, text } of edits) {
    edited += source.slice(from, start) + text;
    from = end;
  }
  return edited + source.slice(from);
}

/** Groups of edits that do not touch one another, the earlier one first; a group is taken whole or left out. */
export function selectDisjoint<T extends { readonly edits: readonly SourceEdit[] }>(
  groups: readonly T[],
): T[] {
  const taken: SourceEdit[] = [];
  return groups.filter(({ edits }) => {
    const isFree = edits.every(({ start, end }) =>
      taken.every((other) => end <= other.start || start >= other.end),
    );
    if (isFree) taken.push(...edits);
    return isFree;
  });
}

/** The edits of some groups in order. */
export function sortEdits(
  groups: readonly { readonly edits: readonly SourceEdit[] }[],
): SourceEdit[] {
  return groups.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * A text with edits made that were found in its canonical form: byte order mark, line ends and all else
 * stay as they are.
 */
export function applyToWritten(written: string, edits: readonly SourceEdit[]): string {
  const offsets = writtenOffsets(written);
  const placed = edits.map(({ start, end, text }) => ({
    start: offsets[start] ?? written.length,
    // A stretch never ends within a line end, and the edits write none but in lists of topics.
    end: end === start ? (offsets[start] ?? written.length) : (offsets[end - 1] ?? 0) + 1,
    text: written.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text,
  }));
  return applyEdits(written, placed);
}

/** Where each unit of the canonical form stands in the text as it is written. */
function writtenOffsets(written: string): number[] {
  const offsets: number[] = [];
  for (let at = written.startsWith('\ufeff') ? 1 : 0; at < written.length; at += 1) {
    offsets.push(at);
    if (written.startsWith('\r\n', at)) at += 1;
  }
  return offsets;
}
