/** Reads how a Word document numbers its paragraphs: `numbering.xml`, and the styles that number by themselves. */
import { readXml } from './read-xml.ts';

/** One level of a numbering. `text` holds `%1` for the number of the first level, and so on. */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** What stands behind the number: `tab`, `space` or `nothing`. */
  readonly suffix: string;
  /** Numbers of outer levels are written as digits. */
  readonly isLegal: boolean;
}

/** A list of numbered paragraphs: all that name the same `counter` count on from one another. */
export interface Numbering {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels that this list begins anew at its first paragraph, with their first number. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** A paragraph style, as far as numbers go. */
export interface NumberingStyle {
  readonly name: string;
  readonly basedOn?: string;
  readonly numId?: string;
  readonly level?: number;
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

/** The numberings of a document by the id that paragraphs name (`numId`). */
export function readNumberings(xml: string): Map<string, Numbering> {
  const abstracts = new Map<string, Map<number, Building<NumberingLevel>>>();
  const numberings = new Map<string, Numbering>();
  let levels: Map<number, Building<NumberingLevel>> | undefined;
  let level: Building<NumberingLevel> | undefined;
  let numId = '';
  let restarts = new Map<number, number>();
  let overridden = 0;
  readXml(xml, ({ kind, name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (kind === 'close') {
      if (name === 'w:lvl') level = undefined;
      return;
    }
    if (name === 'w:abstractNum') {
      levels = new Map();
      abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
    } else if (name === 'w:num') {
      numId = attributes['w:numId'] ?? '';
      restarts = new Map();
    } else if (name === 'w:abstractNumId') {
      levels = new Map(abstracts.get(value));
      numberings.set(numId, { counter: value, levels, restarts });
    } else if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? 0);
    else if (name === 'w:startOverride') restarts.set(overridden, Number(value));
    else if (name === 'w:lvl') {
      level = { start: 1, format: 'decimal', text: '', suffix: 'tab', isLegal: false };
      levels?.set(Number(attributes['w:ilvl'] ?? 0), level);
    } else if (level) describeLevel(level, name, value);
  });
  return numberings;
}

function describeLevel(level: Building<NumberingLevel>, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:suff') level.suffix = value;
  else if (name === 'w:isLgl') level.isLegal = value !== 'false' && value !== '0';
}

/** The paragraph styles of a document by their ids. */
export function readStyles(xml: string): Map<string, NumberingStyle> {
  const styles = new Map<string, NumberingStyle>();
  let style: Building<NumberingStyle> | undefined;
  readXml(xml, ({ kind, name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (kind === 'close') {
      if (name === 'w:style') style = undefined;
    } else if (name === 'w:style') {
      style = { name: '' };
      styles.set(attributes['w:styleId'] ?? '', style);
    } else if (style) {
      if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:numId') style.numId = value;
      else if (name === 'w:ilvl') style.level = Number(value);
    }
  });
  return styles;
}

/** The list and level of a style, its own or that of the style it is based on. */
export function numberOfStyle(
  id: string | undefined,
  styles: ReadonlyMap<string, NumberingStyle>,
): { numId: string; level: number } | undefined {
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    const { numId, level } = styles.get(at) ?? {};
    if (numId !== undefined) return { numId, level: level ?? 0 };
  }
  return undefined;
}
