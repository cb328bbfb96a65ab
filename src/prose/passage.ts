// A passage: a stretch of an article's text as readers see it, each character with its place in the source.

/** What a passage is in its article. Of `list-item` it is the first paragraph of one. */
export type PassageKind =
  | 'title'
  | 'summary'
  | 'name'
  | 'lang'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'cell';

/**
 * A title, a paragraph, a cell … without Markdown's marks: code, addresses and entities are one U+FFFC
 * each. `from[i]` and `to[i]` are where `text[i]` stands in the source, half open, in UTF-16 units; both
 * are -1 throughout where that cannot be told to the character, and `start` is the place then.
 */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Where it begins in the source. */
  readonly start: number;
  /** Of the first paragraph of an item in an ordered list: the number that is written, and the list. */
  readonly item?: { readonly number: number; readonly list: number };
}

/** What stands in a passage for what is no prose. */
export const notProse = '\ufffc';

/** One replacement in a source, half open, in UTF-16 units. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a stretch of a passage begins in the source. */
export function offsetOf(passage: Passage, start: number): number {
  const exact = passage.from[Math.min(start, passage.from.length - 1)];
  return exact === undefined || exact < 0 ? passage.start : exact;
}

/**
 * The edit that replaces a stretch of a passage; undefined where marks, line ends or anything else
 * stand between its characters in the source, since those would be lost.
 */
export function editPassage(
  passage: Passage,
  start: number,
  end: number,
  text: string,
): SourceEdit | undefined {
  const first = passage.from[start];
  const last = passage.to[end - 1];
  if (first === undefined || last === undefined || first < 0) return undefined;
  for (let at = start; at + 1 < end; at += 1) {
    if (passage.to[at] !== passage.from[at + 1]) return undefined;
  }
  return { start: first, end: last, text };
}
