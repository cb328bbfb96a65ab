// The overview: every file that is previewed, how it stands, and where it can be seen.

import { html } from 'hono/html';
import { articlePath, editionPath } from '../../domain/addresses.ts';
import { derivedScriptOf } from '../../domain/chinese-script.ts';
import { feedFormats } from '../../domain/kv-keys.ts';
import type { PreviewPageMessages } from '../messages/preview-pages.ts';
import { entryPath, filePath } from './addresses.ts';
import { renderFrame } from './frame.ts';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-words.ts';
import type { Previewed, PreviewedFolder, ValidArticle } from './previewed.ts';
import { countProblems, renderProblemList } from './problem-list.ts';
import { showOpening } from './show-opening.ts';

/** The page. Files that cannot be published come first, then those with warnings. */
export function renderOverview(words: PageWords, folder: PreviewedFolder): Markup {
  const { say } = words;
  const { files, total } = folder;
  const main = html`<p><a href="/">${say.site}</a></p>
${files.length < total ? html`<p>${say.someOnly(files.length, total)}</p>` : ''}
${files.length === 0 ? html`<p>${say.noArticles}</p>` : ''}
${renderWordList(words, folder)}
<ul class="files">${files.toSorted(byUrgency).map((file) => renderFile(words, file))}</ul>
<p class="small">${say.revisions} ${say.hubsOff}</p>`;
  return renderFrame(say.lang, say.overview, main);
}

function byUrgency(a: Previewed, b: Previewed): number {
  const urgency = ({ state, file }: Previewed) =>
    state === 'valid' ? Number(file.problems.length === 0) + 1 : 0;
  return urgency(a) - urgency(b);
}

function renderFile(words: PageWords, previewed: Previewed): Markup {
  const { say, timeZone } = words;
  const { file, state } = previewed;
  const counts = countProblems(say, file.problems);
  const opening = state === 'valid' ? previewed.opening : undefined;
  return html`<li class="${state}">
${renderTitle(previewed)}
<p class="path">${file.path}</p>
<p><span class="state">${say.states[state]}</span>${counts === '' ? '' : html`, ${counts}`}${
    opening ? html`, ${say.opens(showOpening(opening, timeZone, say))}` : ''
  }</p>
${state === 'valid' ? renderWays(say, previewed) : ''}
</li>`;
}

function renderTitle(previewed: Previewed): Markup {
  if (previewed.state !== 'valid') {
    const { path } = previewed.file;
    return html`<h2><a href="${filePath(path)}">${path.split(/[\\/]/).at(-1)}</a></h2>`;
  }
  const { slug, title, lang } = previewed.local.article;
  return html`<h2 lang="${lang}"><a href="${articlePath(slug)}">${title}</a></h2>`;
}

function renderWays(say: PreviewPageMessages, { local }: ValidArticle): Markup {
  const { slug, lang } = local.article;
  const other = derivedScriptOf(lang);
  return html`<p class="ways"><a href="${articlePath(slug)}">${say.page}</a> ${
    other
      ? html`<a href="${editionPath(slug, other)}" lang="${other}">${say.inScript[other]}</a> `
      : ''
  }${say.asEntry} ${feedFormats.map(
    (format) => html`<a href="${entryPath(slug, format)}">${say.formats[format]}</a> `,
  )}</p>`;
}

/** Only where something is to be said of it. */
function renderWordList(words: PageWords, { words: list }: PreviewedFolder): Markup | '' {
  if (!list || list.problems.length === 0) return '';
  const { say } = words;
  return html`<section><h2>${say.words(list.path)}</h2>
<p>${say.wordsLead}</p>
${renderProblemList(words, { path: list.path, text: list.text, problems: list.problems })}</section>`;
}
