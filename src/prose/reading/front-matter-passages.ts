// Finds the passages of an article's front matter: values that readers see, never keys.

import * as yaml from 'yaml';
import type { Passage, PassageKind } from '../passage.ts';

const kinds: Readonly<Record<string, PassageKind>> = {
  title: 'title',
  summary: 'summary',
  issuer: 'name',
  topics: 'name',
  lang: 'lang',
};

/** The passages of front matter that begins at an offset of its source; none where it is no YAML. */
export function readFrontMatterPassages(frontMatter: string, offset: number): Passage[] {
  const document = yaml.parseDocument(frontMatter, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0 || !yaml.isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) => {
    const kind = yaml.isScalar(key) ? kinds[String(key.value)] : undefined;
    if (kind === undefined) return [];
    const nodes = yaml.isSeq(value) ? value.items : [value];
    return nodes.flatMap((node) => {
      const passage = readScalar(node, kind, frontMatter, offset);
      return passage ? [passage] : [];
    });
  });
}

function readScalar(
  node: unknown,
  kind: PassageKind,
  frontMatter: string,
  offset: number,
): Passage | undefined {
  if (!yaml.isScalar(node) || !node.range) return undefined;
  const text = String(node.value ?? '');
  if (text === '') return undefined;
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const begin = node.range[0] + (isQuoted ? 1 : 0);
  const start = offset + begin;
  const isLiteral = frontMatter.startsWith(text, begin);
  const from = Array.from(text.split(''), (_, index) => (isLiteral ? start + index : -1));
  return { kind, text, from, to: from.map((at) => (at < 0 ? at : at + 1)), start };
}
