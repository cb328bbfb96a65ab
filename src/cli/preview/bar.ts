// The bar at the foot of every page of a preview: which file is shown, how it stands, and where else it can be seen.

import { html } from 'hono/html';
import { feedFormats } from '../../domain/kv-keys.ts';
import type { Problem } from '../../domain/problem.ts';
import { describeProblem } from '../../domain/problem-text.ts';
import type { PreviewPageMessages } from '../messages/preview-pages.ts';
import { entryPath, filePath, previewPath, stylePath } from './addresses.ts';
import type { Following, LiveState } from './live-state.ts';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-words.ts';
import type { Previewed, PreviewedFolder } from './previewed.ts';
import { countProblems } from './problem-list.ts';
import { reloadScript } from './reload-script.ts';
import { showOpening } from './show-opening.ts';

/** What the bar is about. `shown` is the file that a page is of, where it is of one. */
export interface BarSubject {
  readonly folder: PreviewedFolder | undefined;
  readonly shown: Previewed | undefined;
  readonly follows: Following;
  readonly live: LiveState;
}

/** Links for the head of the page that bears the bar. */
export const barHead = html`<link rel="stylesheet" href="${stylePath('page')}"><link rel="preload" as="style" href="${stylePath('bar')}">`;

/**
 * The bar stands in a shadow tree, so that neither the page's style nor its own reaches the other. Its
 * script loads the page again as soon as what it follows is no longer what it was.
 */
export function renderBar(words: PageWords, { folder, shown, follows, live }: BarSubject): Markup {
  const { say } = words;
  return html`<gazette-preview data-follows="${follows}" data-mark="${live[follows]}" data-working="${say.live.working}" data-lost="${say.live.lost}" data-failed="${say.live.failed}"><template shadowrootmode="open">
<link rel="stylesheet" href="${stylePath('bar')}">
<aside lang="${say.lang}" aria-label="${say.barLabel}">
<p><a href="${previewPath}">${say.overview}</a> ${shown ? describeFile(words, shown) : describeAll(say, folder)}</p>
${shown?.state === 'valid' ? renderWays(say, shown.slug) : ''}
${shown?.state === 'valid' ? renderWarnings(words, shown.file.path, shown.file.problems) : ''}
<p role="status"></p>
</aside></template></gazette-preview><script>${reloadScript}</script>`;
}

function describeFile({ say, timeZone }: PageWords, shown: Previewed): Markup {
  const opening = shown.state === 'valid' ? shown.opening : undefined;
  return html`<a class="path" href="${filePath(shown.file.path)}">${shown.file.path}</a>${
    opening ? html` <strong>${say.opensLong(showOpening(opening, timeZone, say))}</strong>` : ''
  }${shown.state === 'valid' ? '' : html` <strong>${say.states[shown.state]}</strong>`}`;
}

function describeAll(say: PreviewPageMessages, folder: PreviewedFolder | undefined): Markup {
  if (!folder) return html`${say.starting}`;
  const invalid = folder.files.filter(({ state }) => state !== 'valid').length;
  return html`${say.counts(folder.files.length, invalid)}`;
}

/** What keeps an article from being shown stands on a page of its own, to which the path leads. */
function renderWarnings(
  { say, language }: PageWords,
  path: string,
  problems: readonly Problem[],
): Markup | '' {
  if (problems.length === 0) return '';
  return html`<details><summary>${countProblems(say, problems)}</summary><ol>${problems.map(
    (problem) =>
      html`<li><span class="place">${path}:${problem.line}:${problem.column}</span> ${describeProblem(problem, language)} <span class="rule">${problem.rule}</span></li>`,
  )}</ol></details>`;
}

function renderWays(say: PreviewPageMessages, slug: string): Markup {
  return html`<p class="ways">${say.asEntry} ${feedFormats.map(
    (format) => html`<a href="${entryPath(slug, format)}">${say.formats[format]}</a> `,
  )}</p>`;
}
