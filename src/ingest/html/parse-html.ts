/** Parses HTML as browsers do, and keeps its depth within what can be gone through. */
import type { ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Parent } from './tree.ts';

const parser = unified().use(rehypeParse).freeze();

/** Browsers nest no deeper than 512; below this, elements are nothing but their text. */
const deepest = 200;

/** The tree of a page or of a piece of one. Never fails: HTML knows no errors. */
export function parseHtml(html: string): Root {
  const root = parseAnyhow(html);
  const open: { parent: Parent; depth: number }[] = [{ parent: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { parent, depth } = next;
    if (depth === deepest) parent.children = textNodes(parent);
    for (const child of parent.children) {
      if (child.type === 'element') open.push({ parent: child, depth: depth + 1 });
    }
  }
  return root;
}

/** What is nested ten thousand deep exhausts the parser's stack: it is read without its elements. */
function parseAnyhow(html: string): Root {
  try {
    return parser.parse(html);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return parser.parse(html.replace(/<\/?[a-z][^<>]*>/gi, ' '));
  }
}

/** All text below, found without recursion. */
function textNodes(parent: Parent): ElementContent[] {
  const found: ElementContent[] = [];
  const open = [...(parent.children as ElementContent[])].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') found.push(node);
    else if (node.type === 'element') open.push(...node.children.toReversed());
  }
  return found;
}
