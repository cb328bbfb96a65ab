// An article as the rules of prose see it.

import type { ChineseScript } from '../domain/chinese-script.ts';
import type { Passage } from './passage.ts';

/** An article's passages in reading order, those of the front matter first, and what its front matter says of them. */
export interface ProseDocument {
  readonly passages: readonly Passage[];
  /** Which script `lang` promises; undefined where it tells none. */
  readonly script: ChineseScript | undefined;
}
