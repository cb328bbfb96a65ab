/** Titles, names and summaries as articles take them: one line, no character that a feed cannot carry, not too long. */
import { findUnbalancedDirection, replaceIllegalCharacters } from '../../domain/characters.ts';

/** The text on one line, at most so many characters long; where it was longer it ends in `…`. */
export function oneLine(text: string, limit: number): string {
  const line = replaceIllegalCharacters(text, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  const open = findUnbalancedDirection(line)
    ? line.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    : line;
  if (open.length <= limit) return open;
  return `${open
    .slice(0, limit - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** A name that can be part of an address: of an issuer or a topic. Empty where nothing is left. */
export function addressName(text: string): string {
  const name = oneLine(text.normalize('NFC'), 80).replaceAll('/', '／').replaceAll('\\', '＼');
  return /^\.{0,2}$/.test(name) ? '' : name;
}
