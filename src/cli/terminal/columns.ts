// Columns of text in which a Chinese character is two cells wide.

import stringWidth from 'string-width';

/** The text with spaces after it up to the width, in terminal cells; longer text is left as it is. */
export function padCells(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text cut to the width, the last cell being an ellipsis where something was cut. Never cuts a character in two. */
export function cutCells(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The rows as lines, each column as wide as its widest cell; `gaps` are the spaces after each, two where it does not say. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  gaps: readonly number[] = [],
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell));
    }
  }
  return rows.map((row) =>
    row
      .map((cell, index) => padCells(cell, widths[index] ?? 0) + ' '.repeat(gaps[index] ?? 2))
      .join('')
      .trimEnd(),
  );
}
