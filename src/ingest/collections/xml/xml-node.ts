/** Elements of XML as they are read, and what is asked of them. */
import { escapeHtml } from '../../../domain/html-text.ts';

/** An element: its local name and namespace, attributes by their names as written, and what stands in it, in order. */
export interface XmlNode {
  readonly name: string;
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlNode | string)[];
}

/** The elements in it with a local name, of one of the namespaces where some are given. */
export function childrenOf(node: XmlNode, name: string, uris?: readonly string[]): XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode =>
      typeof child !== 'string' && child.name === name && (!uris || uris.includes(child.uri)),
  );
}

/** The text of the first such element, trimmed; undefined where there is none or it is empty. */
export function textOf(node: XmlNode, name: string, uris?: readonly string[]): string | undefined {
  const [child] = childrenOf(node, name, uris);
  return (child && innerText(child).trim()) || undefined;
}

/** All text in it, that of elements in it included. */
export function innerText(node: XmlNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : innerText(child)))
    .join('');
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What stands in it, written as HTML (Atom's content of type `xhtml`). */
export function innerHtml(node: XmlNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? escapeHtml(child) : outerHtml(child)))
    .join('');
}

function outerHtml(node: XmlNode): string {
  const attributes = [...node.attributes]
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  const name = node.name.toLowerCase();
  const open = `<${name}${attributes}>`;
  return empty.has(name) ? open : `${open}${innerHtml(node)}</${name}>`;
}
