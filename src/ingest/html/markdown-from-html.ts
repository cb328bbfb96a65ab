/** HTML as other programs write it, to the Markdown that articles hold. */
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { documentTree, type HtmlImage, imageNodes } from './document-tree.ts';
import type { NotCarried } from './not-carried.ts';
import { parseHtml } from './parse-html.ts';
import { attributeOf, findElement } from './tree.ts';

/** How a piece of HTML is to be read. */
export interface HtmlOptions {
  /** The absolute address of the page: relative links and images are made absolute by it (a `<base>` in the page counts more). */
  readonly base?: string;
  /** What to write for the address of an image, by `src` as `images` has it: fetch first, then convert once more with this. */
  readonly imageAddresses?: ReadonlyMap<string, string>;
}

/** What became of a piece of HTML. */
export interface MarkdownFromHtml {
  /** Ends in one line feed, unless it is empty. */
  readonly markdown: string;
  /** Each address once, in the order of the text. */
  readonly images: readonly HtmlImage[];
  /** In the order of the kinds; empty where all came along. */
  readonly notCarried: readonly NotCarried[];
}

/** The Markdown of a whole HTML document or of a piece of one. No part of it is left out as a page's furniture. */
export function markdownFromHtml(html: string, options: HtmlOptions = {}): MarkdownFromHtml {
  const page = parseHtml(html);
  const written = findElement(page, ({ tagName }) => tagName === 'base');
  const href = written && attributeOf(written, 'href');
  const base = href ? URL.parse(href, options.base)?.href : options.base;
  const body = findElement(page, ({ tagName }) => tagName === 'body') ?? page;
  const { root, images, notCarried } = documentTree(body, base);
  for (const image of imageNodes(root)) {
    image.url = options.imageAddresses?.get(image.url) ?? image.url;
  }
  return { markdown: writeMarkdown(root), images, notCarried };
}
