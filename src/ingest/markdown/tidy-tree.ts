/** Tidies a tree of Markdown so that it can be written cleanly: marks hold text without spaces at their ends, nothing is empty. */
import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { splitAtBreaks } from './split-at-breaks.ts';

/** The tree tidied. Headings move together, so that the highest is of level 2: the title is the page's first-level heading. */
export function tidyTree(root: Root): Root {
  const children = tidyBlocks(root.children);
  shiftHeadings(children);
  return { ...root, children };
}

function tidyBlocks<T extends RootContent>(blocks: readonly T[]): T[] {
  return blocks.flatMap((block) => tidyBlock(block) as T[]);
}

function tidyBlock(block: RootContent): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return splitAtBreaks(tidyPhrasing(block.children)).map(
        (children): Paragraph => ({ type: 'paragraph', children }),
      );
    case 'heading':
      return tidyHeading(block);
    case 'list':
      return tidyList(block);
    case 'listItem':
    case 'blockquote':
    case 'footnoteDefinition': {
      const children = tidyBlocks(block.children as RootContent[]);
      return children.length === 0 ? [] : [{ ...block, children } as RootContent];
    }
    case 'table':
      return block.children.length === 0
        ? []
        : [{ ...block, children: tidyBlocks(block.children) }];
    case 'tableRow':
      return [{ ...block, children: tidyBlocks(block.children) }];
    case 'tableCell':
      return [{ ...block, children: trimBreaks(tidyPhrasing(block.children)) }];
    case 'html':
    case 'definition':
    case 'yaml':
      return [];
    default:
      return [block];
  }
}

/** Loose only where an item holds several paragraphs. */
function tidyList(list: List): RootContent[] {
  const children = tidyBlocks(list.children).map((item) => {
    const paragraphs = item.children.filter(({ type }) => type === 'paragraph');
    return { ...item, checked: null, spread: paragraphs.length > 1 };
  });
  return children.length === 0 ? [] : [{ ...list, children, spread: false }];
}

function tidyHeading(heading: Heading): RootContent[] {
  // Bold is how a heading looks already.
  const plain = heading.children.flatMap(function unwrap(child): PhrasingContent[] {
    if (child.type === 'strong') return child.children.flatMap(unwrap);
    return child.type === 'break' ? [{ type: 'text', value: ' ' }] : [child];
  });
  const children = trimBreaks(tidyPhrasing(plain));
  if (children.length === 0) return [];
  const isPicture = children.every(({ type }) => type === 'image');
  return [isPicture ? { type: 'paragraph', children } : { ...heading, children }];
}

type Mark = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>;

function isMark(node: PhrasingContent): node is Mark {
  return ['strong', 'emphasis', 'delete', 'link'].includes(node.type);
}

/** Inline content with its marks around text alone, neighbours of one kind joined. */
export function tidyPhrasing(
  children: readonly PhrasingContent[],
  within: readonly string[] = [],
): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const child of children) {
    for (const piece of isMark(child) ? tidyMark(child, within) : tidyLeaf(child)) {
      join(made, piece);
    }
  }
  return made;
}

function tidyLeaf(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text') return node.value === '' ? [] : [{ type: 'text', value: node.value }];
  if (node.type === 'html') return [];
  return [node];
}

function tidyMark(mark: Mark, within: readonly string[]): PhrasingContent[] {
  const children = tidyPhrasing(mark.children, [...within, mark.type]);
  // A mark within its like says nothing more, nor does one around a picture.
  const isIdle =
    mark.type !== 'link' &&
    children.every(({ type }) => type !== 'text' && type !== 'inlineCode' && !isMarkType(type));
  if (within.includes(mark.type) || isIdle) return children;
  const { before, inner, after } = takeEdges(children);
  if (inner.length === 0) return [...before, ...after];
  return [...before, { ...mark, children: inner } as Mark, ...after];
}

function isMarkType(type: string): boolean {
  return ['strong', 'emphasis', 'delete', 'link'].includes(type);
}

/** Spaces and breaks at either end, which would unmake the mark. */
function takeEdges(children: PhrasingContent[]) {
  const inner = [...children];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const isEdge = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isEdge(inner[0])) before.push(...inner.splice(0, 1));
  while (isEdge(inner.at(-1))) after.unshift(...inner.splice(-1, 1));
  const first = inner[0];
  if (first?.type === 'text') {
    const value = first.value.trimStart();
    if (value !== first.value) before.push(text(first.value.slice(0, -value.length)));
    inner[0] = text(value);
  }
  const last = inner.at(-1);
  if (last?.type === 'text') {
    const value = last.value.trimEnd();
    if (value !== last.value) after.unshift(text(last.value.slice(value.length)));
    inner[inner.length - 1] = text(value);
  }
  return { before, inner, after };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Appends, and joins text to text and mark to like mark. */
function join(made: PhrasingContent[], next: PhrasingContent): void {
  const last = made.at(-1);
  if (last?.type === 'text' && next.type === 'text') {
    made[made.length - 1] = text(last.value + next.value);
  } else if (last?.type === 'inlineCode' && next.type === 'inlineCode') {
    made[made.length - 1] = { ...last, value: last.value + next.value };
  } else if (last && isMark(last) && next.type === last.type && isSameMark(last, next as Mark)) {
    const children = tidyPhrasing([...last.children, ...(next as Mark).children]);
    made[made.length - 1] = { ...last, children } as Mark;
  } else {
    made.push(next);
  }
}

function isSameMark(a: Mark, b: Mark): boolean {
  return a.type !== 'link' || (b.type === 'link' && a.url === b.url);
}

/** Without breaks and spaces at either end. */
function trimBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return takeEdges([...children]).inner;
}

/** The highest heading becomes level 2, the others keep their distance; no level is beyond 6. */
function shiftHeadings(children: readonly RootContent[]): void {
  const headings = children.filter((child) => child.type === 'heading');
  const highest = Math.min(6, ...headings.map(({ depth }) => depth));
  for (const heading of headings) {
    heading.depth = Math.min(6, heading.depth - highest + 2) as Heading['depth'];
  }
}
