// Cuts text into the units that search compares: each Han character, kana or hangul syllable, each word, each number.

import { type CharacterKind, readCharacter, type UnitKind } from './characters.ts';

/** A unit of a text, folded; `start` and `end` are where it stands in the text as it was written (UTF-16). */
export interface Unit {
  readonly kind: UnitKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True where it continues a run of joining characters. */
  readonly isJoined: boolean;
}

type OpenUnit = Unit & { text: string; end: number };

/**
 * The units of a text in order. White space within a line does not part two Han characters, since
 * names are spaced out with it (王　明); letters, digits and Han are parted from each other.
 */
export function cutUnits(text: string): Unit[] {
  const units: OpenUnit[] = [];
  let last: OpenUnit | undefined;
  let gap: 'none' | 'blank' | 'break' = 'none';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const { text: folded, kind } of readCharacter(character)) {
      if (kind === 'blank' || kind === 'break') {
        if (gap !== 'break') gap = kind;
      } else if (last && gap === 'none' && continues(kind, last)) {
        // Put together, for a voicing mark that stands apart from its kana.
        last.text = (last.text + folded).normalize('NFC');
        last.end = end;
      } else if (kind !== 'mark') {
        const isJoined = kind === 'joining' && last?.kind === kind && gap !== 'break';
        last = { kind, text: folded, start, end, isJoined };
        units.push(last);
        gap = 'none';
      }
    }
    start = end;
  }
  return units;
}

function continues(kind: CharacterKind, { kind: before }: Unit): boolean {
  return kind === 'mark' || (kind === before && kind !== 'joining');
}
