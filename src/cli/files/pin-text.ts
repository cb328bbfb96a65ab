// Writes the pins into an article's text: the SHA-256 of each file that it refers to, under `files` in its front matter.

import * as yaml from 'yaml';
import { canonicalSource } from '../../domain/canonical-source.ts';
import { splitSource } from '../../domain/front-matter.ts';

/**
 * The text with exactly these pins, by the paths of the files. Everything else stays byte for byte as
 * it is, line ends included; nothing changes where the front matter cannot be read.
 */
export function pinText(text: string, pins: ReadonlyMap<string, string>): string {
  const split = splitSource(canonicalSource(text));
  if ('rule' in split) return text;
  // Lines with their ends: those of the canonical source are the same, one for one.
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const block = findBlock(split.frontMatter);
  if (!block) return text;
  const end = /[\r\n]+$/.exec(lines[0] ?? '')?.[0] ?? '\n';
  const before = lines.slice(0, block.from + 1);
  const after = lines.slice(block.to + 1);
  return [...before, renderPins(pins).replaceAll('\n', end), ...after].join('');
}

/** The lines of front matter on which the pins stand, or before which they belong: its end. Undefined where it is not legible. */
function findBlock(frontMatter: string): { from: number; to: number } | undefined {
  const document = yaml.parseDocument(frontMatter, { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0 || !yaml.isMap(document.contents)) return undefined;
  const lineOf = (offset: number) => frontMatter.slice(0, offset).split('\n').length - 1;
  const pair = document.contents.items.find(
    ({ key }) => yaml.isScalar(key) && key.value === 'files',
  );
  if (!pair) {
    const last = frontMatter.split('\n').length - 1;
    return { from: last, to: last };
  }
  const start = startOf(pair.key);
  return { from: lineOf(start), to: lineOf(Math.max(endOf(pair.value), start + 1) - 1) + 1 };
}

function startOf(node: unknown): number {
  return (yaml.isNode(node) && node.range?.[0]) || 0;
}

/** Where the last value within a node ends: the range of a block reaches over the comments behind it. */
function endOf(node: unknown): number {
  if (yaml.isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return Math.max(endOf(last?.key), endOf(last?.value));
  }
  return (yaml.isNode(node) && node.range?.[1]) || 0;
}

function renderPins(pins: ReadonlyMap<string, string>): string {
  if (pins.size === 0) return '';
  return new yaml.Document({ files: Object.fromEntries(pins) }).toString({ lineWidth: 0 });
}
