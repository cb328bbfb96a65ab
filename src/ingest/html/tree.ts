/** Looks about in a tree of HTML. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Any node that has children. */
export type Parent = Root | Element;

/** Every element below, in the order of the document. */
export function* elementsIn(parent: Parent): Generator<Element> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** The first element below that fits; undefined where none does. */
export function findElement(
  parent: Parent,
  fits: (element: Element) => boolean,
): Element | undefined {
  for (const element of elementsIn(parent)) if (fits(element)) return element;
  return undefined;
}

/** All text below, as it stands. */
export function textOf(node: Parent | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** All text below on one line, without white space at its ends. */
export function plainTextOf(node: Parent | ElementContent): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** The value of an attribute by its name in the tree (`dataSrc`, `className`); undefined where it is not there. */
export function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The declarations of a `style` attribute, names and values in lower case. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const declarations = (attributeOf(element, 'style') ?? '').split(';').map((one) => {
    const colon = one.indexOf(':');
    return [
      one.slice(0, colon).trim().toLowerCase(),
      one
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    ];
  });
  return new Map(
    declarations.flatMap(([name, value]) => (name && value ? [[name, value] as const] : [])),
  );
}

/** An element made by the importer. */
export function makeElement(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}
