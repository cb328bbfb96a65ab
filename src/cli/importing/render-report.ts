// The importer's report in words: how often each rule was met, and every place that a person should look at.

import type { EditorLanguage } from '../../domain/problem-text.ts';
import type { Finding } from '../../ingest/finding.ts';
import { describeFinding } from '../../ingest/finding-messages.ts';
import type { ImportReport } from '../../ingest/import-report.ts';
import { importMessages } from '../messages/import.ts';
import { messagesFor, type Session } from '../session.ts';
import { alignColumns } from '../terminal/columns.ts';
import { printable } from '../terminal/printable.ts';

/** Rules whose sentence tells something of its own at each place; the others are counted. */
const told = new Set<Finding['rule']>(['title', 'issuer', 'issued', 'heading', 'bracket-kept']);

/** The lines of the report. */
export function renderReport(session: Session, report: ImportReport): string[] {
  const say = messagesFor(session, importMessages);
  const { language } = session;
  const flagged = report.findings.filter(({ certainty }) => certainty === 'flagged');
  const plain = report.findings.filter(({ certainty }) => certainty !== 'flagged');
  return [
    say.changes(report.changes),
    ...alignColumns(countRules(plain, language)).map((line) => `  ${line}`),
    ...(flagged.length > 0 ? [session.paint('warning', say.flagged(flagged.length))] : []),
    ...flagged.flatMap((finding) => [
      `  ${say.place(finding.line, finding.column, printable(describeFinding(finding, language)))}`,
      ...showContext(session, finding),
    ]),
  ];
}

/** Rows of how often and what; where a rule's places differ, the first stands for all of them. */
function countRules(findings: readonly Finding[], language: EditorLanguage): string[][] {
  const rows = new Map<string, { sentence: string; count: number; alike: boolean }>();
  for (const finding of findings) {
    const key = told.has(finding.rule) ? `${finding.rule} ${finding.offset}` : finding.rule;
    const own = printable(describeFinding(finding, language));
    const { sentence, count, alike } = rows.get(key) ?? { sentence: own, count: 0, alike: true };
    rows.set(key, { sentence, count: count + 1, alike: alike && sentence === own });
  }
  return [...rows.values()].map(({ sentence, count, alike }) => [
    `${count} ×`,
    alike ? sentence : `${sentence} …`,
  ]);
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
