// Converts the text of an article's HTML, and nothing but its text.

import { escapeHtml, unescapeHtml } from '../domain/html-text.ts';
import type { Convert } from './dictionaries.ts';

/** Elements within a line: a word may begin before one of their tags and end after it. */
const inlineElements = new Set(['a', 'em', 'strong', 's', 'sup']);

/** Elements whose text is no language. */
const codeElements = new Set(['code', 'pre']);

/** A piece of the HTML: a tag as it stands, or text to be converted, as it is read. */
type Piece = { readonly tag: string } | { readonly text: string };

/**
 * HTML that domain/markdown.ts wrote, with its text and the attributes `alt` and `title` converted.
 * Tags, addresses and code stay as they are, and what is converted stands escaped as before. A line
 * is converted as a whole, so that a phrase is known for one though part of it is emphasized.
 */
export function convertHtml(html: string, convert: Convert): string {
  let converted = '';
  let run: Piece[] = [];
  let codeDepth = 0;
  const endRun = () => {
    converted += convertRun(run, convert);
    run = [];
  };
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<>]+/g)) {
    const element = /^<\/?([a-z0-9]+)/.exec(piece)?.[1];
    if (element === undefined && codeDepth === 0) {
      run.push({ text: unescapeHtml(piece) });
      continue;
    }
    if (element !== undefined && inlineElements.has(element)) {
      run.push({ tag: convertAttributes(piece, convert) });
      continue;
    }
    endRun();
    converted += element === undefined ? piece : convertAttributes(piece, convert);
    if (element !== undefined && codeElements.has(element)) {
      codeDepth += piece.startsWith('</') ? -1 : 1;
    }
  }
  endRun();
  return converted;
}

/** Attributes are taken whole, one after the other, so that a value which reads like one is passed over. */
function convertAttributes(tag: string, convert: Convert): string {
  return tag.replace(/ ([^\s"'=<>]+)="([^"]*)"/g, (attribute, name: string, value: string) =>
    name === 'alt' || name === 'title'
      ? ` ${name}="${escapeHtml(convert(unescapeHtml(value)))}"`
      : attribute,
  );
}

function convertRun(run: readonly Piece[], convert: Convert): string {
  const texts = run.flatMap((piece) => ('text' in piece ? [piece.text] : []));
  const converted = convertTogether(texts, convert).values();
  return run
    .map((piece) => ('tag' in piece ? piece.tag : escapeHtml(converted.next().value ?? '')))
    .join('');
}

/**
 * The texts converted as one and cut where they were: as many characters come out as go in, unless a
 * protected word has another length in the other script. Each is converted by itself then.
 */
function convertTogether(texts: readonly string[], convert: Convert): string[] {
  const characters = [...convert(texts.join(''))];
  const lengths = texts.map((text) => [...text].length);
  const length = lengths.reduce((sum, one) => sum + one, 0);
  if (texts.length > 1 && characters.length !== length) return texts.map(convert);
  let start = 0;
  return lengths.map((one, index) => {
    const end = index === lengths.length - 1 ? characters.length : start + one;
    const cut = characters.slice(start, end).join('');
    start = end;
    return cut;
  });
}
