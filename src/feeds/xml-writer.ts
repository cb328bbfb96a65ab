// Writes XML documents, and cannot write an ill-formed one.

import { replaceIllegal } from './xml-characters.ts';

/** An element. A child that is a string is text; an attribute that is undefined is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Makes an element with attributes and children. Nothing is checked before it is written. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: XmlElement['children']
): XmlElement {
  return { name, attributes, children };
}

/**
 * The document as text: declaration, root element, line end. Text and attribute values are escaped
 * and may hold anything; characters that XML forbids become U+FFFD. Throws on a name that is no
 * ASCII XML name or whose prefix is not declared (Namespaces in XML 1.0): a mistake in our code.
 */
export function renderXml(root: XmlElement): string {
  const body = writeElement(root, '\n', new Set(['xml']));
  return `<?xml version="1.0" encoding="utf-8"?>${body}\n`;
}

/**
 * One element on one line, as well-formed as a document of `renderXml`, for a place in a document
 * that another writer writes. `prefixes` are those that are declared there.
 */
export function renderElement(node: XmlElement, prefixes: readonly string[]): string {
  return writeElement(node, '', new Set(['xml', ...prefixes]));
}

/** Elements within elements stand on lines of their own; beside text white space would be content. */
function writeElement(node: XmlElement, indent: string, outer: ReadonlySet<string>): string {
  const prefixes = declarePrefixes(node, outer);
  const start = `${checkName(node.name, prefixes)}${writeAttributes(node, prefixes)}`;
  if (node.children.length === 0) return `${indent}<${start}/>`;
  const inline = node.children.some((child) => typeof child === 'string');
  const deeper = inline || indent === '' ? '' : `${indent}  `;
  const children = node.children.map((child) =>
    typeof child === 'string' ? escapeText(child) : writeElement(child, deeper, prefixes),
  );
  return `${indent}<${start}>${children.join('')}${inline ? '' : indent}</${node.name}>`;
}

function declarePrefixes(node: XmlElement, outer: ReadonlySet<string>): ReadonlySet<string> {
  const declared = Object.entries(node.attributes)
    .filter(([name, value]) => name.startsWith('xmlns:') && value)
    .map(([name]) => name.slice('xmlns:'.length));
  return declared.length === 0 ? outer : new Set([...outer, ...declared]);
}

function writeAttributes(node: XmlElement, prefixes: ReadonlySet<string>): string {
  return Object.entries(node.attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${checkName(name, prefixes)}="${escapeAttribute(value)}"`,
    )
    .join('');
}

function checkName(name: string, prefixes: ReadonlySet<string>): string {
  const match = /^(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*$/.exec(name);
  const prefix = match?.[1];
  if (match && (prefix === undefined || prefix === 'xmlns' || prefixes.has(prefix))) return name;
  throw new Error(`not a name that XML can hold here: ${JSON.stringify(name)}`);
}

/** A carriage return is written as a reference, since parsers read a bare one as a line feed (XML 1.0, 2.11). */
function escapeText(text: string): string {
  return replaceIllegal(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#xD;');
}

/** Parsers read a bare tab or line end in an attribute as a space (XML 1.0, 3.3.3). */
function escapeAttribute(value: string): string {
  return escapeText(value).replace(/"/g, '&quot;').replace(/\t/g, '&#x9;').replace(/\n/g, '&#xA;');
}
