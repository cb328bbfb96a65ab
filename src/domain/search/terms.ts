// Splits what a reader typed into terms, of which each is to be found as it stands.

import { cutUnits, type Unit } from './units.ts';

/** A term: as it was typed, and its units. */
export interface Term {
  readonly text: string;
  readonly units: readonly Unit[];
}

const quotes = [
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
].map(([open, close]) => `${open}([^${close}]*)${close}`);

/** A quoted text, or what stands without white space and quotes that close. */
const pieces = new RegExp(`${quotes.join('|')}|((?:(?!${quotes.join('|')})\\S)+)`, 'gu');

/**
 * The terms of a query in order, each once: parted by white space, which quotes keep within a term.
 * A quote that does not close is punctuation, and what is nothing but punctuation is no term. Nothing
 * else has a meaning: AND, *, - and brackets are text.
 */
export function splitTerms(query: string): Term[] {
  const terms = new Map<string, Term>();
  for (const match of query.toWellFormed().matchAll(pieces)) {
    const text = match.slice(1).find((piece) => piece !== undefined) ?? '';
    const units = cutUnits(text);
    const key = units.map((unit) => (unit.isJoined ? '' : ' ') + unit.text).join('');
    if (units.length > 0 && !terms.has(key)) terms.set(key, { text: text.trim(), units });
  }
  return [...terms.values()];
}
