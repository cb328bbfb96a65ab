// What the search ought to find, worked out from folded strings and not from units or tokens.

import { foldCharacter } from '../../src/domain/search/fold.ts';

const joining =
  '(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}]';
const isJoining = new RegExp(`^${joining}`, 'u');
const run = new RegExp(`(?:${joining})+|(?:(?!${joining})\\p{L})+|(?:(?!${joining})\\p{N})+`, 'gu');
const spacedOut = new RegExp(`(?<=${joining}) +(?=${joining})`, 'gu');

/** A text in its comparable form: runs of Han, words and numbers, each between bars. */
export function normalize(text: string): string {
  const shown = [...text]
    .map(foldCharacter)
    .join('')
    .replace(/\u00ad/g, '');
  const folded = shown.replace(spacedOut, '');
  return `|${(folded.match(run) ?? []).join('|')}|`;
}

/** True where a text holds a term: Han from anywhere in a run to anywhere in one, words and numbers whole. */
export function holds(text: string, term: string): boolean {
  return isIn(normalize(text), term);
}

/** The same of a text in its comparable form. */
export function isIn(normalized: string, term: string): boolean {
  const wanted = normalize(term).slice(1, -1);
  if (wanted === '') return false;
  const before = isJoining.test(wanted) ? '' : '|';
  const after = isJoining.test([...wanted].at(-1) ?? '') ? '' : '|';
  return normalized.includes(before + wanted + after);
}
