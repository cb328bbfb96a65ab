/** Makes sure that emphasis renders as emphasis, wherever it stands, by rendering it. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { escapeHtml } from '../../domain/html-text.ts';
import { parseMarkdown } from '../../domain/markdown.ts';
import { tidyPhrasing } from './tidy-tree.ts';
import { writeMarkdown } from './write-markdown.ts';

const marks = new Set(['strong', 'emphasis', 'delete']);

/**
 * The tree with the emphasis that Markdown can write there. Where it cannot, the punctuation at the mark's
 * ends goes outside; where that does not help either, the text stays plain, and `onLoss` is called with it.
 */
export function settleEmphasis(root: Root, onLoss: (text: string) => void): Root {
  const settle = (node: RootContent): RootContent => {
    if (!('children' in node)) return node;
    const isPhrasing = ['paragraph', 'heading', 'tableCell'].includes(node.type);
    const children = isPhrasing
      ? settlePhrasing(node.children as PhrasingContent[], onLoss)
      : (node.children as RootContent[]).map(settle);
    return { ...node, children } as RootContent;
  };
  return { ...root, children: root.children.map(settle) };
}

function settlePhrasing(
  children: PhrasingContent[],
  onLoss: (text: string) => void,
): PhrasingContent[] {
  if (!hasMarks(children) || rendersTrue(children)) return children;
  const moved = tidyPhrasing(children.flatMap(movePunctuation));
  if (rendersTrue(moved)) return moved;
  let kept: PhrasingContent[] = [];
  // Each mark is tried with what was kept before it, and with the plain text of all that follows.
  for (const [at, child] of moved.entries()) {
    const rest = moved.slice(at + 1).flatMap(unwrap);
    const isTrue = !hasMarks([child]) || rendersTrue(tidyPhrasing([...kept, child, ...rest]));
    if (!isTrue) onLoss(textOf(child));
    kept = [...kept, ...(isTrue ? [child] : unwrap(child))];
  }
  return tidyPhrasing(kept);
}

function hasMarks(children: readonly PhrasingContent[]): boolean {
  return children.some((child) => marks.has(child.type) || hasMarks(inner(child)));
}

function inner(node: PhrasingContent): PhrasingContent[] {
  return 'children' in node ? node.children : [];
}

function unwrap(node: PhrasingContent): PhrasingContent[] {
  if (marks.has(node.type)) return inner(node).flatMap(unwrap);
  return 'children' in node
    ? [{ ...node, children: node.children.flatMap(unwrap) } as PhrasingContent]
    : [node];
}

/** Marks and punctuation of ASCII and of General Punctuation: what CommonMark's flanking rules are about. */
const edges = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/su;

function movePunctuation(node: PhrasingContent): PhrasingContent[] {
  const [only, ...others] = inner(node);
  if (!marks.has(node.type) || only?.type !== 'text' || others.length > 0) return [node];
  const [, before = '', middle = '', after = ''] = edges.exec(only.value) ?? [];
  if (middle === '') return [only];
  const kept = { ...node, children: [{ type: 'text', value: middle }] } as PhrasingContent;
  return [{ type: 'text', value: before }, kept, { type: 'text', value: after }];
}

function rendersTrue(children: PhrasingContent[]): boolean {
  const stood = children.map(standIn);
  const markdown = writeMarkdown({
    type: 'root',
    children: [{ type: 'paragraph', children: stood }],
  });
  const html = parseMarkdown(markdown, '').render().trim();
  return (
    html.replace(/<(\/?[a-z]+)[^>]*>\n?/g, '<$1>') === `<p>${stood.map(expected).join('')}</p>`
  );
}

/** What stands for itself wherever it is written: references to notes and pictures need more than their line. */
function standIn(node: PhrasingContent): PhrasingContent {
  if (node.type === 'footnoteReference' || node.type === 'image') {
    return { type: 'text', value: '[1]' };
  }
  return 'children' in node
    ? ({ ...node, children: node.children.map(standIn) } as PhrasingContent)
    : node;
}

const tags: Readonly<Record<string, string>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 's',
  link: 'a',
};

function expected(node: PhrasingContent): string {
  if (node.type === 'text') return escapeHtml(node.value);
  if (node.type === 'inlineCode') return `<code>${escapeHtml(node.value)}</code>`;
  if (node.type === 'break') return '<br>';
  const content = inner(node).map(expected).join('');
  const tag = tags[node.type];
  return tag === undefined ? content : `<${tag}>${content}</${tag}>`;
}

function textOf(node: PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return inner(node).map(textOf).join('');
}
