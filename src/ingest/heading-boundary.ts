/** Finds where a heading ends and its body begins when nothing separates them, by evidence that it can name. */
import {
  weighClosing,
  weighContinuation,
  weighOpening,
  weighRepetition,
} from './boundary-evidence.ts';
import { foldScript } from './fold-script.ts';
import { bindingCharacters, continuingCharacters } from './heading-words.ts';

/** A possible boundary: the heading is the first `length` UTF-16 units. The evidence is quoted in Simplified. */
export interface BoundaryCandidate {
  length: number;
  score: number;
  evidence: { ending: string; opening: string; repeated: string };
}

const shortestHeading = 4;
const longestHeading = 45;
const mostListed = 5;
/** A candidate so many characters after another is no mere extension of its last word. */
const runOn = 5;
/** Below this score, or this close to the next best, a boundary convinces nobody. */
const convincingScore = 3;
const convincingMargin = 0.6;

/** All candidates for the boundary in a line's content, best first, at most five. */
export function findBoundaries(content: string): BoundaryCandidate[] {
  const folded = foldScript(content.slice(0, longestHeading * 2));
  const limit = headingLimit(folded);
  const words = wordBoundaries(folded);
  const candidates: BoundaryCandidate[] = [];
  for (let length = shortestHeading; length <= limit; length += 1) {
    const candidate = weigh(folded, length, words);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return discountLater(candidates)
    .sort((a, b) => b.score - a.score || a.length - b.length)
    .slice(0, mostListed);
}

/** A heading that holds a good boundary well within itself has probably run on into the body. */
function discountLater(candidates: readonly BoundaryCandidate[]): BoundaryCandidate[] {
  return candidates.map((candidate, at) => {
    const earlier = candidates.slice(0, at).filter((one) => one.length <= candidate.length - runOn);
    const best = Math.max(0, ...earlier.map((one) => one.score));
    return { ...candidate, score: candidate.score - Math.min(2.5, best * 0.5) };
  });
}

/** The best candidate where it is convincing by itself and clearly ahead of the next. */
export function chooseBoundary(
  candidates: readonly BoundaryCandidate[],
): BoundaryCandidate | undefined {
  const [best, second] = candidates;
  if (best === undefined || best.score < convincingScore) return undefined;
  return second === undefined || best.score - second.score >= convincingMargin ? best : undefined;
}

function weigh(
  text: string,
  length: number,
  words: ReadonlySet<number>,
): BoundaryCandidate | undefined {
  const heading = text.slice(0, length);
  const body = text.slice(length);
  // Only whole words bind or continue: the last character of 安全 and the first of 了解 do not.
  const bound = bindingCharacters.includes(heading.slice(-1)) && words.has(length - 1);
  const continued = continuingCharacters.includes(body.charAt(0)) && words.has(length + 1);
  if (bound || continued || !isBalanced(heading)) return undefined;
  const ending = weighClosing(heading);
  const opening = weighOpening(body, (after) => words.has(length + after));
  const repeated = weighRepetition(heading, body);
  if (Math.max(ending.weight, opening.weight) < 2) return undefined;
  let score = ending.weight + opening.weight + repeated.weight + weighFigures(heading, body);
  score -= weighContinuation(heading, body) + lengthPenalty(length) + commaPenalty(heading);
  score -= words.has(length) ? 0 : 2.5;
  return {
    length,
    score,
    evidence: { ending: ending.words, opening: opening.words, repeated: repeated.words },
  };
}

/** Bodies report figures and what was done; headings seldom do. */
function weighFigures(heading: string, body: string): number {
  const clause = body.split(/[，,。；]/)[0] ?? '';
  const figures = /\d/.test(clause) && !/\d/.test(heading) ? 0.8 : 0;
  const done = /^\p{Script=Han}{2,8}[了过]/u.test(body) && !/[了过]/.test(heading) ? 0.8 : 0;
  return figures + done;
}

function lengthPenalty(length: number): number {
  if (length < 6) return 1.5;
  return length <= 24 ? length * 0.04 : length * 0.04 + (length - 24) * 0.12;
}

/** A comma is rare inside a heading, and then joins two clauses of one length. */
function commaPenalty(heading: string): number {
  const [first = '', second, third] = heading.split(/[，,]/);
  if (second === undefined) return 0;
  return third === undefined && first.length === second.length ? 0 : 3.5;
}

/** A heading reaches at most to the second comma, or to any mark that closes a sentence. */
function headingLimit(text: string): number {
  const stop = text.search(/[。；;！!？?：:]/);
  const first = text.search(/[，,]/);
  const second = first === -1 ? -1 : text.slice(first + 1).search(/[，,]/);
  const comma = second === -1 ? text.length : first + 1 + second;
  return Math.min(longestHeading, comma, stop === -1 ? text.length : stop, text.length - 2);
}

function isBalanced(text: string): boolean {
  return ['“”', '《》', '（）', '()', '「」'].every(
    ([open = '', close = '']) => text.split(open).length === text.split(close).length,
  );
}

function wordBoundaries(text: string): Set<number> {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return new Set(Array.from(segments, ({ index }) => index));
}
