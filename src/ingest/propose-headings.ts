/** Proposes section headings: which numbered lines are headings, and where a heading is glued to its body. */
import { type EnumeratedLine, findEnumeratedRuns } from './enumerated-lines.ts';
import type { Line } from './header-lines.ts';
import { type BoundaryCandidate, chooseBoundary, findBoundaries } from './heading-boundary.ts';

/**
 * How a numbered line is read: the whole line is a heading; a space ends the heading; nothing separates heading and body;
 * or it is a numbered paragraph. `bold`: a line of a document that is bold from end to end.
 */
export type HeadingKind = 'whole-line' | 'spaced' | 'glued' | 'paragraph' | 'bold';

/** One numbered or bold line with what can be made of it. `chosen` indexes `candidates`; undefined where none convinces. */
export interface HeadingProposal {
  numbered: EnumeratedLine;
  kind: HeadingKind;
  /** The line after its enumerator. */
  content: string;
  candidates: readonly BoundaryCandidate[];
  chosen: number | undefined;
}

const longestHeading = 45;

/** A proposal for each line of each run of numbered lines, in order. */
export function proposeHeadings(lines: readonly Line[]): HeadingProposal[] {
  return findEnumeratedRuns(lines).flatMap((run) => run.map(proposeHeading));
}

function proposeHeading(numbered: EnumeratedLine): HeadingProposal {
  const content = numbered.line.text.slice(numbered.contentStart - numbered.line.start);
  if (isWholeHeading(content)) return settled(numbered, 'whole-line', content, content.length);
  const space = spaceAfterHeading(content);
  if (space !== undefined) return settled(numbered, 'spaced', content, space);
  if (opensWithClosedPhrase(content)) {
    return { numbered, kind: 'paragraph', content, candidates: [], chosen: undefined };
  }
  const candidates = findBoundaries(content);
  const best = chooseBoundary(candidates);
  const kind = best === undefined ? 'paragraph' : 'glued';
  return { numbered, kind, content, candidates, chosen: best === undefined ? undefined : 0 };
}

function settled(
  numbered: EnumeratedLine,
  kind: HeadingKind,
  content: string,
  length: number,
): HeadingProposal {
  const evidence = { ending: '', opening: '', repeated: '' };
  return { numbered, kind, content, candidates: [{ length, score: 10, evidence }], chosen: 0 };
}

function isWholeHeading(content: string): boolean {
  return (
    content.length <= longestHeading &&
    content.length > 0 &&
    !/[。；;！!？?：:，,]$|[。；;！!]/.test(content)
  );
}

/** 一、提高認識。各單位要…: a phrase closed by its own full stop is the author's run-in heading, and stays. */
function opensWithClosedPhrase(content: string): boolean {
  return /^[^。，,；;：:]{2,20}[。：:]/.test(content);
}

function spaceAfterHeading(content: string): number | undefined {
  const [, heading] = /^([^\s。，,；;！!？?：:]{2,45})\s+\S/.exec(content) ?? [];
  return heading !== undefined && /[\p{Script=Han}”》）)]$/u.test(heading)
    ? heading.length
    : undefined;
}
