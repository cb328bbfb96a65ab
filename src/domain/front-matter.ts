// Reads the YAML front matter of an article: plain strings with their places, nothing executed, nothing guessed.

import * as yaml from 'yaml';
import type { Problem } from './problem.ts';

/** A value as it stands in front matter: always text, a list of texts, or one level of keys. `0123` stays "0123". */
export type RawValue = string | readonly RawValue[] | { readonly [key: string]: RawValue };

/** Where a key or value stands in the file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Front matter as read: `places` is keyed by the dotted path of a key (`source.file`, `topics.0`); see `showPath`. */
export interface RawFrontMatter {
  readonly values: Readonly<Record<string, RawValue>>;
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
}

/** Where front matter and body stand in a source. `bodyLine` is the line of the file at which the body begins. */
export interface SplitSource {
  readonly frontMatter: string;
  readonly body: string;
  readonly bodyLine: number;
}

/** Splits a canonical source (LF line ends) at its `---` lines, or names the problem. */
export function splitSource(source: string): SplitSource | Problem {
  const at = (rule: 'front-matter-missing' | 'front-matter-unclosed'): Problem => ({
    line: 1,
    column: 1,
    severity: 'error',
    rule,
    data: {},
  });
  if (!/^---[ \t]*\n/.test(source)) return at('front-matter-missing');
  const start = source.indexOf('\n') + 1;
  const end = /^---[ \t]*(?:\n|$)/m.exec(source.slice(start));
  if (!end) return at('front-matter-unclosed');
  const frontMatter = source.slice(start, start + end.index);
  const body = source.slice(start + end.index + end[0].length);
  return { frontMatter, body, bodyLine: frontMatter.split('\n').length + 2 };
}

/** Longest front matter, in characters: what is longer is no front matter, and would take its time. */
const maxFrontMatter = 20_000;

/**
 * Parses front matter under YAML's failsafe schema, in which every scalar is text. Anchors, aliases,
 * tags and repeated keys are problems; after a syntax error `values` is empty.
 */
export function parseFrontMatter(frontMatter: string): RawFrontMatter {
  if (frontMatter.length > maxFrontMatter) {
    const data = { key: 'front matter', limit: String(maxFrontMatter) };
    const problem = { line: 1, column: 1, severity: 'error', rule: 'too-long', data } as const;
    return { values: {}, places: new Map(), problems: [problem] };
  }
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(frontMatter, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const reader = new Reader(lines);
  const wide = [...frontMatter.matchAll(/^([A-Za-z]+)：/gm)];
  for (const { 1: key = '', index } of wide) reader.report('wide-colon', index, { key });
  // What YAML makes of it would tell an editor less.
  for (const error of wide.length > 0 ? [] : document.errors) {
    reader.report('yaml-syntax', error.pos[0], { detail: firstLine(error.message) });
  }
  const values =
    document.errors.length > 0 || wide.length > 0 ? {} : reader.readTop(document.contents);
  return { values, places: reader.places, problems: reader.problems };
}

/** A dot within a key is no step of the path. */
function joinPath(path: string, key: string): string {
  const step = key.replaceAll('.', '\0');
  return path ? `${path}.${step}` : step;
}

/** A path of `places` as the editor knows it. */
export function showPath(path: string): string {
  return path.replaceAll('\0', '.');
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/[.:]$/, '') ?? '';
}

class Reader {
  readonly places = new Map<string, Place>();
  readonly problems: Problem[] = [];
  readonly #lines: yaml.LineCounter;

  constructor(lines: yaml.LineCounter) {
    this.#lines = lines;
  }

  report(rule: Problem['rule'], offset: number, data: Problem['data']): void {
    this.problems.push({ ...this.#place(offset), severity: 'error', rule, data });
  }

  readTop(contents: unknown): Record<string, RawValue> {
    if (contents === null) return {};
    if (yaml.isMap(contents)) return this.#readMap(contents, '');
    const offset = yaml.isNode(contents) ? (contents.range?.[0] ?? 0) : 0;
    this.report('wrong-type', offset, {
      key: 'front matter',
      'expected:en': 'lines of the form "key: value"',
      'expected:zh': '“键: 值”形式的行',
    });
    return {};
  }

  /** Front matter begins on the file's second line. The parser counts from 1. */
  #place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1) + 1, column: Math.max(col, 1) };
  }

  #readMap(map: yaml.YAMLMap, path: string): Record<string, RawValue> {
    const entries = new Map<string, RawValue>();
    for (const pair of map.items) {
      const offset = yaml.isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      const key = yaml.isScalar(pair.key) ? String(pair.key.value) : '?';
      if (yaml.isNode(pair.key)) this.#refuseFeatures(pair.key);
      const keyPath = joinPath(path, key);
      if (entries.has(key)) this.report('duplicate-key', offset, { key: showPath(keyPath) });
      this.places.set(keyPath, this.#place(offset));
      entries.set(key, this.#readValue(pair.value, keyPath));
    }
    return Object.fromEntries(entries);
  }

  #readValue(node: unknown, path: string): RawValue {
    if (!yaml.isNode(node)) return '';
    this.#refuseFeatures(node);
    if (yaml.isMap(node)) return this.#readMap(node, path);
    if (yaml.isSeq(node)) {
      return node.items.map((item, index) => {
        const offset = yaml.isNode(item) ? (item.range?.[0] ?? 0) : (node.range?.[0] ?? 0);
        this.places.set(`${path}.${index}`, this.#place(offset));
        return this.#readValue(item, `${path}.${index}`);
      });
    }
    return yaml.isScalar(node) ? String(node.value ?? '') : '';
  }

  #refuseFeatures(node: yaml.Node): void {
    const used = yaml.isAlias(node) ? `*${node.source}` : (node.anchor ?? node.tag);
    if (used) this.report('yaml-feature', node.range?.[0] ?? 0, { value: used });
  }
}
