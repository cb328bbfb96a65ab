// What stands on a terminal's screen after a text was written to it.

import stringWidth from 'string-width';

const parts = /\u001b\[([\d;?]*)([A-Za-z])|\r|\n|[^\u001b\r\n]/gu;

/** The lines of the screen, without colours. Knows what readline and progress lines need: moving, erasing. */
export function readScreen(written: string): string[] {
  // A wide character stands in its first cell, and its second is empty.
  const lines: string[][] = [[]];
  let [row, column] = [0, 0];
  const line = () => {
    while (lines.length <= row) lines.push([]);
    return lines[row] ?? [];
  };
  for (const [part, numbers = '', command] of written.matchAll(parts)) {
    const count = Number(numbers.split(';')[0] || '1');
    if (part === '\r') column = 0;
    else if (part === '\n') row += 1;
    else if (command === undefined) {
      const cells = line();
      while (cells.length < column) cells.push(' ');
      cells[column] = part;
      const width = stringWidth(part);
      if (width === 2) cells[column + 1] = '';
      column += width;
    } else if (command === 'G') column = count - 1;
    else if (command === 'A') row = Math.max(0, row - count);
    else if (command === 'B') row += count;
    else if (command === 'C') column += count;
    else if (command === 'D') column = Math.max(0, column - count);
    else if (command === 'K' && numbers === '2') line().length = 0;
    else if (command === 'K' || command === 'J') {
      line().length = Math.min(line().length, column);
      if (command === 'J') lines.length = row + 1;
    }
  }
  return lines.map((cells) => cells.join('').trimEnd());
}
