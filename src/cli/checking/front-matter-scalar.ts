// Finds values in front matter as they are written, so that one can be exchanged and all else stays.

import * as yaml from 'yaml';
import { splitSource } from '../../domain/front-matter.ts';

/** A value and where it stands in the source, quotes included, half open. */
export interface FoundScalar {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** All values of the list that it is in. */
  readonly siblings?: readonly string[];
  /** What stands between two values of that list. */
  readonly separator: string;
}

/** The value whose key, or which itself as an item of a list, begins at an offset of a source. */
export function findScalar(source: string, offset: number): FoundScalar | undefined {
  const split = splitSource(source);
  if ('rule' in split) return undefined;
  const begin = source.indexOf('\n') + 1;
  const document = yaml.parseDocument(split.frontMatter, {
    schema: 'failsafe',
    logLevel: 'silent',
  });
  if (document.errors.length > 0 || !yaml.isMap(document.contents)) return undefined;
  for (const { key, value } of document.contents.items) {
    const isKey = yaml.isNode(key) && begin + (key.range?.[0] ?? 0) === offset;
    if (isKey && yaml.isScalar(value)) return placeScalar(value, begin, '');
    const item = yaml.isSeq(value) ? findItem(value, begin, offset, split.frontMatter) : undefined;
    if (item) return item;
  }
  return undefined;
}

function findItem(
  list: yaml.YAMLSeq,
  begin: number,
  offset: number,
  frontMatter: string,
): FoundScalar | undefined {
  const node = list.items.find(
    (one) => yaml.isNode(one) && begin + (one.range?.[0] ?? 0) === offset,
  );
  if (!yaml.isScalar(node)) return undefined;
  const at = node.range?.[0] ?? 0;
  const lineStart = frontMatter.lastIndexOf('\n', at) + 1;
  const separator = list.flow ? ', ' : `\n${frontMatter.slice(lineStart, at)}`;
  const found = placeScalar(node, begin, separator);
  const siblings = list.items.map((one) => (yaml.isScalar(one) ? String(one.value) : ''));
  return found && { ...found, siblings };
}

/** Only what stands on one line: a block of text is left to the editor. */
function placeScalar(node: yaml.Scalar, begin: number, separator: string): FoundScalar | undefined {
  const isOnOneLine = node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL';
  if (!node.range || !isOnOneLine) return undefined;
  const [start, end] = node.range;
  return { value: String(node.value), start: begin + start, end: begin + end, separator };
}

/** A value as YAML that means the same in a list, in a flow list, and behind a key. */
export function writeScalar(value: string): string {
  const document = new yaml.Document([value]);
  if (yaml.isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}
