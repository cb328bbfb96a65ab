// What the pages say about editions in the other Chinese script.

import type { ChineseScript } from '../../domain/chinese-script.ts';

/** Something to be said of the edition in one script or the other. */
type Of<T> = Readonly<Record<ChineseScript, T>>;

/** What is said of editions: of that which a page shows, of that which it leads to, of their feeds. */
export interface EditionMessages {
  /** Before the link to the edition in the other script. */
  readonly other: string;
  /** At the head of an edition, before and after the link to the authoritative text, which has a name. */
  readonly derived: Of<readonly [before: string, original: string, after: string]>;
  /** Where to find what stands with the authoritative text alone. */
  readonly elsewhere: readonly [before: string, original: string, after: string];
  /** The name of an edition's feeds, what they are, and the words before the links to them. */
  readonly feeds: Of<string>;
  readonly feedsNote: Of<string>;
  readonly subscribe: Of<string>;
}
