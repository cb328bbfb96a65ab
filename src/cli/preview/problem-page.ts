// The page of a file that cannot be published as it is: its problems, and its text as far as it can be shown.

import { html, raw } from 'hono/html';
import { maxRenderedLength } from '../../domain/check-body.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { parseMarkdown } from '../../domain/markdown.ts';
import type { LocalFile } from '../articles/load-articles.ts';
import { renderFrame } from './frame.ts';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-words.ts';
import type { Previewed } from './previewed.ts';
import { renderProblemList } from './problem-list.ts';

/** A file that is not shown as an article. */
export type Unshown = Exclude<Previewed, { state: 'valid' }>;

/** What else is to be told of it. */
export interface Elsewhere {
  /** The path of the file that has the article's address, where that is another one. */
  readonly owner: string | undefined;
  /** Whether the site still has what was valid before. */
  readonly hasEarlier: boolean;
}

/** The page. */
export function renderProblemPage(
  words: PageWords,
  previewed: Unshown,
  { owner, hasEarlier }: Elsewhere,
): Markup {
  const { say } = words;
  const { file, state, text } = previewed;
  const errors = file.problems.filter(({ severity }) => severity === 'error').length;
  const isRefused = state === 'refused';
  const title = isRefused ? say.refusedTitle(file.path) : say.problemsTitle(file.path);
  const main = html`<p>${isRefused ? say.refusedLead : say.problemsLead(errors)}${owner === undefined ? '' : ` ${say.elsewhere(owner)}`}</p>
${isRefused ? html`<pre class="reason">${previewed.reason}</pre>` : ''}
${renderProblemList(words, { path: file.path, text, problems: file.problems })}
${hasEarlier ? html`<p class="small">${say.earlier}</p>` : ''}
${text === undefined ? '' : renderText(words, file, text)}`;
  return renderFrame(say.lang, title, main);
}

function renderText({ say }: PageWords, file: LocalFile, text: string): Markup {
  const body = renderBody(file, text);
  return html`<section class="text"><h2>${say.textTitle}</h2>
${body ? html`<article lang="${body.lang}">${raw(body.rendered)}</article>` : html`<p>${say.noText}</p>`}
</section>`;
}

/** Undefined where rendering would take for ever, or where no text can be told from the front matter. */
function renderBody(
  { files, problems }: LocalFile,
  text: string,
): { rendered: string; lang: string } | undefined {
  const split = splitSource(text);
  if ('rule' in split || problems.some(({ rule }) => rule === 'too-many-footnotes')) {
    return undefined;
  }
  const { lang } = parseFrontMatter(split.frontMatter).values;
  const find = (name: string) => files.find((file) => file.name === name);
  const context = { lang: typeof lang === 'string' ? lang : '', find };
  const parsed = parseMarkdown(split.body, 'preview', context);
  if (parsed.estimatedLength > maxRenderedLength) return undefined;
  return { rendered: parsed.render(), lang: context.lang };
}
