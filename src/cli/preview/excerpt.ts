// The line of a source on which a problem stands, cut around its place.

import type { Problem } from '../../domain/problem.ts';

/** What stands before, at and after the place; `marked` is empty where the place is the line's end. */
export interface Excerpt {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** How many characters are shown on each side of the place. */
const around = 60;

/**
 * The excerpt for a problem; undefined where the source has no such line. Marked is what the problem
 * quotes, where it stands there, else the link, the image, the word or the character.
 */
export function excerptOf(source: string, problem: Problem): Excerpt | undefined {
  const { line, column } = problem;
  const text = source.split('\n')[line - 1];
  if (text === undefined) return undefined;
  const start = Math.min(column - 1, text.length);
  const end = start + lengthOfMark(text.slice(start), problem);
  const [from, to] = [Math.max(0, start - around), Math.min(text.length, end + around)];
  const isWhole = (at: number) => !/^[\udc00-\udfff]/.test(text.slice(at));
  const [first, last] = [isWhole(from) ? from : from - 1, isWhole(to) ? to : to + 1];
  return {
    line,
    before: `${first > 0 ? '…' : ''}${text.slice(first, start)}`,
    marked: text.slice(start, end),
    after: `${text.slice(end, last)}${last < text.length ? '…' : ''}`,
  };
}

function lengthOfMark(rest: string, { data }: Problem): number {
  const quoted = [data.value, data.key].find((text) => text && rest.startsWith(text));
  return quoted?.length ?? /^(?:!?\[[^[\]]*\]\([^()]*\)|[\w-]+|.)/su.exec(rest)?.[0].length ?? 0;
}
