// The problems of a file as a list: where, what, what to do, and the line on which it stands.

import { html } from 'hono/html';
import type { Problem } from '../../domain/problem.ts';
import { describeProblem } from '../../domain/problem-text.ts';
import type { PreviewPageMessages } from '../messages/preview-pages.ts';
import { excerptOf } from './excerpt.ts';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-words.ts';

/** A file with problems. `text` is the file as it is written; undefined where it cannot be read. */
export interface ProblemFile {
  readonly path: string;
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/** `1 error, 2 warnings`; empty where there are none. */
export function countProblems(say: PreviewPageMessages, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [say.errors(errors)] : []),
    ...(warnings > 0 ? [say.warnings(warnings)] : []),
  ].join(say.comma);
}

/** All problems in the order of the file, errors and warnings. */
export function renderProblemList(words: PageWords, { path, text, problems }: ProblemFile): Markup {
  const { say, language } = words;
  return html`<ol class="problems">${problems.map(
    (problem) => html`<li class="${problem.severity}">
<p class="place">${path}:${problem.line}:${problem.column} <strong>${say.severities[problem.severity]}</strong> <span class="rule">${problem.rule}</span></p>
<p>${describeProblem(problem, language)}</p>
${text === undefined ? '' : renderExcerpt(say, text, problem)}</li>`,
  )}</ol>`;
}

function renderExcerpt(say: PreviewPageMessages, text: string, problem: Problem): Markup | '' {
  const excerpt = excerptOf(text, problem);
  if (!excerpt) return '';
  const { line, before, marked, after } = excerpt;
  return html`<figure><figcaption>${say.line(line)}</figcaption><pre><code>${before}<mark>${marked}</mark>${after}</code></pre></figure>`;
}
