// The files beside an article, as its Markdown refers to them: images that the page shows, attachments that it links.

import type { Token } from 'markdown-it';
import { attribute, textOf, textOfAll } from './markdown-tokens.ts';
import { parseFileAddress } from './media/file-address.ts';
import { fileLabel } from './media/file-label.ts';
import { type MediaFacts, pathOfMedia } from './media/media-facts.ts';
import { kindOf } from './media/media-types.ts';

/** One reference to a file. `path` is the file's, from the article's folder; `text` what stands for it: the alternative text, or the link's. */
export interface FileReference {
  readonly form: 'image' | 'attachment';
  readonly path: string;
  readonly text: string;
  /** Counted from 1 within the body. */
  readonly line: number;
}

/** What the renderer has to know to lead readers to files: what each is, and the language in which that is told. */
export interface FileContext {
  readonly lang: string;
  readonly find: (path: string) => MediaFacts | undefined;
}

/** A reference with the tokens that write it. */
export type FoundFile = FileReference & {
  readonly fragment: string;
  readonly token: Token;
  /** The end of a link. */
  readonly end: Token | undefined;
};

/** Every reference of parsed Markdown to a file, in order. */
export function findFiles(blocks: readonly Token[]): FoundFile[] {
  const found: FoundFile[] = [];
  let line = 1;
  for (const block of blocks) {
    if (block.map) line = block.map[0] + 1;
    const children = block.children ?? [];
    for (const [index, token] of children.entries()) {
      const address = attribute(token, token.type === 'image' ? 'src' : 'href');
      const file = address === undefined ? undefined : parseFileAddress(address);
      if (!file) continue;
      if (token.type === 'image') {
        found.push({ form: 'image', ...file, text: textOf(token), line, token, end: undefined });
      } else {
        const close = findClose(children, index);
        const text = textOfAll(children.slice(index, close));
        found.push({ form: 'attachment', ...file, text, line, token, end: children[close] });
      }
    }
  }
  return found;
}

/** Where the link ends that is opened at an index: looked for from there on, as a paragraph may hold ten thousands of links. */
function findClose(tokens: readonly Token[], open: number): number {
  let at = open;
  while (at < tokens.length && tokens[at]?.type !== 'link_close') at += 1;
  return at;
}

/**
 * Leads each reference to where the site serves the file. Images get their width and height, so that
 * nothing moves when they arrive, and all but the first wait until they are near; behind the link of
 * an attachment its kind and size are told.
 */
export function placeFiles(files: readonly FoundFile[], { lang, find }: FileContext): void {
  let isFirst = true;
  for (const { form, path, fragment, token, end } of files) {
    const media = find(path);
    if (!media) continue;
    if (form === 'image') {
      placeImage(token, media, isFirst);
      isFirst = false;
    } else {
      placeLink(token, media, fragment, path);
      if (end) end.meta = { ...end.meta, label: fileLabel(media, lang) };
    }
  }
}

function placeImage(token: Token, media: MediaFacts, isFirst: boolean): void {
  token.attrSet('src', pathOfMedia(media));
  const { width, height } = media;
  if (width !== undefined && height !== undefined) {
    token.attrSet('width', String(width));
    token.attrSet('height', String(height));
    if (height > width) token.attrSet('class', 'tall');
  }
  if (!isFirst) token.attrSet('loading', 'lazy');
  token.attrSet('decoding', 'async');
}

/** What browsers do not show is saved, under the name that the editor gave it. */
function placeLink(token: Token, media: MediaFacts, fragment: string, path: string): void {
  token.attrSet('href', pathOfMedia(media) + fragment);
  token.attrSet('type', media.type);
  if (!kindOf(media.type).isShown) token.attrSet('download', path.split('/').at(-1) ?? '');
}

/** What is told behind a link; empty behind most. */
export function labelOf(end: Token | undefined): string {
  const label: unknown = end?.meta?.label;
  return typeof label === 'string' ? label : '';
}
