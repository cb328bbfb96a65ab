// Writes the problems of files: as lines that editors' tools can jump to, as JSON, or as GitHub annotations.

import type { Problem } from '../../domain/problem.ts';
import { describeProblem, type EditorLanguage } from '../../domain/problem-text.ts';
import { checkMessages } from '../messages/check.ts';
import type { LocalFile } from './load-articles.ts';

/** A file with its problems, be it an article or the word list. */
export type FileProblems = Pick<LocalFile, 'path' | 'problems'>;

/** The forms in which problems are written. */
export const problemFormats = ['text', 'json', 'github'] as const;

/** One of the forms in which problems are written. */
export type ProblemFormat = (typeof problemFormats)[number];

/** One line of a report. `reason` is why it matters, where the message does not say it. */
export interface ReportEntry {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Problem['severity'] | 'info';
  readonly rule: string;
  readonly data: Problem['data'];
  readonly message: string;
  readonly reason?: string;
  readonly fixable?: boolean;
}

/** All problems of the files in one form; the text ends with a line end unless it is empty. */
export function renderProblems(
  files: readonly FileProblems[],
  format: ProblemFormat,
  language: EditorLanguage,
): string {
  const entries = files.flatMap(({ path, problems }) =>
    problems.map((problem) => ({ path, ...problem, message: describeProblem(problem, language) })),
  );
  return renderEntries(files.length, entries, format, language);
}

/** The entries of a report on some files in one form. */
export function renderEntries(
  files: number,
  entries: readonly ReportEntry[],
  format: ProblemFormat,
  language: EditorLanguage,
): string {
  switch (format) {
    case 'json':
      return renderJson(files, entries);
    case 'text':
      return renderLines(entries, language);
    case 'github':
      return entries.map((entry) => `${renderAnnotation(entry)}\n`).join('');
  }
}

/** Why a rule matters is told the first time only. */
function renderLines(entries: readonly ReportEntry[], language: EditorLanguage): string {
  const told = new Set<string>();
  return entries
    .map((entry) => {
      const { path, line, column, rule, message, reason } = entry;
      const severity = checkMessages[language].severities[entry.severity];
      const why = reason && !told.has(rule) ? checkMessages[language].why(reason) : '';
      told.add(rule);
      return `${path}:${line}:${column}  ${severity}  ${rule}  ${message}${why}\n`;
    })
    .join('');
}

/** https://docs.github.com/actions/reference/workflow-commands: properties escape more than the message. */
function renderAnnotation(entry: ReportEntry): string {
  const { path, line, column, severity, rule, message, reason } = entry;
  const place = `file=${escapeProperty(path)},line=${line},col=${column}`;
  const command = severity === 'info' ? 'notice' : severity;
  const text = reason ? `${message}\n${reason}` : message;
  return `::${command} ${place},title=${rule}::${escapeMessage(text)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function renderJson(files: number, entries: readonly ReportEntry[]): string {
  const problems = entries.map(({ path, ...entry }) => ({ file: path, ...entry }));
  return `${JSON.stringify({ files, problems }, undefined, 2)}\n`;
}
