/** Gives straight quotation marks around Chinese their curly form, and tells of half-width brackets that stay. */
import type { Finding } from './finding.ts';
import {
  applyEdits,
  type Edit,
  noteFinding,
  type StepResult,
  type TracedText,
  unchanged,
} from './traced-text.ts';

/**
 * The text with `"` in pairs made “ and ” where they hold or adjoin Chinese. A line with an odd number of
 * them is left alone, and flagged: nobody can tell which is missing.
 */
export function pairQuotes(traced: TracedText): StepResult {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  let start = 0;
  for (const line of traced.text.split('\n')) {
    const places = Array.from(line.matchAll(/"/g), ({ index }) => start + index);
    if (places.length % 2 === 1 && /\p{Script=Han}"|"\p{Script=Han}/u.test(line)) {
      const lone = places.at(-1) ?? start;
      const where = unchanged(traced, lone, lone + 1);
      findings.push(noteFinding(traced, where, 'quote-alone', 'flagged', {}));
    } else if (places.length % 2 === 0) edits.push(...pairsOf(traced.text, places));
    start += line.length + 1;
  }
  findings.push(...edits.map((edit) => noteFinding(traced, edit, 'quote-width', 'sure', {})));
  return { traced: applyEdits(traced, edits), findings };
}

function pairsOf(text: string, places: readonly number[]): Edit[] {
  return places.flatMap((open, at) => {
    const close = places[at + 1];
    if (at % 2 === 1 || close === undefined) return [];
    // Inches, and marks of code, stand next to no Chinese.
    if (!/\p{Script=Han}/u.test(text.slice(Math.max(0, open - 1), close + 2))) return [];
    return [
      { start: open, end: open + 1, replacement: '“' },
      { start: close, end: close + 1, replacement: '”' },
    ];
  });
}

/** One finding for all half-width brackets that adjoin Chinese: they stay as received. */
export function noteBrackets(traced: TracedText): Finding[] {
  const pairs = [...traced.text.matchAll(/\([^()\n]{1,40}\)/g)].filter(({ index, 0: found }) =>
    /\p{Script=Han}/u.test(traced.text.slice(Math.max(0, index - 1), index + found.length + 1)),
  );
  const [first] = pairs;
  if (!first) return [];
  const where = unchanged(traced, first.index, first.index + first[0].length);
  const example = traced.text.slice(Math.max(0, first.index - 1), first.index).trim() + first[0];
  const params = { count: pairs.length, example };
  return [noteFinding(traced, where, 'brackets-half', 'sure', params)];
}
