/** Reads XML piece by piece and gives out its items one at a time, so that an export of 100 MB takes no more memory than its largest item. */
import { SaxesParser } from 'saxes';
import { namedCharacters } from './named-characters.ts';
import type { XmlNode } from './xml-node.ts';

/** Why XML is not read; `line` and `column` count from 1. */
export interface XmlFault {
  readonly line: number;
  readonly column: number;
  readonly detail: string;
}

/** What was met: the head grows while the document is read. */
export interface Reading {
  /** The root element without its content. */
  root: XmlNode | undefined;
  /** Elements beside the items, in order: what the feed says of itself, the authors and terms of an export. */
  readonly head: XmlNode[];
  /** Control characters that XML does not allow and that were taken out. */
  illegal: number;
}

/** An item with the base address and language that hold where it stands (xml:base, xml:lang). */
export interface ReadItem {
  readonly node: XmlNode;
  readonly base: readonly string[];
  readonly lang: string | undefined;
}

/** Larger items, and elements deeper in one another, are no bulletins: they would take the memory of the machine. */
const maxItemCharacters = 20_000_000;
const maxDepth = 500;

interface Open extends XmlNode {
  readonly isItem: boolean;
  readonly base: readonly string[];
  readonly lang: string | undefined;
}

/**
 * A reader to be given the text in pieces. Items are the elements named `item` or `entry` right below
 * the root or its `channel`. A document type defines nothing here: entities that it declares are not
 * known, so that none can grow, and nothing outside is ever fetched. The first fault ends the reading.
 */
export class ItemReader {
  readonly reading: Reading = { root: undefined, head: [], illegal: 0 };
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #open: Open[] = [];
  #items: ReadItem[] = [];
  #fault: XmlFault | undefined;
  #size = 0;

  constructor() {
    const parser = this.#parser;
    Object.assign(parser.ENTITIES, namedCharacters);
    // Feeds of old use prefixes that they do not declare.
    parser.opt.resolvePrefix = (prefix) => (prefix === '' ? '' : `urn:undeclared:${prefix}`);
    parser.on('opentag', (tag) => this.#begin(tag));
    parser.on('closetag', () => this.#end());
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
    parser.on('error', (error) => this.#fail(error.message.replace(/^.*?\d+:\d+: /, '')));
  }

  /** The items that the piece completed, or the fault that it holds. */
  write(piece: string): readonly ReadItem[] | XmlFault {
    return this.#take(() => this.#parser.write(this.#clean(piece)));
  }

  /** What is left at the end, or that the document ended too early. */
  close(): readonly ReadItem[] | XmlFault {
    return this.#take(() => this.#parser.close());
  }

  #take(work: () => void): readonly ReadItem[] | XmlFault {
    if (!this.#fault) work();
    if (this.#fault) return this.#fault;
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #clean(piece: string): string {
    return piece.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, () => {
      this.reading.illegal += 1;
      return '';
    });
  }

  #begin(tag: {
    local: string;
    uri: string;
    attributes: Record<string, { name: string; value: string }>;
  }): void {
    const parent = this.#open.at(-1);
    const attributes = new Map(
      Object.values(tag.attributes).map(({ name, value }) => [name, value] as const),
    );
    if (this.#open.length >= maxDepth) {
      this.#fail(`more than ${maxDepth} elements in one another`);
    }
    const isBelowHead =
      this.#open.length === 1 || (this.#open.length === 2 && parent?.name === 'channel');
    const base = attributes.get('xml:base');
    const node: Open = {
      name: tag.local,
      uri: tag.uri,
      attributes,
      children: [],
      isItem: isBelowHead && (tag.local === 'item' || tag.local === 'entry'),
      base: [...(parent?.base ?? []), ...(base === undefined ? [] : [base])],
      lang: attributes.get('xml:lang') ?? parent?.lang,
    };
    if (!parent) this.reading.root = node;
    if (node.isItem || isBelowHead) this.#size = 0;
    this.#open.push(node);
  }

  #end(): void {
    const node = this.#open.pop();
    if (!node) return;
    const depth = this.#open.length;
    const parent = this.#open.at(-1);
    if (node.isItem) this.#items.push({ node, base: node.base, lang: node.lang });
    else if (depth === 1 || (depth === 2 && parent?.name === 'channel')) {
      // A channel's own children were told one by one.
      if (node.name !== 'channel') this.reading.head.push(node);
    } else if (depth > 0) parent?.children.push(node);
  }

  #add(text: string): void {
    const parent = this.#open.at(-1);
    if (!parent) return;
    this.#size += text.length;
    if (this.#size > maxItemCharacters) {
      this.#fail(`an item of more than ${maxItemCharacters} characters`);
    } else if (this.#open.length > 1 && parent.name !== 'channel') parent.children.push(text);
  }

  #fail(detail: string): void {
    this.#fault ??= { line: this.#parser.line, column: this.#parser.column + 1, detail };
  }
}
