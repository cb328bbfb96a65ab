/** Finds the paragraphs of a Word document, with the number that Word shows before each. */
import { formatNumber } from './format-number.ts';
import {
  type Numbering,
  type NumberingLevel,
  type NumberingStyle,
  numberOfStyle,
} from './numbering.ts';
import { readXml } from './read-xml.ts';

/** A paragraph of the document. Offsets are into the XML. */
export interface DocxParagraph {
  readonly text: string;
  readonly isInTable: boolean;
  readonly isHeading: boolean;
  /** Behind the paragraph's start tag, behind that of its properties where it has any, and behind their end. */
  readonly opens: number;
  readonly properties?: number;
  readonly content: number;
  /** The list and level that number it; undefined where none does. */
  readonly list?: { readonly numId: string; readonly level: number };
}

interface Open {
  opens: number;
  properties?: number;
  content: number;
  text: string;
  isInTable: boolean;
  style?: string | undefined;
  numId?: string;
  level?: number;
  isInProperties: boolean;
}

/** The paragraphs in the order in which they begin. */
export function readParagraphs(
  xml: string,
  styles: ReadonlyMap<string, NumberingStyle>,
): DocxParagraph[] {
  const open: Open[] = [];
  const found: { order: number; paragraph: DocxParagraph }[] = [];
  const orders: number[] = [];
  let tables = 0;
  let begun = 0;
  let deleted = 0;
  readXml(
    xml,
    ({ kind, name, attributes, at, isSelfClosing }) => {
      const paragraph = open.at(-1);
      const step = kind === 'open' ? 1 : -1;
      if (name === 'w:tbl') tables += step;
      else if (name === 'w:del' || name === 'w:moveFrom') deleted += step;
      else if (name === 'w:p' && kind === 'open') {
        open.push({
          ...{ opens: at, content: at, text: '' },
          isInTable: tables > 0,
          isInProperties: false,
        });
        orders.push(begun);
        begun += 1;
      } else if (name === 'w:p') {
        const done = open.pop();
        const order = orders.pop();
        if (done && order !== undefined) found.push({ order, paragraph: finish(done, styles) });
      } else if (paragraph && name === 'w:pPr') {
        paragraph.isInProperties = kind === 'open';
        if (kind === 'close') paragraph.content = at;
        else if (!isSelfClosing) paragraph.properties = at;
      } else if (paragraph?.isInProperties && kind === 'open') {
        readProperty(paragraph, name, attributes['w:val'] ?? '');
      }
    },
    (text) => {
      const paragraph = open.at(-1);
      if (paragraph && deleted === 0) paragraph.text += text;
    },
  );
  return found.sort((a, b) => a.order - b.order).map(({ paragraph }) => paragraph);
}

function readProperty(paragraph: Open, name: string, value: string): void {
  if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:numId') paragraph.numId ??= value;
  else if (name === 'w:ilvl') paragraph.level ??= Number(value);
}

function finish(open: Open, styles: ReadonlyMap<string, NumberingStyle>): DocxParagraph {
  const { opens, properties, content, isInTable, style, numId, level } = open;
  const ofStyle = numberOfStyle(style, styles);
  const list = numId === undefined ? ofStyle : { numId, level: level ?? ofStyle?.level ?? 0 };
  const isHeading = /^(?:heading|title|标题|標題)/i.test(styles.get(style ?? '')?.name ?? '');
  return {
    ...{ opens, content, isInTable, isHeading, text: open.text.replace(/\s+/g, ' ').trim() },
    ...(properties === undefined ? {} : { properties }),
    ...(list && list.numId !== '0' ? { list } : {}),
  };
}

/** What Word shows before a paragraph: `value` is the number of its own level. */
export interface ShownNumber {
  readonly level: NumberingLevel;
  readonly value: number;
  /** Undefined where it cannot be worked out. */
  readonly label: string | undefined;
}

/** Counts as Word does: a level counts on until an outer one does, which sets it back. */
export class NumberCounter {
  readonly #numberings: ReadonlyMap<string, Numbering>;
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numberings: ReadonlyMap<string, Numbering>) {
    this.#numberings = numberings;
  }

  /** The next number of a list's level; undefined where the document defines none. */
  next(list: { readonly numId: string; readonly level: number }): ShownNumber | undefined {
    const numbering = this.#numberings.get(list.numId);
    const level = numbering?.levels.get(list.level);
    if (!numbering || !level) return undefined;
    const counts = this.#counters.get(numbering.counter) ?? new Map<number, number>();
    this.#counters.set(numbering.counter, counts);
    const restart = numbering.restarts.get(list.level);
    const first = `${list.numId} ${list.level}`;
    if (restart !== undefined && !this.#begun.has(first)) counts.set(list.level, restart - 1);
    this.#begun.add(first);
    const value = (counts.get(list.level) ?? level.start - 1) + 1;
    counts.set(list.level, value);
    for (const deeper of [...counts.keys()]) if (deeper > list.level) counts.delete(deeper);
    return { level, value, label: writeLabel(numbering, level, counts) };
  }
}

function writeLabel(
  { levels }: Numbering,
  level: NumberingLevel,
  counts: ReadonlyMap<number, number>,
): string | undefined {
  let isKnown = true;
  const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = levels.get(at);
    const format = level.isLegal ? 'decimal' : (other?.format ?? '');
    const number = other && formatNumber(counts.get(at) ?? other.start, format);
    isKnown &&= number !== undefined;
    return number ?? '';
  });
  return isKnown ? label : undefined;
}
