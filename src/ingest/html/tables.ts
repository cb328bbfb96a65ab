/** Makes tables that Markdown can hold: one row to a line, one line to a cell; what only lays out a page is no table. */
import type { Element, ElementContent } from 'hast';
import type { Losses } from './not-carried.ts';
import { attributeOf, elementsIn, makeElement, plainTextOf } from './tree.ts';

const blocks = new Set(
  'p div li h1 h2 h3 h4 h5 h6 section article blockquote tr dd dt pre'.split(' '),
);

/** The table as Markdown can hold it, its caption before it; or the contents of its cells where it only lays out. */
export function settleTable(table: Element, losses: Losses): ElementContent[] {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  const inner = cells.some((cell) => [...elementsIn(cell)].some(isTable));
  if (rows.every((row) => cellsOf(row).length < 2) || (inner && laysOut(rows))) {
    return cells.map((cell) => makeElement('div', cell.children));
  }
  if (inner) losses.note('nested-table', plainTextOf(table));
  for (const cell of cells) settleCell(cell, losses);
  // Markdown has no table without a head: better the first row than an empty one.
  for (const cell of cellsOf(rows[0] ?? table)) cell.tagName = 'th';
  const caption = table.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const titled = caption && plainTextOf(caption) !== '' ? [makeElement('p', caption.children)] : [];
  return [...titled, makeElement('table', [makeElement('tbody', rows)])];
}

/** A table of a few large cells that hold tables themselves places parts of a page. */
function laysOut(rows: readonly Element[]): boolean {
  return rows.length <= 3 || rows.every((row) => cellsOf(row).length <= 2);
}

function isTable({ tagName }: Element): boolean {
  return tagName === 'table';
}

/** The table's own rows, not those of tables in it. */
function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

function settleCell(cell: Element, losses: Losses): void {
  const spans = ['rowSpan', 'colSpan'].some((name) => Number(attributeOf(cell, name) ?? 1) > 1);
  if (spans) losses.note('merged-cells', plainTextOf(cell));
  cell.children = onOneLine(cell.children);
}

/** Blocks and breaks become a space between their texts. */
function onOneLine(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'br' || child.tagName === 'hr') return [{ type: 'text', value: ' ' }];
    const inner = onOneLine(child.children);
    if (blocks.has(child.tagName)) {
      return [{ type: 'text', value: ' ' }, ...inner, { type: 'text', value: ' ' }];
    }
    const isHolder = ['table', 'tbody', 'thead', 'tfoot', 'td', 'th', 'ul', 'ol', 'dl', 'center'];
    if (isHolder.includes(child.tagName)) return [...inner, { type: 'text', value: ' ' }];
    return [{ ...child, children: inner }];
  });
}
