/** Damages clean text as the pinyin inserters of the wild do, so that tests can ask for the clean text back. */
import { pinyin } from 'pinyin-pro';

/** How one gloss is written after its character. */
export type GlossStyle = (character: string) => string;

const toned = (character: string) => pinyin(character);
const toneless = (character: string) => pinyin(character, { toneType: 'none' });

/** The variants seen on public pages, and some that they make likely. */
export const glossStyles: Readonly<Record<string, GlossStyle>> = {
  toned: (character) => `(${toned(character)})`,
  toneless: (character) => `(${toneless(character)})`,
  'repeated toneless': (character) => `(${toneless(character)})`.repeat(3),
  'full-width brackets': (character) => `（${toned(character)}）`,
  'tone digits': (character) => `(${pinyin(character, { toneType: 'num' })})`,
  'v for ü': (character) => `(${pinyin(character, { toneType: 'none', v: true })})`,
  capitals: (character) => `(${toneless(character).toUpperCase()})`,
  'capital initial': (character) =>
    `(${toned(character).replace(/^./, (letter) => letter.toUpperCase())})`,
  decomposed: (character) => `(${toned(character).normalize('NFD')})`,
  'another reading': (character) =>
    `(${pinyin(character, { multiple: true, type: 'array' }).at(-1)})`,
};

/** The most frequent Han characters of a text: what an inserter's table would hold. */
export function frequentCharacters(text: string, count: number): string[] {
  const counts = new Map<string, number>();
  for (const character of text.match(/\p{Script=Han}/gu) ?? []) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([character]) => character);
}

/** The text with a gloss after each occurrence of each of the characters. */
export function insertGlosses(
  text: string,
  characters: readonly string[],
  style: GlossStyle,
): string {
  const damaged = new Set(characters);
  return Array.from(text, (one) => (damaged.has(one) ? one + style(one) : one)).join('');
}
