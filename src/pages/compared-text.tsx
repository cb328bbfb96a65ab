// Shows pieces of text that stayed, went or came, so that it can be seen without colour and heard.

import { type ComparedBlock, isUnchanged, type Piece } from '../domain/comparison/pieces.ts';
import type { Site } from '../domain/site.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';

/**
 * Pieces within a line. What went is struck through and what came underlined; before each stands a
 * word for those who hear the page, which browsers show to nobody and copy to nowhere.
 */
export function Pieces({ pieces, site }: { pieces: readonly Piece[]; site: Site }) {
  const { language } = site;
  const { deleted, inserted } = messagesIn(language).versions;
  const heard = (word: string) => (
    <span class="heard" lang={language}>
      {word}
    </span>
  );
  return (
    <>
      {pieces.map(({ kind, text }) => {
        if (kind === 'same') return text;
        return kind === 'deleted' ? (
          <del>
            {heard(deleted)}
            {text}
          </del>
        ) : (
          <ins>
            {heard(inserted)}
            {text}
          </ins>
        );
      })}
    </>
  );
}

interface ComparedTextProperties {
  blocks: readonly ComparedBlock[];
  /** The language of the text. */
  lang: string;
  site: Site;
}

/** What stands beside a change to show where it is, and how much more is worth folding up. */
const besideChange = 1;
const leastFolded = 3;

/** The blocks of a comparison in order; longer stretches that stayed are folded, but for what stands beside a change. */
export function ComparedText({ blocks, lang, site }: ComparedTextProperties) {
  return (
    <div class="body" {...languageMark(lang, site)}>
      {stretchesOf(blocks).map((stretch) => {
        const shown = stretch.blocks.map((block) => <Block block={block} site={site} />);
        if (!stretch.isFolded) return <>{shown}</>;
        return (
          <details class="unchanged">
            <summary lang={site.language}>
              {messagesIn(site.language).versions.unchanged(stretch.blocks.length)}
            </summary>
            {shown}
          </details>
        );
      })}
    </div>
  );
}

interface Shown {
  readonly isFolded: boolean;
  readonly blocks: readonly ComparedBlock[];
}

/** Cuts the blocks into what is shown and what is folded. */
function stretchesOf(blocks: readonly ComparedBlock[]): Shown[] {
  const near = blocks.map((_, index) =>
    blocks
      .slice(Math.max(0, index - besideChange), index + besideChange + 1)
      .some((block) => !isUnchanged(block)),
  );
  const stretches: { isFolded: boolean; blocks: ComparedBlock[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const isFolded = !near[index];
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(block);
    else stretches.push({ isFolded, blocks: [block] });
  }
  return stretches.map((stretch) => ({
    ...stretch,
    isFolded: stretch.isFolded && stretch.blocks.length >= leastFolded,
  }));
}

/** Headings and items are paragraphs here, since they are pieces of two documents and structure of neither. */
function Block({ block: { element, pieces }, site }: { block: ComparedBlock; site: Site }) {
  const kind = /^h[2-6]$/.test(element) ? 'heading' : element === 'li' ? 'item' : undefined;
  return (
    <p class={kind}>
      <Pieces pieces={pieces} site={site} />
    </p>
  );
}
