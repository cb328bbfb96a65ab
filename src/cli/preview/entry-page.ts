// An article as an entry of a feed: as a reader app shows it, what subscribers get, and the very bytes.

import { html, raw } from 'hono/html';
import { articlePath } from '../../domain/addresses.ts';
import { type FeedFormat, feedFormats } from '../../domain/kv-keys.ts';
import { showBytes, showMoment } from '../terminal/moment.ts';
import { entryPath } from './addresses.ts';
import { noteEntry } from './entry-notes.ts';
import { renderFrame } from './frame.ts';
import type { Markup } from './markup.ts';
import type { PageWords } from './page-words.ts';
import type { ValidArticle } from './previewed.ts';
import type { FeedEntry } from './read-entries.ts';

/** Of which format, and where the preview is. */
export interface EntryPlace {
  readonly format: FeedFormat;
  readonly origin: string;
}

/** The page of an entry; without one it says that there is none yet. */
export function renderEntryPage(
  words: PageWords,
  previewed: ValidArticle,
  entry: FeedEntry | undefined,
  place: EntryPlace,
): Markup {
  const { say } = words;
  const { slug } = previewed;
  const { format } = place;
  const name = say.formats[format];
  const { title } = previewed.local.article;
  const main = html`<p class="ways"><a href="${articlePath(slug)}">${say.page}</a> ${feedFormats.map(
    (other) =>
      html`<a href="${entryPath(slug, other)}"${other === format ? raw(' aria-current="page"') : ''}>${say.formats[other]}</a> `,
  )}</p>
${entry ? renderEntry(words, previewed, entry, place) : html`<p>${say.notInFeed}</p>`}`;
  return renderFrame(say.lang, say.entryTitle(title, name), main);
}

function renderEntry(
  words: PageWords,
  previewed: ValidArticle,
  entry: FeedEntry,
  place: EntryPlace,
): Markup {
  const { say } = words;
  const name = say.formats[place.format];
  return html`<p>${say.entryLead(name)}</p>
<article class="entry">
<h2 lang="${previewed.local.article.lang}">${entry.title}</h2>
${renderFacts(words, entry)}
<iframe src="${entryPath(previewed.slug, place.format, 'content')}" sandbox="allow-popups allow-popups-to-escape-sandbox" title="${say.content}"></iframe>
</article>
<h2>${say.notesTitle}</h2>
<ul>${noteEntry(words, previewed, entry, place).map((note) => html`<li>${note}</li>`)}</ul>
<h2>${say.rawTitle(name)}</h2>
<pre class="raw" tabindex="0"><code>${entry.raw}</code></pre>`;
}

function renderFacts({ say, timeZone }: PageWords, entry: FeedEntry): Markup {
  const moment = (text: string | undefined) =>
    text === undefined ? undefined : showMoment(text, timeZone);
  const files = entry.files.map(
    ({ url, type, size }) => `${url} (${type}${size === undefined ? '' : `, ${showBytes(size)}`})`,
  );
  const facts: readonly (readonly [string, string | undefined])[] = [
    [say.author, entry.author],
    [say.published, moment(entry.published)],
    [say.updated, entry.updated === entry.published ? undefined : moment(entry.updated)],
    [say.topics, entry.topics.join(say.comma) || undefined],
    [say.summary, entry.summary],
    [say.attached, files.join('\n') || undefined],
  ];
  return html`<dl>${facts.map(([name, value]) =>
    value === undefined ? '' : html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** What stands in the frame: the content alone, in the look that a reader app gives to any feed. */
export function renderEntryContent(lang: string, content: string): Markup {
  return html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${lang}</title>
<base target="_blank">
<style>body{margin:1rem;font:1rem/1.7 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em}pre{overflow:auto}</style>
<body>${raw(content)}</body>
</html>
`;
}
