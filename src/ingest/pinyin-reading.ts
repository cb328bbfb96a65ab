/** Reads a pinyin syllable in any of its spellings, and compares it with the dictionary's readings of a character. */
import { pinyin } from 'pinyin-pro';

/** A syllable: letters with `v` for ü, and its tone 1 to 5 where one is written. `?` stands for a letter that was lost. */
export interface Reading {
  base: string;
  tone: number | undefined;
}

/** How a written reading relates to the dictionary: the same; the same but for the tone; different. */
export type Agreement = 'same' | 'other-tone' | 'different';

const toneMarks: Readonly<Record<string, number>> = {
  '\u0304': 1,
  '\u0301': 2,
  '\u030C': 3,
  '\u0306': 3,
  '\u0300': 4,
};
/** The neutral tone; digits write it 5 or 0. */
const neutralTone = 5;
const syllablePattern =
  /^(?:[bpmfdtnlgkhjqxrzcsyw?]|[zcs]h)?(?:[aeiouv?]{1,3}(?:ng?|r)?|[?]|ng?|m)$/;

/**
 * The reading that the text spells: toned or not, ü as ü, v, u: or lost, tone as mark or digit, any case.
 * Undefined for what cannot be a syllable.
 */
export function parseReading(text: string): Reading | undefined {
  let tone: number | undefined;
  let base = '';
  for (const mark of text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ɑ', 'a')
    .replaceAll('ɡ', 'g')) {
    const marked = toneMarks[mark];
    if (marked !== undefined && tone === undefined) tone = marked;
    else if (/[0-5]/.test(mark) && tone === undefined && base !== '')
      tone = Number(mark) || neutralTone;
    else if (mark === '\u0308' || mark === ':') base = base.replace(/u$/, 'v');
    else if (mark === '\u0302') continue;
    else base += mark;
  }
  return syllablePattern.test(base) && base !== '?' ? { base, tone } : undefined;
}

const known = new Map<string, readonly Reading[]>();

/** Every reading that the dictionary has for one character; empty for a character it lacks. */
export function dictionaryReadings(character: string): readonly Reading[] {
  const found = known.get(character);
  if (found !== undefined) return found;
  const spelled = pinyin(character, { multiple: true, type: 'array', nonZh: 'removed' });
  const readings = spelled.flatMap((text) => {
    const reading = parseReading(text);
    return reading === undefined ? [] : [{ base: reading.base, tone: reading.tone ?? neutralTone }];
  });
  known.set(character, readings);
  return readings;
}

/** How well a written reading agrees with any of the character's readings. A missing or neutral tone agrees with all. */
export function compareReading(character: string, written: Reading): Agreement {
  const bases = dictionaryReadings(character).filter((entry) => sameBase(written, entry.base));
  if (bases.length === 0) return 'different';
  const { tone } = written;
  const free = tone === undefined || tone === neutralTone || /[一不]/.test(character);
  return free || bases.some((entry) => entry.tone === tone) ? 'same' : 'other-tone';
}

function sameBase(written: Reading, entry: string): boolean {
  if (written.base === entry || written.base === entry.replace('v', 'u')) return true;
  if (!written.base.includes('?')) return false;
  return new RegExp(`^${written.base.replaceAll('?', '[aeiouv]')}$`).test(entry);
}
