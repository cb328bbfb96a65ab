/** Finds what may be pinyin glosses: a Han character followed at once by readings in brackets. */
import {
  type Agreement,
  compareReading,
  dictionaryReadings,
  parseReading,
  type Reading,
} from './pinyin-reading.ts';

/** One glossed character; the brackets stand at [start, end), and there may be several in a row. */
export interface Gloss {
  character: string;
  start: number;
  end: number;
  brackets: number;
  readings: readonly Reading[];
  /** What stood in the brackets, joined by spaces. */
  written: string;
  agreement: Agreement;
}

/** What one bracket may hold; matched loosely, since the syllable is parsed afterwards. */
export const readingLetters = '[A-Za-z\\u00C0-\\u01DC\\u0250-\\u0261\\u0300-\\u030C:?]{1,9}[0-5]?';

const bracketPattern = `[(（][ \\u3000]?(${readingLetters})[ \\u3000]?[)）]`;
const glossedPattern = new RegExp(`(\\p{Script=Han})((?:${bracketPattern})+)`, 'gu');

/** All gloss-like brackets in order, whether or not their readings agree with the dictionary. */
export function scanGlosses(text: string): Gloss[] {
  return Array.from(text.matchAll(glossedPattern), readGloss).filter(
    (gloss) => gloss !== undefined,
  );
}

/** The leading brackets that spell syllables: in 局(jú)(BIPM) the second is no gloss. */
function readGloss(match: RegExpExecArray): Gloss | undefined {
  const [, character = '', run = ''] = match;
  const start = match.index + character.length;
  const readings: Reading[] = [];
  const written: string[] = [];
  let end = start;
  for (const [bracket, spelled = ''] of run.matchAll(new RegExp(bracketPattern, 'gu'))) {
    const reading = parseReading(spelled);
    if (reading === undefined) break;
    readings.push(reading);
    written.push(spelled);
    end += bracket.length;
  }
  if (readings.length === 0) return undefined;
  const agreement = worst(readings.map((reading) => compareReading(character, reading)));
  // Capitals that spell no reading of the character are an abbreviation: 智能(AI).
  if (agreement === 'different' && /^[A-Z ]{2,}$/.test(written.join(' '))) return undefined;
  const brackets = readings.length;
  return { character, start, end, brackets, readings, written: written.join(' '), agreement };
}

/** The dictionary's spellings of a character, for a message. */
export function spelledReadings(character: string): string {
  return dictionaryReadings(character)
    .map(({ base, tone }) => `${base}${tone}`)
    .join(' ');
}

function worst(agreements: readonly Agreement[]): Agreement {
  if (agreements.includes('different')) return 'different';
  return agreements.includes('other-tone') ? 'other-tone' : 'same';
}
