/** The text of a Markdown tree as one string, a line to a block, and the way back into the tree. */
import type { PhrasingContent, Root, RootContent } from 'mdast';

/** A paragraph, heading or cell: where its text lies in the string (half open), and whether it is of the text's top level. */
export interface TextBlock {
  readonly type: 'paragraph' | 'heading' | 'tableCell';
  readonly start: number;
  readonly end: number;
  readonly isTop: boolean;
}

/** The string with its blocks, and the places of its text nodes, all in the order of the tree. */
export interface TreeText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
}

/** What is no text stands for one character: code, pictures and the marks of notes are never cleaned. */
const stand = '\uFFFC';

/** Collects the text. Code in blocks of its own is not in it. */
export function collectText(root: Root): TreeText {
  const collected = {
    text: '',
    blocks: [] as TextBlock[],
    pieces: [] as TreeText['pieces'][number][],
  };
  for (const child of root.children) collectBlock(child, true, collected);
  return collected;
}

interface Collected {
  text: string;
  blocks: TextBlock[];
  pieces: { start: number; end: number }[];
}

function collectBlock(node: RootContent, isTop: boolean, into: Collected): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const start = into.text.length;
    for (const child of node.children) collectInline(child, into);
    into.blocks.push({ type: node.type, start, end: into.text.length, isTop });
    into.text += '\n';
  } else if ('children' in node) {
    for (const child of node.children) collectBlock(child, false, into);
  }
}

function collectInline(node: PhrasingContent, into: Collected): void {
  if (node.type === 'text') {
    const start = into.text.length;
    // A line end within a text is a space to readers.
    into.text += node.value.replace(/[\r\n\u2028\u2029]/g, ' ');
    into.pieces.push({ start, end: into.text.length });
  } else if ('children' in node) {
    for (const child of node.children) collectInline(child, into);
  } else {
    into.text += node.type === 'break' ? '\n' : stand;
  }
}

/** The tree with other texts in the place of its own, in the order of `pieces`. */
export function replaceTexts(root: Root, texts: readonly string[]): Root {
  let at = 0;
  const replace = <T extends RootContent>(node: T): T => {
    if (node.type === 'text') {
      const value = texts[at] ?? node.value;
      at += 1;
      return { ...node, value };
    }
    return 'children' in node ? { ...node, children: node.children.map(replace) } : node;
  };
  return { ...root, children: root.children.map(replace) };
}

/** The part of inline content from one place of its text to another, marks kept around what is left of their text. */
export function sliceInline(
  children: readonly PhrasingContent[],
  from: number,
  to: number,
): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let at = 0;
  for (const child of children) {
    const length = lengthOf(child);
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    at += length;
    if (start >= end) continue;
    if (child.type === 'text') kept.push({ ...child, value: child.value.slice(start, end) });
    else if ('children' in child) {
      kept.push({ ...child, children: sliceInline(child.children, start, end) } as PhrasingContent);
    } else kept.push(child);
  }
  return kept;
}

function lengthOf(node: PhrasingContent): number {
  if (node.type === 'text') return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 1;
}
