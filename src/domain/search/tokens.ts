// The tokens under which the index knows a text, and the phrase of tokens by which a part of it is found.

import type { Unit } from './units.ts';

/** Raised when the same text comes to have other tokens or another row: the index is then made anew. */
export const tokensVersion = 1;

/**
 * A token for each unit: a joining character with the one that continues its run (吉林, 林質, 質監),
 * the last of a run alone, words and numbers whole.
 */
export function tokensOf(units: readonly Unit[]): string[] {
  return units.map(({ text }, index) => {
    const next = units[index + 1];
    return next?.isJoined ? text + next.text : text;
  });
}

/** Tokens that stand one after the other; the last may be the beginning of one only. */
export interface Phrase {
  readonly tokens: readonly string[];
  readonly isPrefix: boolean;
}

/**
 * The phrase that finds a term's units wherever they stand in a text, at the ends of runs and within
 * them: what follows a last joining character is not known, so that its token is left out, or is a
 * prefix where nothing before it holds the character.
 */
export function phraseOf(term: readonly Unit[]): Phrase {
  const tokens = tokensOf(term);
  const last = term.at(-1);
  if (last?.isJoined) return { tokens: tokens.slice(0, -1), isPrefix: false };
  return { tokens, isPrefix: last?.kind === 'joining' };
}
