// Marks what a query found: in a title, and in the parts of a text around it.

import type { MarkedText } from './record.ts';
import type { Term } from './terms.ts';
import { cutUnits, type Unit } from './units.ts';

/** A place where a term stands, as the range of a text's units. */
interface Match {
  readonly term: number;
  readonly first: number;
  readonly end: number;
}

/** UTF-16 units of a snippet, and of what stands in it before the first match. */
const snippetLength = 80;
const leadLength = 24;

/** How much of a text is looked at for snippets, in UTF-16 units: a page has twenty of them to make. */
export const longestScan = 60_000;

/** The whole text with every match marked. */
export function markText(text: string, terms: readonly Term[]): MarkedText {
  const units = cutUnits(text);
  return cutMarked(text, 0, text.length, units, findMatches(units, terms));
}

/**
 * One or two parts of a text of about eighty characters, where the most of the query stands closest
 * together, in the order of the text; its beginning where there is nothing of it. A part begins and
 * ends between units, so that no character or word is cut; what is left out is marked by `…`.
 */
export function snippetsOf(text: string, terms: readonly Term[]): MarkedText[] {
  const scanned = text.slice(0, longestScan);
  const units = cutUnits(scanned);
  const matches = findMatches(units, terms);
  const first = bestWindow(units, matches, new Set());
  if (!first) return [cutBeginning(scanned, units)];
  const seen = new Set(first.matches.map(({ term }) => term));
  const rest = matches.filter(({ first: at, end }) => end <= first.from || at >= first.end);
  const second = bestWindow(units, rest, seen, first);
  return joinAdjacent([first, ...(second ? [second] : [])]).map((range) =>
    cutSnippet(scanned, units, range, matches),
  );
}

/** A range of units. */
interface Range {
  readonly from: number;
  readonly end: number;
}

interface Window extends Range {
  readonly matches: readonly Match[];
}

/** The ranges in the order of the text, those that meet as one. */
function joinAdjacent(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { from, end } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last?.end === from) joined.splice(-1, 1, { from: last.from, end });
    else joined.push({ from, end });
  }
  return joined;
}

/** Every place of every term, in the order of the text. */
function findMatches(units: readonly Unit[], terms: readonly Term[]): Match[] {
  const beginnings = new Set(terms.map((term) => term.units[0]?.text));
  const matches: Match[] = [];
  for (const [first, { text }] of units.entries()) {
    // Most units begin no term, and a page has fifty thousand of them.
    if (!beginnings.has(text)) continue;
    for (const [term, { units: wanted }] of terms.entries()) {
      if (standsAt(units, first, wanted)) matches.push({ term, first, end: first + wanted.length });
    }
  }
  return matches;
}

/** The same units, of which the same continue a run: what is before the first does not matter. */
function standsAt(units: readonly Unit[], first: number, wanted: readonly Unit[]): boolean {
  return wanted.every(({ text, isJoined }, offset) => {
    const unit = units[first + offset];
    return unit?.text === text && (offset === 0 || unit.isJoined === isJoined);
  });
}

/** Windows that are tried for one term: a text may have nothing but it. */
const mostWindows = 50;

/** The window with the most terms that were not `seen`, and of those with the most matches; undefined without any. */
function bestWindow(
  units: readonly Unit[],
  matches: readonly Match[],
  seen: ReadonlySet<number>,
  taken?: Range,
): Window | undefined {
  let best: { window: Window; score: number } | undefined;
  const tried = new Map<number, number>();
  for (const [index, { term }] of matches.entries()) {
    const times = (tried.get(term) ?? 0) + 1;
    tried.set(term, times);
    if (times > mostWindows) continue;
    const window = windowAround(units, matches, index, taken);
    const terms = new Set(window.matches.map(({ term }) => term));
    const fresh = [...terms].filter((term) => !seen.has(term)).length;
    const score = fresh * 100 + Math.min(window.matches.length, 99);
    if (score > (best?.score ?? 0)) best = { window, score };
  }
  return best?.window;
}

