// Reads the inline Markdown of one block: the characters that readers see, without marks, code and addresses.

import { isWide } from '../../ingest/han.ts';
import { notProse } from '../passage.ts';

/** The text of a block; `from[i]` and `to[i]` are where its unit i (UTF-16) stands in what was read, half open. */
export interface InlineText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const angled = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*|[^<>\s@]+@[^<>\s]+|\/?[A-Za-z][^<>]*)>/y;
/** Addresses that stand bare are no links here, and no prose either. Before an @ stand 64 characters at most (RFC 5321, 4.5.3.1.1). */
const bareAddress =
  /(?:(?:https?|ftp):\/\/|mailto:|www\.)[!#-'+-;=?@A-Z^_a-z{}~]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/y;
/** What follows a link's text: `](address "title")` or `][reference]`. */
const linkTail =
  /\](?:\([ \n]*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:[ \n]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \n]*\)|\[[^[\]\n]*\](?!\())/y;
const footnoteMark = /\[\^[^\s\]]+\]/y;
const escaped = /\\[!-/:-@[-`{-~]/y;
const word = /\w+/y;
const noMarks = /[^\\`<&[\]*~ \t\n\w]+/y;
const emphasis = /\*+|~~/y;
const hardBreak = /(?: {2,}|\\)\n[ \t]*/y;
const softBreak = /[ \t]*\n[ \t]*/y;

/** Reads inline Markdown. Emphasis, footnote marks and the frame of links and images leave nothing. */
export function readInline(raw: string): InlineText {
  return new InlineReader(raw).read();
}

/** Each `#read…` reads what stands at the place that it has come to, and returns how long that is. */
class InlineReader {
  readonly #raw: string;
  readonly #characters: string[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  /** Where, in the text, the brackets stand that may open a link. */
  readonly #open: number[] = [];
  #at = 0;

  constructor(raw: string) {
    this.#raw = raw;
  }

  read(): InlineText {
    while (this.#at < this.#raw.length) this.#at += this.#readOne();
    return { text: this.#characters.join(''), from: this.#from, to: this.#to };
  }

  #readOne(): number {
    const character = this.#raw.charAt(this.#at);
    switch (character) {
      case '\\':
        return this.#readBackslash();
      case '`':
        return this.#readCode();
      case '<':
        return this.#readMasked(angled);
      case '&':
        return this.#readMasked(entity);
      case '[':
        return this.#readOpening();
      case ']':
        return this.#readClosing();
      case '*':
      case '~':
        return this.#match(emphasis)?.length ?? this.#readPlain();
      case ' ':
      case '\t':
      case '\n':
        return this.#readBlank();
      default:
        return this.#readRun();
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#raw)?.[0];
  }

  /** A word, or all up to the next mark or word: most of a text is one after the other. */
  #readRun(): number {
    const address = this.#match(bareAddress);
    if (address !== undefined) return this.#replace(address.length, notProse);
    return this.#readPlain((this.#match(word) ?? this.#match(noMarks))?.length);
  }

  #push(character: string, from: number, to: number): void {
    this.#characters.push(character);
    this.#from.push(from);
    this.#to.push(to);
  }

  /** The next characters as they are. */
  #readPlain(length = 1): number {
    for (let from = this.#at; from < this.#at + length; from += 1) {
      this.#push(this.#raw.charAt(from), from, from + 1);
    }
    return length;
  }

  #replace(length: number, character: string): number {
    this.#push(character, this.#at, this.#at + length);
    return length;
  }

  #readMasked(pattern: RegExp): number {
    const found = this.#match(pattern);
    return found === undefined ? this.#readPlain() : this.#replace(found.length, notProse);
  }

  #readBackslash(): number {
    if (this.#match(hardBreak) !== undefined) return this.#readBlank();
    if (this.#match(escaped) === undefined) return this.#readPlain();
    return this.#replace(2, this.#raw.charAt(this.#at + 1));
  }

  /** A code span ends at a run of as many backticks as began it (CommonMark 6.1). */
  #readCode(): number {
    const run = this.#match(/`+/y) ?? '`';
    const closing = new RegExp(`(?<!\`)${run}(?!\`)`, 'g');
    closing.lastIndex = this.#at + run.length;
    const end = closing.exec(this.#raw);
    return end
      ? this.#replace(end.index + run.length - this.#at, notProse)
      : this.#readPlain(run.length);
  }

  #readOpening(): number {
    const mark = this.#match(footnoteMark);
    if (mark !== undefined) return mark.length;
    this.#open.push(this.#characters.length);
    return this.#readPlain();
  }

  #readClosing(): number {
    const opening = this.#open.pop();
    const tail = opening === undefined ? undefined : this.#match(linkTail);
    if (opening === undefined || tail === undefined) return this.#readPlain();
    const length = this.#characters[opening - 1] === '!' ? 2 : 1;
    for (const list of [this.#characters, this.#from, this.#to]) {
      list.splice(opening - length + 1, length);
    }
    return tail.length;
  }

  /** A line break between two wide characters is none, as on the page; any other is a space. */
  #readBlank(): number {
    const hard = this.#match(hardBreak);
    if (hard !== undefined) return this.#replace(hard.length, '\n');
    const soft = this.#match(softBreak);
    if (soft === undefined) return this.#readPlain();
    const before = this.#characters.at(-1) ?? '';
    const after = this.#raw.charAt(this.#at + soft.length);
    return isWide(before) && isWide(after) ? soft.length : this.#replace(soft.length, ' ');
  }
}
