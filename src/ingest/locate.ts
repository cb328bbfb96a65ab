/** Line and column of an offset in the raw text. */
import type { TextPlace } from './finding.ts';

/** How many entries of the ascending list are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A function from a UTF-16 offset to its line and column, both from 1, columns in code points.
 * LF, CRLF and a lone CR end a line. Built once in linear time, since a report can hold thousands of findings.
 */
export function createLocator(raw: string): (offset: number) => TextPlace {
  const lineStarts: number[] = [];
  for (const match of raw.matchAll(/\r\n?|\n/g)) lineStarts.push(match.index + match[0].length);
  const pairs: number[] = [];
  for (const match of raw.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(match.index);
  return (offset) => {
    const line = countBelow(lineStarts, offset + 1);
    const start = line === 0 ? 0 : (lineStarts[line - 1] ?? 0);
    const surplus = countBelow(pairs, offset) - countBelow(pairs, start);
    return { offset, line: line + 1, column: offset - start - surplus + 1 };
  };
}