function windowAround(
  units: readonly Unit[],
  matches: readonly Match[],
  index: number,
  taken: Range | undefined,
): Window {
  const { first = 0, end: behind = 0 } = matches[index] ?? {};
  const floor = taken && taken.end <= first ? taken.end : 0;
  const ceiling = taken && taken.from > first ? taken.from : units.length;
  const from = Math.max(floor, startOfWindow(units, first));
  const end = Math.min(ceiling, Math.max(behind, endOfWindow(units, from)));
  return { from, end, matches: matchesWithin(matches, index, { from, end }) };
}

/** The matches of a range, of which one is known to lie in it. */
function matchesWithin(
  matches: readonly Match[],
  index: number,
  { from, end }: Range,
): readonly Match[] {
  let [first, behind] = [index, index];
  while ((matches[first - 1]?.first ?? -1) >= from) first -= 1;
  while ((matches[behind]?.first ?? end) < end) behind += 1;
  return matches.slice(first, behind).filter((match) => match.end <= end);
}

/** The unit from which a match has its lead. */
function startOfWindow(units: readonly Unit[], first: number): number {
  const at = units[first]?.start ?? 0;
  let from = first;
  while (from > 0 && at - (units[from - 1]?.start ?? 0) <= leadLength) from -= 1;
  return from;
}

/** The unit behind the last that fits. */
function endOfWindow(units: readonly Unit[], from: number): number {
  const at = units[from]?.start ?? 0;
  let end = from;
  while (end < units.length && (units[end]?.end ?? 0) - at <= snippetLength) end += 1;
  return end;
}

/** The beginning of a text, which may be all punctuation, or one word without end. */
function cutBeginning(text: string, units: readonly Unit[]): MarkedText {
  const end = endOfWindow(units, 0);
  if (end > 0) return cutSnippet(text, units, { from: 0, end }, []);
  const beginning = [...text.slice(0, 2 * snippetLength)].slice(0, snippetLength).join('');
  return beginning === '' ? [] : [{ text: beginning.replace(/\s+/g, ' '), isMarked: false }];
}

function cutSnippet(
  text: string,
  units: readonly Unit[],
  { from, end }: Range,
  matches: readonly Match[],
): MarkedText {
  const [first, last] = [units[from], units[end - 1]];
  if (!first || !last) return [];
  // From the beginning of the text its opening quote, to its end the full stop.
  const start = first.start <= leadLength && from === 0 ? 0 : first.start;
  const isToEnd = end === units.length && text.length - last.end <= leadLength;
  const stop = isToEnd ? text.length : last.end;
  const inside = matches.filter((match) => match.first >= from && match.end <= end);
  const parts = cutMarked(text, start, stop, units, inside);
  return joinEqual([
    ...(start === 0 ? [] : [{ text: '…', isMarked: false }]),
    ...parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ') })),
    ...(isToEnd ? [] : [{ text: '…', isMarked: false }]),
  ]);
}

/** The text from one place to another, in parts that are marked and parts that are not; marks that meet are one. */
function cutMarked(
  text: string,
  from: number,
  end: number,
  units: readonly Unit[],
  matches: readonly Match[],
): MarkedText {
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = from;
  for (const { first, end: behind } of matches) {
    const start = Math.max(at, units[first]?.start ?? at);
    const stop = units[behind - 1]?.end ?? at;
    if (stop <= at) continue;
    parts.push({ text: text.slice(at, start), isMarked: false });
    parts.push({ text: text.slice(start, stop), isMarked: true });
    at = stop;
  }
  parts.push({ text: text.slice(at, end), isMarked: false });
  return joinEqual(parts);
}

function joinEqual(parts: MarkedText): MarkedText {
  const joined: { text: string; isMarked: boolean }[] = [];
  for (const { text, isMarked } of parts) {
    if (text === '') continue;
    const last = joined.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else joined.push({ text, isMarked });
  }
  return joined;
}
