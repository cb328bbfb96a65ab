/** Markdown as other systems take it, as articles take it: no HTML in it, headings from the second level on. */
import MarkdownIt from 'markdown-it';
import { type MarkdownFromHtml, markdownFromHtml } from '../../html/markdown-from-html.ts';
import type { Note } from '../old-entry.ts';
import { outsideCode } from './outside-code.ts';

const renderer = new MarkdownIt({ html: true, linkify: false });

/** The text, and what was done to it or left out of it. */
export interface TidyMarkdown {
  readonly markdown: string;
  readonly notes: readonly Note[];
  readonly html: MarkdownFromHtml | undefined;
}

/** A text with HTML in it is written anew from how it renders; any other keeps its own writing, but for the level of its headings. */
export function tidyMarkdown(text: string): TidyMarkdown {
  const plain = outsideCode(text, (part) => part.replace(/<!--[\s\S]*?-->/g, ''));
  const found = findHtml(plain);
  if (found === undefined) return { markdown: lowerHeadings(plain), notes: [], html: undefined };
  const html = markdownFromHtml(renderer.render(plain));
  return { markdown: html.markdown, notes: [{ kind: 'html-converted', what: found }], html };
}

/** The first piece of HTML; undefined where there is none. */
function findHtml(text: string): string | undefined {
  for (const block of renderer.parse(text, {})) {
    const tokens = block.type === 'html_block' ? [block] : (block.children ?? []);
    const html = tokens.find(({ type }) => type === 'html_block' || type === 'html_inline');
    if (html) return html.content.trim().slice(0, 60);
  }
  return undefined;
}

/** All headings a level down where one is of the first. */
function lowerHeadings(text: string): string {
  const setext = /^([^\n]+)\n=+[ \t]*$/gm;
  let hasFirst = false;
  outsideCode(text, (part) => {
    hasFirst ||= /^ {0,3}#[ \t]/m.test(part) || setext.test(part);
    setext.lastIndex = 0;
    return part;
  });
  if (!hasFirst) return text;
  return outsideCode(text, (part) =>
    part.replace(/^( {0,3})(#{1,5})(?=[ \t])/gm, '$1$2#').replace(setext, '## $1'),
  );
}
