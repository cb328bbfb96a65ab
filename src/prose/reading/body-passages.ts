// Finds the passages of an article's body. What is prose is markdown-it's word: blocks of code never are.

import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { Passage, PassageKind } from '../passage.ts';
import { readInline } from './inline-units.ts';

const blocks = new MarkdownIt({ html: false }).use(footnote);
// The blocks are enough: what is within them is read with its places, which the parser does not keep.
blocks.core.ruler.enableOnly(['normalize', 'block']);

/** The passages of a body that begins at an offset of its source. */
export function readBodyPassages(body: string, bodyStart: number): Passage[] {
  const lines = new Lines(body, bodyStart);
  const lists: (number | undefined)[] = [];
  let listCount = 0;
  const passages: Passage[] = [];
  let item: Passage['item'];
  let kind: PassageKind = 'paragraph';
  for (const token of blocks.parse(body, {})) {
    if (token.map) lines.startAt(token.map[0], token.type);
    switch (token.type) {
      case 'heading_open':
        kind = 'heading';
        break;
      case 'th_open':
      case 'td_open':
        kind = 'cell';
        break;
      case 'paragraph_open':
        kind = item === undefined ? 'paragraph' : 'list-item';
        break;
      case 'ordered_list_open':
        listCount += 1;
        lists.push(listCount);
        break;
      case 'bullet_list_open':
        lists.push(undefined);
        break;
      case 'ordered_list_close':
      case 'bullet_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const list = lists.at(-1);
        item = list === undefined ? undefined : { number: Number(token.info), list };
        break;
      }
      case 'inline': {
        const passage = readPassage(token, kind, item, lines);
        if (passage) passages.push(passage);
        item = undefined;
        break;
      }
      default:
    }
  }
  return passages;
}

function readPassage(
  token: Token,
  kind: PassageKind,
  item: Passage['item'],
  lines: Lines,
): Passage | undefined {
  const places = lines.place(token.content);
  const inline = readInline(token.content);
  const from = inline.from.map((at) => places[at] ?? -1);
  const to = inline.to.map((at) => (places[at - 1] ?? -2) + 1);
  // What cannot be found in the source, such as an escaped bar in a table, is left unjudged.
  if (from.includes(-1) || to.includes(-1)) return undefined;
  const start = from[0];
  if (start === undefined) return undefined;
  return {
    kind,
    text: inline.text,
    from,
    to,
    start,
    ...(kind === 'list-item' && item ? { item } : {}),
  };
}

/** The lines of a body, read from the top to the bottom. */
class Lines {
  readonly #lines: readonly string[];
  readonly #starts: number[] = [];
  #line = 0;
  #column = 0;

  constructor(body: string, start: number) {
    this.#lines = body.split('\n');
    let offset = start;
    for (const line of this.#lines) {
      this.#starts.push(offset);
      offset += line.length + 1;
    }
  }

  /** The block that comes next begins at this line; the cells of a row share theirs. */
  startAt(line: number, type: string): void {
    if (type === 'inline' && line === this.#line) return;
    this.#line = line;
    this.#column = 0;
  }

  /** The source offset of each unit of a block's content; undefined for what is not found there. */
  place(content: string): (number | undefined)[] {
    const places: (number | undefined)[] = [];
    for (const [index, part] of content.split('\n').entries()) {
      if (index > 0) {
        places.push((this.#starts[this.#line + 1] ?? 0) - 1);
        this.#line += 1;
        this.#column = 0;
      }
      this.#placeLine(part, places);
    }
    return places;
  }

  /** Blanks at a line's start may have been widened from tabs: they are found by what follows them. */
  #placeLine(part: string, places: (number | undefined)[]): void {
    const written = part.trimStart();
    const found = this.#lines[this.#line]?.indexOf(written, this.#column) ?? -1;
    const start = found < 0 ? undefined : (this.#starts[this.#line] ?? 0) + found;
    const indent = part.length - written.length;
    for (let at = 0; at < part.length; at += 1) {
      places.push(start === undefined ? undefined : start + Math.max(0, at - indent));
    }
    if (found >= 0) this.#column = found + written.length;
  }
}
