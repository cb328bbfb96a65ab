// Reads XML as strict parsers do: a tree, or the place at which it is not well-formed.

import { SaxesParser } from 'saxes';

/** An element. `name` is without its prefix, `space` the namespace that it is in; attributes are by their written names. */
export interface Element {
  readonly name: string;
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The root, and the encoding that the declaration names; or what is wrong where. */
export type ReadTree =
  | { readonly ok: true; readonly root: Element; readonly encoding: string | undefined }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly message: string;
    };

interface Open extends Element {
  readonly children: Open[];
  text: string;
}

class Malformed extends Error {}

/** Reads a document. Entities are those of XML alone, so that nothing in it can grow. */
export function readTree(text: string): ReadTree {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const top: Open = { name: '', space: '', attributes: new Map(), children: [], text: '' };
  const open: Open[] = [top];
  const add = (piece: string) => {
    const current = open.at(-1);
    if (current) current.text += piece;
  };
  parser.on('error', (error) => {
    throw new Malformed(error.message);
  });
  let encoding: string | undefined;
  parser.on('xmldecl', (declaration) => {
    encoding = declaration.encoding;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const child: Open = {
      ...{ name: local, space: uri, attributes: new Map(named) },
      ...{ children: [], text: '' },
    };
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => open.pop());
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const message = error.message.replace(/^\d+:\d+: /, '');
    return findBareAmpersand(text) ?? { ok: false, ...placeOf(parser), message };
  }
  const [root] = top.children;
  if (!root) return { ok: false, line: 1, column: 1, message: 'no element' };
  return { ok: true, root, encoding };
}

function placeOf({ line, column }: SaxesParser<{ xmlns: true }>): { line: number; column: number } {
  return { line, column };
}

/** The commonest fault; a parser tells of it only where the name of an entity would have ended. */
function findBareAmpersand(text: string): ReadTree | undefined {
  const plain = text.replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/g, (hidden) =>
    hidden.replace(/[^\n]/g, ' '),
  );
  const at = plain.search(/&(?!(?:#\d+|#x[0-9a-f]+|[\w.-]+);)/i);
  if (at < 0) return undefined;
  const before = plain.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { ok: false, line: before.length, column, message: '& instead of &amp;' };
}
