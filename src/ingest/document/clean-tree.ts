/** Cleans the text of a Markdown tree as raw text is cleaned; code, addresses and pictures stay untouched. */
import type { Root } from 'mdast';
import { type StepResult, type TracedText, traceText } from '../traced-text.ts';
import { collectText, replaceTexts, type TextBlock } from './text-blocks.ts';

/** The tree after cleaning, with its text as one string and the blocks' places in that. */
export interface CleanTree {
  readonly root: Root;
  readonly traced: TracedText;
  readonly blocks: readonly TextBlock[];
}

/** Cleans the whole at once, so that marks in the middle of a word hide nothing from the steps. */
export function cleanTree(
  tree: Root,
  clean: (raw: TracedText) => StepResult,
): CleanTree & Pick<StepResult, 'findings'> {
  const { text, blocks, pieces } = collectText(tree);
  const { traced, findings } = clean(traceText(text));
  const place = (offset: number) => firstAt(traced.origins, offset);
  const texts = pieces.map(({ start, end }) => traced.text.slice(place(start), place(end)));
  return {
    root: replaceTexts(tree, texts),
    traced,
    blocks: blocks.map((block) => ({
      ...block,
      start: place(block.start),
      end: place(block.end),
    })),
    findings,
  };
}

/** The first place in the cleaned text that comes from the offset or from behind it. */
function firstAt(origins: Uint32Array, offset: number): number {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
