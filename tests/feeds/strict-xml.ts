// Reads XML as strictly as the specification asks, to judge ours: no package of our own pipeline is in it.

/** An element as read: attribute values and text with references resolved, `text` without that of its children. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  readonly text: string;
}

const name = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/;
const startTag = new RegExp(String.raw`<(${name})((?:\s+${name}\s*=\s*"[^"<]*")*)\s*(/?)>`, 'y');
const endTag = new RegExp(String.raw`</(${name})\s*>`, 'y');
const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const text = /[^<]+/y;
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const reference = /&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The root element of a document. Throws where the document is not well-formed (XML 1.0) or a
 * prefix is not declared (Namespaces in XML); refuses comments, instructions and doctypes too, which
 * no feed of ours has.
 */
export function readXml(document: string): ReadElement {
  const bad = illegal.exec(document);
  if (bad) throw new Error(`character ${bad[0].codePointAt(0)?.toString(16)} at ${bad.index}`);
  const source = document.replace(/\r\n?/g, '\n');
  const start = declaration.exec(source)?.[0].length;
  if (start === undefined) throw new Error('no declaration');
  const reader = new Reader(source, start);
  const root = reader.readElement(new Set(['xml', 'xmlns']));
  if (source.slice(reader.at).trim() !== '') throw new Error('content after the root element');
  return root;
}

class Reader {
  at: number;
  readonly #source: string;

  constructor(source: string, at: number) {
    this.#source = source;
    this.at = at;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#source);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  readElement(outer: ReadonlySet<string>): ReadElement {
    const tag = this.#take(startTag);
    if (!tag) throw new Error(`no start tag at ${this.#source.slice(this.at, this.at + 80)}`);
    const [, elementName = '', attributeText = '', empty] = tag;
    const attributes = readAttributes(attributeText);
    const declared = Object.keys(attributes).flatMap((key) => key.match(/^xmlns:(.+)$/)?.[1] ?? []);
    const prefixes = new Set([...outer, ...declared]);
    for (const used of [elementName, ...Object.keys(attributes)]) {
      const prefix = used.includes(':') ? (used.split(':')[0] ?? '') : 'xml';
      if (!prefixes.has(prefix)) throw new Error(`prefix of ${used} is not declared`);
    }
    if (empty) return { name: elementName, attributes, children: [], text: '' };
    return { name: elementName, attributes, ...this.#readContent(elementName, prefixes) };
  }

  #readContent(elementName: string, prefixes: ReadonlySet<string>) {
    const children: ReadElement[] = [];
    let content = '';
    for (;;) {
      const end = this.#take(endTag);
      if (end?.[1] === elementName) return { children, text: content };
      if (end) throw new Error(`</${end[1]}> ends <${elementName}>`);
      const verbatim = this.#take(cdata);
      const piece = verbatim ? undefined : this.#take(text)?.[0];
      if (verbatim) content += verbatim[1] ?? '';
      else if (piece?.includes(']]>')) throw new Error(']]> in text');
      else if (piece !== undefined) content += resolve(piece);
      else children.push(this.readElement(prefixes));
    }
  }
}

function readAttributes(source: string): Record<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of source.matchAll(/([^\s=]+)\s*=\s*"([^"]*)"/g)) {
    if (attributes.has(key)) throw new Error(`attribute ${key} twice`);
    attributes.set(key, resolve(value.replace(/[\t\n]/g, ' ')));
  }
  return Object.fromEntries(attributes);
}

function resolve(source: string): string {
  if (source.replace(reference, '').includes('&')) throw new Error(`a bare & in ${source}`);
  return source.replace(reference, (_, hex?: string, decimal?: string, word?: string) => {
    if (word !== undefined) return named[word] ?? '';
    const character = String.fromCodePoint(
      hex === undefined ? Number(decimal) : Number.parseInt(hex, 16),
    );
    if (illegal.test(character)) throw new Error(`reference to ${character.codePointAt(0)}`);
    return character;
  });
}

/** The children of that name. */
export function childrenOf(element: ReadElement, childName: string): ReadElement[] {
  return element.children.filter((child) => child.name === childName);
}

/** The text of the only child of that name; undefined where there is none. Throws where there are several. */
export function textOf(element: ReadElement, childName: string): string | undefined {
  const found = childrenOf(element, childName);
  if (found.length > 1) throw new Error(`${found.length} elements ${childName}`);
  return found[0]?.text;
}
