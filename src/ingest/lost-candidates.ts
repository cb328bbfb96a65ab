/**
 * Works out which characters a byte-wise gloss inserter may have torn apart.
 *
 * The inserter replaced the two bytes of a character D by the same bytes and "(reading)", all over GBK text,
 * without minding where characters begin. Where D's bytes were the last byte of B and the first byte of C,
 * the text became B, half of C, "(reading)", the other half of C. A half before "(" decodes to "?" and takes the
 * bracket with it; a half before another character shifts all that follows by a byte, until a lone half again.
 */
import { type GbkTable, gbkTable } from './gbk-table.ts';
import { compareReading, type Reading } from './pinyin-reading.ts';

/** A torn passage: the character before it, the first gloss, the shifted characters, and how the shift ends. */
export interface TornPassage {
  before: string;
  reading: Reading;
  shifted: string;
  /** The last byte, if it survived as ASCII, and its gloss, if it had one. */
  ending: { byte: number | undefined; reading: Reading | undefined };
}

/** A possible original, with the characters whose glosses it explains. */
export interface LostCandidate {
  text: string;
  glossed: readonly string[];
}

/** Every original that the bytes and the readings allow, in byte order; empty where the mechanism cannot explain it. */
export function findLostCandidates(passage: TornPassage): LostCandidate[] {
  const table = gbkTable();
  const trail = table.encode(passage.before)?.[1];
  const shifted = encodeAll(table, passage.shifted);
  if (trail === undefined || shifted === undefined) return [];
  const candidates: LostCandidate[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    const torn = table.decode(trail, lead);
    if (torn === undefined || compareReading(torn, passage.reading) !== 'same') continue;
    for (const end of endings(table, shifted.at(-1) ?? lead, passage.ending)) {
      const text = decodePairs(table, [lead, ...shifted, end.byte]);
      if (text !== undefined) candidates.push({ text, glossed: [torn, ...end.glossed] });
    }
  }
  return candidates;
}

function endings(table: GbkTable, previous: number, ending: TornPassage['ending']) {
  const found: { byte: number; glossed: string[] }[] = [];
  const from = ending.byte ?? 0x81;
  for (let byte = from; byte <= (ending.byte ?? 0xfe); byte += 1) {
    if (ending.reading === undefined) {
      found.push({ byte, glossed: [] });
      continue;
    }
    const last = table.decode(previous, byte);
    if (last !== undefined && compareReading(last, ending.reading) === 'same')
      found.push({ byte, glossed: [last] });
  }
  return found;
}

function encodeAll(table: GbkTable, text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = table.encode(character);
    if (pair === undefined) return undefined;
    bytes.push(...pair);
  }
  return bytes;
}

function decodePairs(table: GbkTable, bytes: readonly number[]): string | undefined {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const character = table.decode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
    if (
      character === undefined ||
      !/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2010-\u2030]/u.test(character)
    ) {
      return undefined;
    }
    text += character;
  }
  return text;
}
