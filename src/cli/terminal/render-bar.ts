// Draws the line of a counter: label, bar, numbers and the time left, as wide as the terminal allows.

import stringWidth from 'string-width';
import type { Session } from '../session.ts';
import { cutCells } from './columns.ts';
import type { CountWords } from './count.ts';

/** Cells of the bar without its brackets: as many as there is room for. */
const [narrowest, widest] = [8, 28];

/** A note that would have to be shorter says nothing. */
const shortestNote = 10;

/**
 * The line, at most `width` cells wide. Where that is too narrow, the rate goes first, then the bytes,
 * then the bar; what room is left belongs to the note.
 */
export function renderBar(session: Session, count: CountWords, width: number): string {
  const { label, share, items, bytes, rate, left } = count;
  const forms = [
    [items, bytes, rate, left],
    [items, bytes, left],
    [items, left],
  ].map((parts) => parts.filter((part) => part !== undefined).join('  '));
  for (const numbers of forms) {
    const room = width - stringWidth(`  ${label}  []  ${numbers}`);
    if (share === undefined || room < narrowest) continue;
    const cells = Math.min(widest, room);
    const line = `  ${label}  ${drawBar(session, share, cells)}  ${numbers}`;
    return line + fitNote(session, count.note, room - cells);
  }
  const line = `  ${label}  ${forms[share === undefined ? 0 : 2] ?? ''}`;
  return cutCells(line, width) + fitNote(session, count.note, width - stringWidth(line));
}

/** Of ASCII: block characters are two cells wide at some Chinese terminals, and the line would wrap. */
function drawBar({ paint }: Session, share: number, cells: number): string {
  const full = Math.floor(share * cells);
  return `[${paint('good', '#'.repeat(full))}${paint('dim', '-'.repeat(cells - full))}]`;
}

function fitNote({ paint }: Session, note: string, room: number): string {
  return note === '' || room < shortestNote + 2
    ? ''
    : `  ${paint('dim', cutCells(note, room - 2))}`;
}
