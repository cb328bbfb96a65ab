// Writes numbers and tables in plain text.

import type { Quartiles } from './quartiles.ts';

/** Rows of cells, aligned: the first column to the left, the others to the right. The first row is the head. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const render = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [render(head), '-'.repeat(render(head).length), ...body.map(render)].join('\n');
}

/** A number with as many decimals as it needs to be read: 0.123, 1.23, 12.3, 1,234. */
export function number(value: number): string {
  if (Number.isNaN(value)) return '-';
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : decimals,
    maximumFractionDigits: decimals,
  });
}

/** A median with the quartiles around it; `-` where nothing could be measured. */
export function spread({ low, median, high }: Quartiles): string {
  return Number.isNaN(median) ? '-' : `${number(median)} (${number(low)}-${number(high)})`;
}
