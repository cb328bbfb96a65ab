// Reads XML that others may have written anew: enough of it for feeds, and nothing that could be a trap.

/** An element by its local name, whatever prefix it has. `text` is its own, without that of its children. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
}

// A name is taken whole, and an attribute begins behind white space: else a tag that never ends
// would be tried anew from each of its characters.
const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)(?![^\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/gy;

/**
 * The root element; undefined where the text is not well-formed, or has a document type, whose
 * entities could make it whatever they like. Elements within elements may be as deep as they are.
 */
export function readXml(source: string): XmlNode | undefined {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Open[] = [root];
  token.lastIndex = 0;
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    const current = open.at(-1);
    if (!match || !current) return undefined;
    const [, cdata, isEnd, name, attributes = '', isEmpty, plain] = match;
    if (cdata !== undefined) current.text += cdata;
    else if (plain !== undefined) current.text += resolveReferences(plain);
    else if (name !== undefined && isEnd === '/') {
      if (open.length < 2 || localName(name) !== current.name) return undefined;
      open.pop();
      close(current, open.at(-1));
    } else if (name !== undefined) {
      const child = { name: localName(name), attributes: readAttributes(attributes) };
      const node: Open = { ...child, children: [], text: '' };
      if (isEmpty === '/') close(node, current);
      else open.push(node);
    }
  }
  return open.length === 1 && root.children.length === 1 ? root.children[0] : undefined;
}

function close(node: Open, parent: Open | undefined): void {
  parent?.children.push(node);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readAttributes(text: string): Map<string, string> {
  const found = text.matchAll(/(?<=\s)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    [...found].map(([, name = '', double, single]) => [
      localName(name),
      resolveReferences(double ?? single ?? ''),
    ]),
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function resolveReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
