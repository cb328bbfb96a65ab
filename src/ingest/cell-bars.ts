/** The bars that a table cell leaves at its two ends when it is dumped as text. */
import {
  applyEdits,
  type Edit,
  noteFinding,
  type StepResult,
  type TracedText,
  unchanged,
} from './traced-text.ts';

/**
 * The text without the `|` that opens it and the `|` that closes it.
 * Both must be there and be the only ones: a real table has more, and a single one is only flagged.
 */
export function dropCellBars(traced: TracedText): StepResult {
  const { text } = traced;
  const opening = /^\s*\|\s*/.exec(text);
  const closing = /\s*\|\s*$/.exec(text);
  const bars = text.split('|').length - 1;
  if (opening !== null && closing !== null && bars === 2 && closing.index >= opening[0].length) {
    return dropBoth(traced, opening[0], closing.index);
  }
  const lone = opening !== null ? text.indexOf('|') : text.lastIndexOf('|');
  if (bars !== 1 || (opening === null && closing === null)) return { traced, findings: [] };
  const note = noteFinding(
    traced,
    unchanged(traced, lone, lone + 1),
    'cell-bar-alone',
    'flagged',
    {},
  );
  return { traced, findings: [note] };
}

function dropBoth(traced: TracedText, opening: string, closingStart: number): StepResult {
  const { text } = traced;
  const edits: Edit[] = [
    { start: 0, end: opening.length, replacement: '' },
    { start: closingStart, end: text.length, replacement: '' },
  ];
  const findings = edits.map((edit) => noteFinding(traced, edit, 'cell-bar', 'sure', {}));
  return { traced: applyEdits(traced, edits), findings };
}
