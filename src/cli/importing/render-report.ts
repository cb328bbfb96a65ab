// The importer's report in words: what was read, changed and kept, and every place that a person should look at.

import { nameChange, showChange } from '../../ingest/change-messages.ts';
import type { Finding, FindingRule } from '../../ingest/finding.ts';
import { describeFinding } from '../../ingest/finding-messages.ts';
import { effectOf, type ImportReport } from '../../ingest/import-report.ts';
import { importMessages } from '../messages/import.ts';
import { importDocumentMessages } from '../messages/import-documents.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';

/** The lines that tell what was read into the front matter, changed in the text, and kept as it was. */
export function renderReport(session: Session, { findings, changes }: ImportReport): string[] {
  const say = messagesFor(session, importMessages);
  const sure = findings.filter(({ certainty }) => certainty !== 'flagged');
  const read = describeEach(session, sure, 'read');
  const changed = findings.filter((finding) => effectOf(finding) === 'changed');
  const kept = describeEach(session, sure, 'kept');
  return [
    ...(read.length > 0 ? [strong(session, say.read), ...read] : []),
    strong(session, changes > 0 ? say.changes(changes) : say.noChanges),
    ...countChanges(session, changed),
    ...(kept.length > 0 ? [strong(session, say.kept), ...kept] : []),
  ];
}

/** The lines that tell where a person should look, and what stands there; none where all is sure. */
export function renderFlagged(session: Session, { findings, reading }: ImportReport): string[] {
  const say = messagesFor(session, importMessages);
  const tell = messagesFor(session, importDocumentMessages);
  // A document has paragraphs where a text has lines.
  const place = reading.kind === 'text' ? say.place : tell.paragraphPlace;
  const flagged = findings.filter(({ certainty }) => certainty === 'flagged');
  if (flagged.length === 0) return [];
  return [
    '',
    session.paint('warning', `! ${say.flagged(flagged.length)}`),
    ...flagged.flatMap((finding) => [
      `  ${place(finding.line, finding.column, describe(session, finding))}`,
      ...showContext(session, finding),
    ]),
  ];
}

const strong = (session: Session, text: string) => session.paint('strong', text);

function describe(session: Session, finding: Finding): string {
  return printable(describeFinding(finding, session.language));
}

/** The same sentence is said once, with how often it holds. */
function describeEach(
  session: Session,
  findings: readonly Finding[],
  effect: 'read' | 'kept',
): string[] {
  const counts = new Map<string, number>();
  for (const finding of findings.filter((candidate) => effectOf(candidate) === effect)) {
    const sentence = describe(session, finding);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts].map(([sentence, count]) => `  ${sentence}${count > 1 ? ` (${count} ×)` : ''}`);
}

/** A row for each rule, the most frequent first: how often, what, and the first place as an example. */
function countChanges(session: Session, changed: readonly Finding[]): string[] {
  const byRule = Map.groupBy(changed, ({ rule }) => rule);
  const rows = [...byRule].sort(([, a], [, b]) => b.length - a.length);
  const width = String(rows[0]?.[1].length ?? 0).length;
  return rows.flatMap(([rule, findings]) => {
    const count = String(findings.length).padStart(width);
    const indent = ' '.repeat(width + 8);
    return [
      `  ${count} ×  ${nameRow(session, rule, findings)}`,
      ...findings.flatMap((one) =>
        one.rule === 'heading' ? [`${indent}${printable(one.params.heading)}`] : [],
      ),
    ];
  });
}

function nameRow(session: Session, rule: FindingRule, findings: readonly Finding[]): string {
  const say = messagesFor(session, importMessages);
  const name = nameChange(rule, session.language);
  const [first] = findings;
  const example = first && showChange(first);
  if (example === undefined) return name;
  return findings.length > 1
    ? say.forExample(name, printable(example))
    : say.namely(name, printable(example));
}

function showContext(session: Session, { context, before, after }: Finding): string[] {
  const { left, right } = context;
  if (before === '' && after === '') return [];
  const change =
    before === after
      ? session.paint('strong', printable(before))
      : `${session.paint('bad', printable(before))}→${session.paint('good', printable(after))}`;
  return [`    …${printable(left)}[${change}]${printable(right)}…`];
}
