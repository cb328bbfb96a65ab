/** Puts back characters that a byte-wise gloss inserter tore apart, where the evidence leaves one possibility. */
import type { Finding } from './finding.ts';
import { readingLetters } from './gloss-scan.ts';
import type { GlossCount } from './gloss-verdict.ts';
import { findLostCandidates, type LostCandidate, type TornPassage } from './lost-candidates.ts';
import { parseReading } from './pinyin-reading.ts';
import {
  applyEdits,
  type Edit,
  noteFinding,
  type StepResult,
  type TracedText,
  unchanged,
} from './traced-text.ts';

const loneHalf = `[?？\\uFFFD][(（]?(${readingLetters})[)）]`;
/** A half with its gloss; then shifted characters; then another half, glossed, or one that is ASCII, glossed or not. */
const tornPattern = new RegExp(
  `(?<=([^\\x00-\\x7F\\uFFFD]))${loneHalf}([^\\x00-\\x7F\\uFFFD？]{0,30})(?:${loneHalf}|([@-~])(?:\\((${readingLetters})\\))?)`,
  'gu',
);
const loneGloss = new RegExp(loneHalf, 'gu');
const mostListed = 8;

/**
 * The text with torn characters put back. `damaged` are the characters that the document itself glosses:
 * they choose among candidates. Every repair is flagged; what stays open is left as it is and flagged with its candidates.
 */
export function repairLost(
  traced: TracedText,
  damaged: ReadonlyMap<string, GlossCount>,
): StepResult {
  if (damaged.size === 0) return { traced, findings: [] };
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const explained: [number, number][] = [];
  for (const match of traced.text.matchAll(tornPattern)) {
    const passage = readPassage(match);
    if (passage === undefined) continue;
    const end = match.index + match[0].length;
    const { chosen, candidates } = chooseCandidate(findLostCandidates(passage), damaged);
    explained.push([match.index, end]);
    const listed = candidates
      .slice(0, mostListed)
      .map((one) => one.text)
      .join(' ');
    if (chosen === undefined) {
      const where = unchanged(traced, match.index, end);
      findings.push(
        noteFinding(traced, where, 'lost-character-unresolved', 'flagged', { candidates: listed }),
      );
      continue;
    }
    const edit = { start: match.index, end, replacement: chosen.text };
    const seen = Math.min(
      ...chosen.glossed.map((character) => damaged.get(character)?.glossed ?? 0),
    );
    edits.push(edit);
    const params = { repaired: chosen.text, candidates: listed, seen };
    findings.push(noteFinding(traced, edit, 'lost-character', 'flagged', params));
  }
  findings.push(...flagUnexplained(traced, explained));
  return { traced: applyEdits(traced, edits), findings };
}

function readPassage(match: RegExpExecArray): TornPassage | undefined {
  const [, before = '', first = '', shifted = '', last, ascii, asciiGloss] = match;
  const reading = parseReading(first);
  const endReading = last ?? asciiGloss;
  const parsed = endReading === undefined ? undefined : parseReading(endReading);
  if (reading === undefined || (endReading !== undefined && parsed === undefined)) return undefined;
  return { before, reading, shifted, ending: { byte: ascii?.charCodeAt(0), reading: parsed } };
}

/** The one candidate for which the document shows the most glosses elsewhere; candidates come back best first. */
function chooseCandidate(
  found: readonly LostCandidate[],
  damaged: ReadonlyMap<string, GlossCount>,
): { chosen: LostCandidate | undefined; candidates: LostCandidate[] } {
  const shown = (one: LostCandidate) =>
    one.glossed.filter((glossed) => damaged.has(glossed)).length;
  const candidates = found.toSorted((a, b) => shown(b) - shown(a));
  const [best, second] = candidates;
  const clear = best !== undefined && (second === undefined || shown(best) > shown(second));
  return { chosen: clear ? best : undefined, candidates };
}

function flagUnexplained(traced: TracedText, explained: readonly [number, number][]): Finding[] {
  const findings: Finding[] = [];
  let next = 0;
  for (const match of traced.text.matchAll(loneGloss)) {
    while ((explained[next]?.[1] ?? Infinity) <= match.index) next += 1;
    const covered = (explained[next]?.[0] ?? Infinity) <= match.index;
    if (covered || parseReading(match[1] ?? '') === undefined) continue;
    const where = unchanged(traced, match.index, match.index + match[0].length);
    findings.push(
      noteFinding(traced, where, 'lost-character-unresolved', 'flagged', { candidates: '' }),
    );
  }
  return findings;
}
