/** Weighs what speaks for a heading's end and a sentence's beginning at one place. All text is Simplified here. */
import {
  closingNouns,
  closingPredicates,
  nominalVerbs,
  openingPatterns,
  predicateOpenings,
  sentenceOpenings,
  type WordTable,
} from './heading-words.ts';

/** A piece of evidence: its weight, and the words that carry it. Weight 0 and no words where there is none. */
export interface Evidence {
  weight: number;
  words: string;
}

/** True where a word ends after so many characters, by the platform's dictionary. */
export type IsWordEnd = (length: number) => boolean;

const noEvidence: Evidence = { weight: 0, words: '' };
const openingVerbs = sentenceOpenings[2]?.[1].split(' ') ?? [];
/** Verbs of one character, but not where they begin a noun (建筑, 保障性). */
const shortVerb =
  /^(?:抓好?|做|搞|促|强|树|夯实|健|破|拓|严[把格守控]|狠|加[强大快]|建[立成好设]|维护|提[高升]|保[持证护])/;
/** 便民利民: four characters that double one are a phrase of their own. */
const doubledPattern =
  /(\p{Script=Han})\p{Script=Han}\1\p{Script=Han}$|\p{Script=Han}(\p{Script=Han})\p{Script=Han}\2$/u;

/** True for a heading of the form verb and object (切实加强管理), false for a noun phrase or a clause with a subject. */
export function opensWithVerb(heading: string): boolean {
  return openingVerbs.some((verb) => heading.startsWith(verb)) || shortVerb.test(heading);
}

/** What the end of the heading says: a usual noun, a completed predicate, or two clauses of one length. */
export function weighClosing(heading: string): Evidence {
  const [first = '', second] = heading.split(/[，,]/);
  if (second !== undefined && first.length === second.length) {
    return { weight: 3.5, words: second.slice(-2) };
  }
  const noun = heaviest(closingNouns, (word) => heading.endsWith(word));
  const predicate = completePredicate(heading);
  const doubled = doubledPattern.exec(heading)?.[0];
  const weight = predicate === undefined ? 0 : predicate.length > 2 ? 3.8 : 3.3;
  if (predicate !== undefined && weight > noun.weight) return { weight, words: predicate };
  return doubled !== undefined && noun.weight === 0 ? { weight: 2.8, words: doubled } : noun;
}

/** A predicate completes a heading only where a subject of two characters or more stands before it. */
function completePredicate(heading: string): string | undefined {
  const predicate = closingPredicates.exec(heading)?.[0];
  const complete = predicate !== undefined && predicate.length + 2 <= heading.length;
  return complete && !opensWithVerb(heading) ? predicate : undefined;
}

/** What the beginning of the body says: a usual opening word, a date, a figure, a phrase of time. */
export function weighOpening(body: string, isWordEnd: IsWordEnd): Evidence {
  let best = listedOpening(body, 0, isWordEnd);
  for (const [weight, pattern] of openingPatterns) {
    const words = pattern.exec(body)?.[0];
    if (words === undefined || weight <= best.weight) continue;
    if (words.length > 1 || isWordEnd(1)) best = { weight, words };
  }
  return continuesAsNoun(body, best.words, isWordEnd) ? noEvidence : best;
}

/** A verb right before another opening is more likely the last noun of the heading (质量提升 | 组织). */
function continuesAsNoun(body: string, verb: string, isWordEnd: IsWordEnd): boolean {
  if (!nominalVerbs.has(verb)) return false;
  const rest = body.slice(verb.length);
  const dated = openingPatterns.some(([weight, pattern]) => weight > 3 && pattern.test(rest));
  return dated || listedOpening(body, verb.length, isWordEnd).weight > 0;
}

function listedOpening(body: string, at: number, isWordEnd: IsWordEnd): Evidence {
  // A preposition of one character may be the first half of another word (经受).
  return heaviest(sentenceOpenings, (word) => {
    return body.startsWith(word, at) && (word.length > 1 || isWordEnd(at + 1));
  });
}

/** A start of the heading, of four characters or more, that the body takes up again at once; half a point a character, at most 3. */
export function weighRepetition(heading: string, body: string): Evidence {
  for (let length = Math.min(heading.length, 12); length >= 4; length -= 1) {
    const words = heading.slice(0, length);
    const at = body.slice(0, 16).indexOf(words);
    if (at !== -1 && at <= 3) return { weight: Math.min(length, 6) / 2, words };
  }
  return noEvidence;
}

/** What speaks against: the body goes on with the heading's noun phrase or predicate, or the heading ends in a bare verb. */
export function weighContinuation(heading: string, body: string): number {
  const completed = completePredicate(heading) !== undefined;
  let against = 0;
  if (!opensWithVerb(heading) && !completed && predicateOpenings.test(body)) against += 3.2;
  const noun = heaviest(closingNouns, (word) => body.startsWith(word));
  if (noun.weight > 0 && !completed && !openingVerbs.includes(noun.words)) against += 2;
  const bareVerb = openingVerbs.find(
    (verb) => heading.length > verb.length && heading.endsWith(verb),
  );
  if (bareVerb !== undefined && !completed && !nominalVerbs.has(bareVerb)) {
    against += weighClosing(heading).weight > 0 ? 0.8 : 2.5;
  }
  return against;
}

/** The best-fitting word of a table; the longer of two equal ones wins. */
function heaviest(table: WordTable, fits: (word: string) => boolean): Evidence {
  let best = noEvidence;
  for (const [weight, list] of table) {
    for (const words of list.split(' ')) {
      const better =
        weight > best.weight || (weight === best.weight && words.length > best.words.length);
      if (better && fits(words)) best = { weight, words };
    }
  }
  return best;
}
