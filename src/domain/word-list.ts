// The word list: names and quoted terms that must come out of a conversion between the scripts as an editor says.

import { decodeSource } from './canonical-source.ts';
import { findUnbalancedDirection, illegalCharacters, nameCharacter } from './characters.ts';
import { mostProblems, type Problem } from './problem.ts';
import type { Rule } from './problem-text.ts';

/** A word in both scripts; the same in both where it stays as it is. */
export interface Word {
  readonly simplified: string;
  readonly traditional: string;
}

/** A word with the line, from 1, on which it stands. */
type PlacedWord = Word & { readonly line: number };

/** A list as it was read; `words` are complete only where there are no problems. */
export interface ParsedWordList {
  /** The text in its canonical form, which the SHA-256 stands for. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly problems: readonly Problem[];
}

/** Largest list, in bytes of UTF-8: the ledger compares it with what it has read for each article that it renders. */
export const maxWordListBytes = 200_000;

/** Longest word, in UTF-16 units. */
const longestWord = 100;

/** Parses the bytes of a list, as an editor has them or as they were sent. Every problem is reported. */
export function readWordList(bytes: Uint8Array): ParsedWordList {
  if (bytes.length > maxWordListBytes) {
    const problem = at(1, 1, 'words-too-large', { limit: String(maxWordListBytes) });
    return { text: '', words: [], problems: [problem] };
  }
  const decoded = decodeSource(bytes);
  if (!decoded.ok) return { text: '', words: [], problems: [decoded.problem] };
  return parseWordList(decoded.source);
}

/**
 * Parses a list: a word on each line, `乾陵` where it stays as it is or `叶 = 葉` (Simplified, then
 * Traditional); what follows a `#` that begins the line or stands after white space is a comment.
 * A word may stand once only: two of one form would leave it open what becomes of it.
 */
export function parseWordList(source: string): ParsedWordList {
  const problems: Problem[] = [];
  const words: PlacedWord[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    const found = readLine(line, index + 1);
    if ('rule' in found) problems.push(found);
    else if (found.simplified !== '') words.push(found);
  }
  problems.push(...findRepeated(words));
  const text = source.trim() === '' ? '' : source;
  const sorted = problems.toSorted((a, b) => a.line - b.line).slice(0, mostProblems);
  return { text, words: words.map(({ line: _, ...word }) => word), problems: sorted };
}

function at(line: number, column: number, rule: Rule, data: Problem['data'] = {}): Problem {
  return { line, column, severity: 'error', rule, data };
}

/** The word of a line, an empty one where there is none, or what is wrong with it. */
function readLine(line: string, number: number): PlacedWord | Problem {
  const content = line.replace(/(?:^|\s)#.*$/u, '');
  const column = content.length - content.trimStart().length + 1;
  const strange = judgeCharacters(content);
  if (strange) return at(number, strange.column, strange.rule, strange.data);
  const sides = content.split('=').map((side) => side.trim());
  const [simplified = '', traditional = simplified] = sides;
  if (sides.length > 2 || (sides.length === 2 && sides.includes(''))) {
    return at(number, column, 'word-form', { value: content.trim() });
  }
  if (Math.max(simplified.length, traditional.length) > longestWord) {
    return at(number, column, 'word-too-long', { limit: String(longestWord) });
  }
  return { simplified, traditional, line: number };
}

const key = { 'key:en': 'The word', 'key:zh': '词' };

function judgeCharacters(text: string) {
  const illegal = [...illegalCharacters(text)][0];
  if (illegal) {
    const data = { ...key, code: nameCharacter(illegal.character) };
    return { column: illegal.index + 1, rule: 'illegal-character', data } as const;
  }
  const direction = findUnbalancedDirection(text);
  if (!direction) return undefined;
  const data = { ...key, code: nameCharacter(direction) };
  return { column: text.indexOf(direction) + 1, rule: 'bidi-control', data } as const;
}

function findRepeated(words: readonly PlacedWord[]): Problem[] {
  const seen = { simplified: new Map<string, number>(), traditional: new Map<string, number>() };
  return words.flatMap((word) => {
    const first = claim(seen.simplified, word.simplified, word.line);
    const second = claim(seen.traditional, word.traditional, word.line);
    const other = first ?? second;
    if (other === undefined) return [];
    const value = first === undefined ? word.traditional : word.simplified;
    return [at(word.line, 1, 'word-twice', { value, other: String(other) })];
  });
}

/** The line that has the form already; without one, the form is this line's. */
function claim(lines: Map<string, number>, form: string, line: number): number | undefined {
  const owner = lines.get(form);
  if (owner === undefined) lines.set(form, line);
  return owner;
}

/** A word as a line of the list. */
function writeWord({ simplified, traditional }: Word): string {
  return simplified === traditional ? simplified : `${simplified} = ${traditional}`;
}

/** What one list has and the other has not, in the order in which they stand. */
export function compareWords(
  before: readonly Word[],
  after: readonly Word[],
): { readonly added: string[]; readonly removed: string[] } {
  const [old, now] = [before.map(writeWord), after.map(writeWord)];
  const [isOld, isNow] = [new Set(old), new Set(now)];
  return {
    added: now.filter((word) => !isOld.has(word)),
    removed: old.filter((word) => !isNow.has(word)),
  };
}
