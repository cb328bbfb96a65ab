/** Writes a document's body as the editor decided: taken lines gone, headings set, pictures beside it. */
import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import type { Line } from '../header-lines.ts';
import { Losses, type NotCarried } from '../html/not-carried.ts';
import { settleEmphasis } from '../markdown/settle-emphasis.ts';
import { tidyTree } from '../markdown/tidy-tree.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import type { SettledHeadings } from '../place-headings.ts';
import type { ProposedDocument } from './analyse-document.ts';
import { sliceInline, type TextBlock } from './text-blocks.ts';

/** What decides how a document's body is written. */
export interface DocumentDecisions {
  readonly taken: ReadonlySet<Line>;
  readonly headings: SettledHeadings['byLine'];
  /** What to write for a picture's address; undefined for one that is left out. Others stay. */
  readonly images: ReadonlyMap<string, string | undefined>;
}

/** The body in Markdown, with emphasis that could not be written where the text now stands. */
export function composeDocument(
  { root, blocks }: ProposedDocument,
  decisions: DocumentDecisions,
): { markdown: string; lost: readonly NotCarried[] } {
  const losses = new Losses();
  const placed = tidyTree(placeBlocks(root, blocks, decisions));
  const settled = settleEmphasis(placeImages(placed, decisions.images), (text) =>
    losses.note('emphasis', text),
  );
  return { markdown: writeMarkdown(settled), lost: losses.list() };
}

function placeBlocks(root: Root, blocks: readonly TextBlock[], decisions: DocumentDecisions): Root {
  const tops = blocks.filter(({ isTop }) => isTop);
  let at = 0;
  let depth: Heading['depth'] | undefined;
  const children = root.children.flatMap((node): RootContent[] => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return [node];
    const block = tops[at];
    at += 1;
    if (!block) return [node];
    const placed = placeBlock(node, block, decisions, depth);
    // Only the writer's own headings count: those decided on stand below them.
    if (node.type === 'heading' && placed.length > 0) depth = node.depth;
    return placed;
  });
  return { ...root, children };
}

function placeBlock(
  node: Extract<RootContent, { type: 'paragraph' | 'heading' }>,
  block: TextBlock,
  { taken, headings }: DocumentDecisions,
  depth: Heading['depth'] | undefined,
): RootContent[] {
  const cuts = [
    ...[...taken].map((line) => ({ line, settled: undefined })),
    ...[...headings].map(([line, settled]) => ({ line, settled })),
  ]
    .filter(({ line }) => line.start >= block.start && line.end <= block.end)
    .sort((a, b) => a.line.start - b.line.start);
  if (cuts.length === 0) return [node];
  const made: RootContent[] = [];
  let from = 0;
  const slice = (to: number) => {
    const children = sliceInline(node.children, from, to);
    if (children.length > 0) made.push({ ...node, children });
    from = to;
  };
  for (const { line, settled } of cuts) {
    slice(line.start - block.start);
    from = line.end - block.start;
    if (!settled) continue;
    const { heading, length } = settled;
    const end = heading.numbered.contentStart + length - block.start;
    made.push(makeHeading(node.children, line.start - block.start, end, settled, depth));
    from = end;
  }
  slice(block.end - block.start);
  return made;
}

function makeHeading(
  content: readonly PhrasingContent[],
  from: number,
  to: number,
  { heading }: SettledHeadings['byLine'] extends ReadonlyMap<Line, infer S> ? S : never,
  above: Heading['depth'] | undefined,
): Heading {
  const { numbered, content: text } = heading;
  const start = numbered.contentStart - numbered.line.start + from;
  const comma: PhrasingContent[] = numbered.marked ? [] : [{ type: 'text', value: '、' }];
  const children = [
    ...sliceInline(content, from, start),
    ...comma,
    ...sliceInline(content, start, to),
  ];
  return { type: 'heading', depth: depthOf(numbered.numeral, text, above), children };
}

/** （一） stands below 一、; below a heading of the writer's own, all stands one level lower. */
function depthOf(
  numeral: string,
  text: string,
  above: Heading['depth'] | undefined,
): Heading['depth'] {
  const isSub = numeral === '' && /^[（(][一二三四五六七八九十]+[)）]/.test(text);
  const depth = (above ?? 1) + (isSub ? 2 : 1);
  return Math.min(6, depth) as Heading['depth'];
}

/** Pictures at their new addresses, without those that are left out; the proposal's own nodes stay as they are. */
function placeImages(root: Root, addresses: DocumentDecisions['images']): Root {
  const place = (node: RootContent): RootContent[] => {
    if (node.type === 'image' && addresses.has(node.url)) {
      const url = addresses.get(node.url);
      return url === undefined ? [] : [{ ...node, url }];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: node.children.flatMap(place) } as RootContent];
  };
  return tidyTree({ ...root, children: root.children.flatMap(place) });
}
