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
  const inner = text.trim();
  const bars = text.split('|').length - 1;
  const [opens, closes] = [inner.startsWith('|'), inner.endsWith('|')];
  if (opens && closes && bars === 2) return dropBoth(traced);
  if (bars !== 1 || !(opens || closes)) return { traced, findings: [] };
  const lone = text.indexOf('|');
  const where = unchanged(traced, lone, lone + 1);
  return { traced, findings: [noteFinding(traced, where, 'cell-bar-alone', 'flagged', {})] };
}

function dropBoth(traced: TracedText): StepResult {
  const { text } = traced;
  const [first, last] = [text.indexOf('|'), text.lastIndexOf('|')];
  const content = text.slice(first + 1, last);
  const start = last - content.trimStart().length;
  const edits: Edit[] = [
    { start: 0, end: start, replacement: '' },
    {
      start: Math.max(start, first + 1 + content.trimEnd().length),
      end: text.length,
      replacement: '',
    },
  ];
  const findings = edits.map((edit) => noteFinding(traced, edit, 'cell-bar', 'sure', {}));
  return { traced: applyEdits(traced, edits), findings };
}
