/** Line ends, byte-order marks, spaces at the ends of lines, and characters that XML forbids. */

import type { Finding } from './finding.ts';
import {
  applyEdits,
  type Edit,
  noteFinding,
  type StepResult,
  type TracedText,
  unchanged,
} from './traced-text.ts';

/** The text with LF line ends. One finding for the whole text, at the first change. */
export function unifyLineEnds(traced: TracedText): StepResult {
  const edits = editsFor(traced.text, /\r\n?|\u2028|\u2029/g, '\n');
  const first = edits[0];
  if (first === undefined) return { traced, findings: [] };
  const note = noteFinding(traced, first, 'line-endings', 'sure', { count: edits.length });
  return { traced: applyEdits(traced, edits), findings: [note] };
}

/**
 * The text without control characters (C0 but tab and LF, DEL, C1), noncharacters and inner byte-order marks.
 * XML has no way to write most of them. Each is reported, for it may stand where a real character was lost.
 */
export function dropControls(traced: TracedText): StepResult {
  const edits = editsFor(
    traced.text,
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g,
    '',
  );
  const findings = edits.map((edit) =>
    noteFinding(traced, edit, 'control-character', 'flagged', {
      code: codePointName(traced.text, edit.start),
    }),
  );
  return { traced: applyEdits(traced, edits), findings };
}

/** Flags each U+FFFD: a character that an earlier program could not read. Nothing is changed. */
export function flagReplacementCharacters(traced: TracedText): Finding[] {
  return Array.from(traced.text.matchAll(/\uFFFD/g), ({ index }) =>
    noteFinding(
      traced,
      unchanged(traced, index, index + 1),
      'replacement-character',
      'flagged',
      {},
    ),
  );
}

/** The text without white space at either end of each line. One finding for each end that had some. */
export function trimLines(traced: TracedText): StepResult {
  const edits: Edit[] = [];
  let at = 0;
  for (const line of traced.text.split('\n')) {
    const lead = line.length - line.trimStart().length;
    const tail = line.length - line.trimEnd().length;
    if (lead > 0) edits.push({ start: at, end: at + lead, replacement: '' });
    if (tail > 0 && lead < line.length) {
      edits.push({ start: at + line.length - tail, end: at + line.length, replacement: '' });
    }
    at += line.length + 1;
  }
  const findings = edits.map((edit) =>
    noteFinding(traced, edit, 'line-space', 'sure', { count: edit.end - edit.start }),
  );
  return { traced: applyEdits(traced, edits), findings };
}

function editsFor(text: string, pattern: RegExp, replacement: string): Edit[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    replacement,
  }));
}

function codePointName(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
}
