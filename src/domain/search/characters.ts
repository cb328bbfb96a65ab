// What each character of a text is to search: part of a word, of a number, of a run of Han, or what lies between.

import { foldCharacter } from './fold.ts';

/** `joining`: Han, kana, hangul and bopomofo, in which words have no space between them. */
export type UnitKind = 'joining' | 'letter' | 'digit';

/** `blank` and `break` part words, and only the latter runs of Han; a `mark` belongs to what is before it. */
export type CharacterKind = UnitKind | 'mark' | 'blank' | 'break';

/** A folded character. */
export interface FoldedCharacter {
  readonly text: string;
  readonly kind: CharacterKind;
}

const known = new Map<string, readonly FoldedCharacter[]>();

/** More than the characters in use; what comes beyond is worked out each time. */
const mostKnown = 20_000;

/** What a code point stands for in search: several characters, or none where it shows nothing (a soft hyphen). */
export function readCharacter(character: string): readonly FoldedCharacter[] {
  const before = known.get(character);
  if (before) return before;
  const folded = [...foldCharacter(character)]
    .filter((part) => !/^\p{Default_Ignorable_Code_Point}/u.test(part))
    .map((part) => ({ text: part, kind: kindOf(part) }));
  if (known.size < mostKnown) known.set(character, folded);
  return folded;
}

const joining =
  /^(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;
const blank = /^(?![\n\v\f\r\u0085\u2028\u2029])\s/u;

function kindOf(character: string): CharacterKind {
  if (joining.test(character)) return 'joining';
  if (/^\p{L}/u.test(character)) return 'letter';
  if (/^\p{N}/u.test(character)) return 'digit';
  if (/^\p{M}/u.test(character)) return 'mark';
  return blank.test(character) ? 'blank' : 'break';
}
