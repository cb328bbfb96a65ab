// Writes the problems of files: as lines that editors' tools can jump to, as JSON, or as GitHub annotations.

import type { Problem } from '../../domain/problem.ts';
import { describeProblem, type EditorLanguage } from '../../domain/problem-text.ts';
import { checkMessages } from '../messages/check.ts';
import type { LocalFile } from './load-articles.ts';

/** The forms in which problems are written. */
export const problemFormats = ['text', 'json', 'github'] as const;

/** One of the forms in which problems are written. */
export type ProblemFormat = (typeof problemFormats)[number];

/** All problems of the files in one form; the text ends with a line end unless it is empty. */
export function renderProblems(
  files: readonly Pick<LocalFile, 'path' | 'problems'>[],
  format: ProblemFormat,
  language: EditorLanguage,
): string {
  const all = files.flatMap(({ path, problems }) =>
    problems.map((problem) => ({ path, problem, message: describeProblem(problem, language) })),
  );
  if (format === 'json') return renderJson(files.length, all);
  const render = format === 'text' ? renderLine : renderAnnotation;
  return all.map((entry) => `${render(entry, language)}\n`).join('');
}

interface Entry {
  readonly path: string;
  readonly problem: Problem;
  readonly message: string;
}

function renderLine({ path, problem, message }: Entry, language: EditorLanguage): string {
  const severity = checkMessages[language].severities[problem.severity];
  return `${path}:${problem.line}:${problem.column}  ${severity}  ${problem.rule}  ${message}`;
}

/** https://docs.github.com/actions/reference/workflow-commands: properties escape more than the message. */
function renderAnnotation({ path, problem, message }: Entry): string {
  const place = `file=${escapeProperty(path)},line=${problem.line},col=${problem.column}`;
  return `::${problem.severity} ${place},title=${problem.rule}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function renderJson(files: number, all: readonly Entry[]): string {
  const problems = all.map(({ path, problem, message }) => ({ file: path, ...problem, message }));
  return `${JSON.stringify({ files, problems }, undefined, 2)}\n`;
}
