/** A tree of HTML to a tidy tree of Markdown, with its images and with what was not carried. */
import type { Root as HtmlRoot } from 'hast';
import type { Image, Root, RootContent } from 'mdast';
import { settleEmphasis } from '../markdown/settle-emphasis.ts';
import { tidyTree } from '../markdown/tidy-tree.ts';
import { dropNoise } from './drop-noise.ts';
import { takeFootnotes } from './footnotes.ts';
import { Losses, type NotCarried } from './not-carried.ts';
import { settleTree } from './settle-tree.ts';
import { toMdast } from './to-mdast.ts';
import type { Parent } from './tree.ts';
import { makeWordLists } from './word-lists.ts';

/** An image that the text shows, at its first place. */
export interface HtmlImage {
  /** Absolute where the base is known; else as written. May be a `data:` address. */
  readonly src: string;
  /** Empty where the page gives none. */
  readonly alt: string;
}

/** A text in Markdown, as a tree. */
export interface DocumentTree {
  readonly root: Root;
  /** Each address once, in the order of the text. */
  readonly images: readonly HtmlImage[];
  /** In the order of the kinds; empty where all came along. */
  readonly notCarried: readonly NotCarried[];
  /** The texts whose alignment is among what was not carried. */
  readonly aligned: readonly string[];
}

/** The document that the parts of a page hold. Changes the parts. */
export function documentTree(part: Parent, base: string | undefined): DocumentTree {
  const losses = new Losses();
  const root: HtmlRoot = { type: 'root', children: part.children as HtmlRoot['children'] };
  dropNoise(root, losses);
  const notes = takeFootnotes(root);
  makeWordLists(root);
  for (const content of [root, ...notes.map((children) => ({ ...root, children }))]) {
    settleTree(content, { base, losses });
  }
  const tree = settleEmphasis(tidyTree(toMdast(root, notes)), (text) =>
    losses.note('emphasis', text),
  );
  return { root: tree, images: imagesIn(tree), notCarried: losses.list(), aligned: losses.aligned };
}

function imagesIn(root: Root): HtmlImage[] {
  const images = new Map<string, HtmlImage>();
  for (const { url, alt } of imageNodes(root)) {
    if (!images.has(url)) images.set(url, { src: url, alt: alt ?? '' });
  }
  return [...images.values()];
}

/** Every image of a tree, in order. */
export function* imageNodes(node: Root | RootContent): Generator<Image> {
  if (node.type === 'image') yield node;
  if ('children' in node) for (const child of node.children) yield* imageNodes(child);
}
