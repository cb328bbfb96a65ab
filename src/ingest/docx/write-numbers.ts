/** Writes into a Word document's text the numbers that Word shows and no reader of the file gets: 一、, （一）, 第一条. */
import {
  type DocxParagraph,
  NumberCounter,
  readParagraphs,
  type ShownNumber,
} from './numbered-paragraphs.ts';
import type { Numbering, NumberingStyle } from './numbering.ts';

/** The document with its numbers written out, what was written, and the texts before which a number is missing. */
export interface WrittenNumbers {
  readonly xml: string;
  readonly written: readonly string[];
  readonly lost: readonly string[];
}

/** A text to be put in at an offset. */
interface Edit {
  readonly at: number;
  readonly text: string;
}

interface Numbered {
  readonly paragraph: DocxParagraph;
  readonly shown: ShownNumber | undefined;
}

/** Bullets, and digits that a list would show as well, are left to be a list. */
export function writeNumbers(
  xml: string,
  numberings: ReadonlyMap<string, Numbering>,
  styles: ReadonlyMap<string, NumberingStyle>,
): WrittenNumbers {
  const counter = new NumberCounter(numberings);
  const paragraphs = readParagraphs(xml, styles).map((paragraph): Numbered => {
    return { paragraph, shown: paragraph.list && counter.next(paragraph.list) };
  });
  const asList = findLists(paragraphs);
  const edits: Edit[] = [];
  const written: string[] = [];
  const lost: string[] = [];
  for (const one of paragraphs) {
    const { paragraph, shown } = one;
    if (!shown || paragraph.text === '' || asList.has(one) || isBullet(shown)) continue;
    if (shown.label === undefined) lost.push(paragraph.text);
    if (!shown.label) continue;
    written.push(shown.label.trim());
    edits.push(...writeBefore(paragraph, shown.label, shown.level.suffix));
  }
  return { xml: applyAll(xml, edits), written, lost };
}

const unnumbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** The number as a run of its own, and no numbering any more: of two the reader takes the first, which is ours. */
function writeBefore(
  { opens, properties, content }: DocxParagraph,
  label: string,
  suffix: string,
): Edit[] {
  const gap = suffix === 'nothing' || /[、）〕】．。]$/.test(label) ? '' : ' ';
  const run = `<w:r><w:t xml:space="preserve">${escapeXml(label + gap)}</w:t></w:r>`;
  if (properties === undefined) return [{ at: opens, text: `<w:pPr>${unnumbered}</w:pPr>${run}` }];
  return [
    { at: properties, text: unnumbered },
    { at: content, text: run },
  ];
}

function isBullet({ level }: ShownNumber): boolean {
  return level.format === 'bullet' || level.format === 'none';
}

/** Runs of neighbouring paragraphs that a list of HTML shows with the same numbers. */
function findLists(paragraphs: readonly Numbered[]): Set<Numbered> {
  const lists = new Set<Numbered>();
  let run: Numbered[] = [];
  const end = () => {
    if (showsAlike(run)) for (const one of run) lists.add(one);
    run = [];
  };
  for (const one of paragraphs) {
    if (isListable(one)) run.push(one);
    else end();
  }
  end();
  return lists;
}

function isListable({ paragraph, shown }: Numbered): boolean {
  if (!shown || paragraph.isInTable || paragraph.isHeading) return false;
  return isBullet(shown) || (shown.level.format === 'decimal' && /^%\d\.$/.test(shown.level.text));
}

function showsAlike(run: readonly Numbered[]): boolean {
  const expected = new Map<number, number>();
  return run.every(({ paragraph, shown }) => {
    const level = paragraph.list?.level ?? 0;
    if (paragraph.text === '') return false;
    for (const deeper of [...expected.keys()]) if (deeper > level) expected.delete(deeper);
    const next = (expected.get(level) ?? 0) + 1;
    expected.set(level, next);
    return !shown || isBullet(shown) || shown.value === next;
  });
}

function applyAll(xml: string, edits: readonly Edit[]): string {
  let at = 0;
  let written = '';
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    written += xml.slice(at, edit.at) + edit.text;
    at = edit.at;
  }
  return written + xml.slice(at);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
