/** Text that remembers where each of its characters stood in the raw text, through any number of edits. */
import type { Certainty, Finding, FindingParams, FindingRule, TextPlace } from './finding.ts';
import { createLocator } from './locate.ts';

/** `origins[i]` is the raw offset (UTF-16) of `text[i]`; it has one entry more than `text`, for the end. */
export interface TracedText {
  text: string;
  origins: Uint32Array;
  locate: (rawOffset: number) => TextPlace;
}

/** One replacement in the current text, half open: [start, end). */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

/** A cleaning step's outcome: the text after it, and what it noticed. */
export interface StepResult {
  traced: TracedText;
  findings: Finding[];
}

const contextLength = 12;

/** The raw text as it came, each character standing at its own offset. */
export function traceText(raw: string): TracedText {
  const origins = new Uint32Array(raw.length + 1);
  for (let at = 0; at <= raw.length; at += 1) origins[at] = at;
  return { text: raw, origins, locate: createLocator(raw) };
}

/**
 * The text with the edits made. Edits must be in order and must not overlap (throws otherwise).
 * Inserted characters are traced to where the replaced text began.
 */
export function applyEdits(traced: TracedText, edits: readonly Edit[]): TracedText {
  if (edits.length === 0) return traced;
  const grown = edits.reduce(
    (sum, edit) => sum + edit.replacement.length - (edit.end - edit.start),
    0,
  );
  const origins = new Uint32Array(traced.origins.length + grown);
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  const keep = (end: number) => {
    parts.push(traced.text.slice(from, end));
    origins.set(traced.origins.subarray(from, end), to);
    to += end - from;
  };
  for (const { start, end, replacement } of edits) {
    if (start < from || end < start) throw new Error('edits overlap or are out of order');
    keep(start);
    parts.push(replacement);
    origins.fill(traced.origins[start] ?? 0, to, to + replacement.length);
    to += replacement.length;
    from = end;
  }
  keep(traced.text.length);
  origins[to] = traced.origins[traced.text.length] ?? 0;
  return { text: parts.join(''), origins, locate: traced.locate };
}

/** A finding at `edit` in the current text, placed in the raw text. For a finding without change, pass the text itself as replacement. */
export function noteFinding<R extends FindingRule>(
  traced: TracedText,
  edit: Edit,
  rule: R,
  certainty: Certainty,
  params: FindingParams[R],
): Finding {
  const { start, end, replacement } = edit;
  const note = {
    rule,
    certainty,
    ...traced.locate(traced.origins[start] ?? 0),
    before: traced.text.slice(start, end),
    after: replacement,
    context: {
      left: traced.text.slice(Math.max(0, start - contextLength), start),
      right: traced.text.slice(end, end + contextLength),
    },
    params,
  };
  // The compiler cannot see that a generic rule and its own parameters make one member of the union.
  return note as Finding;
}

/** An edit that changes nothing, to place a remark on [start, end). */
export function unchanged(traced: TracedText, start: number, end: number): Edit {
  return { start, end, replacement: traced.text.slice(start, end) };
}
