/** Decides whether a document's pinyin glosses are damage to remove, or meant to be there. */
import type { GlossDoubt } from './finding.ts';
import type { Gloss } from './gloss-scan.ts';

/** How often a character occurs, and how often it is glossed with a right reading. */
export interface GlossCount {
  glossed: number;
  total: number;
  brackets: number;
}

/**
 * What is to be done with a document's glosses. `remove` tells which characters are glossed nearly every
 * time, and which unevenly, so that theirs stay; `leave` tells why, with how many brackets on how many characters.
 */
export type GlossVerdict =
  | { kind: 'none' }
  | { kind: 'leave'; doubt: GlossDoubt; count: number; distinct: number }
  | {
      kind: 'remove';
      damaged: ReadonlyMap<string, GlossCount>;
      uneven: ReadonlyMap<string, GlossCount>;
    };

const enoughGlosses = 20;
const nearlyEveryTime = 0.8;
const nearlyAll = 0.9;
/** Above this share of all Han characters the text is a reader for learners, not a damaged document. */
const readerShare = 0.75;

/**
 * `remove` where at least 20 right readings stand on characters that are glossed nearly every time they occur,
 * with some of them repeated (a textbook glosses a word at its first occurrence only); `leave` with the doubt otherwise.
 */
export function judgeGlosses(text: string, glosses: readonly Gloss[]): GlossVerdict {
  const counts = countGlosses(text, glosses);
  const agreeing = [...counts.values()].reduce((sum, count) => sum + count.glossed, 0);
  if (agreeing === 0) return { kind: 'none' };
  const { damaged, uneven } = splitByEvenness(counts);
  const occurrences = [...damaged.values()].reduce((sum, count) => sum + count.glossed, 0);
  const brackets = [...damaged.values()].reduce((sum, count) => sum + count.brackets, 0);
  const doubt = findDoubt(text, {
    glosses: glosses.length,
    agreeing,
    occurrences,
    brackets,
    distinct: damaged.size,
  });
  if (doubt === undefined) return { kind: 'remove', damaged, uneven };
  const count = glosses.reduce((sum, gloss) => sum + gloss.brackets, 0);
  return { kind: 'leave', doubt, count, distinct: counts.size };
}

interface Tally {
  glosses: number;
  agreeing: number;
  occurrences: number;
  brackets: number;
  distinct: number;
}

function findDoubt(text: string, tally: Tally): GlossDoubt | undefined {
  if (tally.agreeing < tally.glosses * nearlyAll) return 'disagreeing';
  if (tally.agreeing < enoughGlosses) return 'few';
  if (tally.occurrences < enoughGlosses || tally.occurrences < tally.agreeing * nearlyAll)
    return 'uneven';
  if (tally.occurrences - tally.distinct < Math.max(3, tally.occurrences * 0.1))
    return 'unrepeated';
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return tally.occurrences > han * readerShare ? 'reader' : undefined;
}

function countGlosses(text: string, glosses: readonly Gloss[]): Map<string, GlossCount> {
  const counts = new Map<string, GlossCount>();
  for (const gloss of glosses) {
    if (gloss.agreement === 'different') continue;
    const count = counts.get(gloss.character) ?? { glossed: 0, total: 0, brackets: 0 };
    count.glossed += 1;
    count.brackets += gloss.brackets;
    counts.set(gloss.character, count);
  }
  for (const character of text) {
    const count = counts.get(character);
    if (count !== undefined) count.total += 1;
  }
  return counts;
}

function splitByEvenness(counts: ReadonlyMap<string, GlossCount>) {
  const damaged = new Map<string, GlossCount>();
  const uneven = new Map<string, GlossCount>();
  for (const [character, count] of counts) {
    const even = count.glossed >= count.total * nearlyEveryTime;
    (even ? damaged : uneven).set(character, count);
  }
  return { damaged, uneven };
}
