// The pages that the preview adds to those of the site: what stands at a path, or that nothing of its own does.

import { html } from 'hono/html';
import { articlePath } from '../../domain/addresses.ts';
import { feedFormats } from '../../domain/kv-keys.ts';
import { normalizeSlug } from '../../domain/slug.ts';
import type { Context } from '../context.ts';
import { previewPath } from './addresses.ts';
import type { BarSubject } from './bar.ts';
import { renderEntryContent, renderEntryPage } from './entry-page.ts';
import { renderFrame } from './frame.ts';
import { loadEntry } from './load-entry.ts';
import type { Markup } from './markup.ts';
import { renderOverview } from './overview-page.ts';
import type { PageWords } from './page-words.ts';
import type { Preview } from './preview.ts';
import type { PreviewSite } from './preview-site.ts';
import { findBySlug, type Previewed, type PreviewedFolder } from './previewed.ts';
import { renderProblemPage, type Unshown } from './problem-page.ts';

/** What stands at a path. `site`: the site's own answer; `shown` is the file whose page that is. */
export type Found =
  | { readonly kind: 'site'; readonly shown: Previewed | undefined }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'frame'; readonly page: Markup }
  | {
      readonly kind: 'page';
      readonly status: 200 | 404 | 503;
      readonly page: Markup;
      readonly subject: Pick<BarSubject, 'shown' | 'follows'>;
    };

/** What the pages are made of. */
export interface PageSource {
  readonly words: PageWords;
  readonly preview: Pick<Preview, 'origin' | 'folder' | 'live'> & {
    readonly site: Pick<PreviewSite, 'site' | 'sent'> | undefined;
  };
  readonly context: Pick<Context, 'fetch' | 'signal'>;
}

/** Finds what stands at a path, as it is in the request. */
export async function findPage(source: PageSource, path: string): Promise<Found> {
  const { words, preview } = source;
  const { folder } = preview;
  if (!folder) return waitPage(words);
  const segments = decodeSegments(path);
  if (!segments) return { kind: 'site', shown: undefined };
  const [first, second, third, ...rest] = segments;
  if (first === 'articles' && second) {
    return findArticle(source, folder, second, third);
  }
  if (first === 'api') return missingPage(words);
  if (`/${first}` !== previewPath) return { kind: 'site', shown: undefined };
  if (!second) return pageOf(renderOverview(words, folder), undefined, 'articles');
  if (second === 'file') return findFile(source, folder, [third, ...rest].join('/'));
  if (second === 'entry') return findEntryPage(source, folder, third, rest);
  return missingPage(words);
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function pageOf(
  page: Markup,
  shown: Previewed | undefined,
  follows: BarSubject['follows'],
  status: 200 | 404 | 503 = 200,
): Found {
  return { kind: 'page', status, page, subject: { shown, follows } };
}

/** The page of an article whose file has errors shows them, and so does that of its edition; other forms are the site's. */
function findArticle(
  source: PageSource,
  folder: PreviewedFolder,
  name: string,
  part: string | undefined,
): Found {
  const slug = normalizeSlug(name);
  const shown = findBySlug(folder, slug) ?? findBySlug(folder, name);
  const isPage = part === undefined || /^zh-han[st]$/i.test(part);
  if (!shown || shown.state === 'valid' || !isPage) return { kind: 'site', shown };
  return problemPage(source, folder, shown);
}

function problemPage(
  { words, preview }: PageSource,
  folder: PreviewedFolder,
  unshown: Unshown,
): Found {
  const owner = findBySlug(folder, unshown.slug);
  const sent = [...(preview.site?.sent.values() ?? [])];
  const elsewhere = {
    owner: owner === unshown ? undefined : owner?.file.path,
    hasEarlier: sent.some(({ path }) => path === unshown.file.path),
  };
  return pageOf(renderProblemPage(words, unshown, elsewhere), unshown, 'articles');
}

function findFile(source: PageSource, folder: PreviewedFolder, path: string): Found {
  const previewed = folder.files.find(({ file }) => file.path.replaceAll('\\', '/') === path);
  if (!previewed) return missingPage(source.words);
  return previewed.state === 'valid'
    ? { kind: 'redirect', to: articlePath(previewed.slug) }
    : problemPage(source, folder, previewed);
}

async function findEntryPage(
  source: PageSource,
  folder: PreviewedFolder,
  asked: string | undefined,
  [slug = '', part]: readonly string[],
): Promise<Found> {
  const { words, preview, context } = source;
  const format = feedFormats.find((name) => name === asked);
  const previewed = findBySlug(folder, slug);
  if (!format || !previewed || !preview.site) return missingPage(words);
  if (previewed.state !== 'valid') return problemPage(source, folder, previewed);
  const { id, lang } = previewed.local.article;
  const entry = await loadEntry(context, preview.site.site.origin, format, id);
  if (part === 'content') {
    return { kind: 'frame', page: renderEntryContent(lang, entry?.html ?? '') };
  }
  const place = { format, origin: preview.origin };
  return pageOf(renderEntryPage(words, previewed, entry, place), previewed, 'everything');
}

function missingPage({ say }: PageWords): Found {
  const page = renderFrame(say.lang, say.notThereTitle, html`<p>${say.notThere}</p>`);
  return pageOf(page, undefined, 'articles', 404);
}

function waitPage({ say }: PageWords): Found {
  const page = renderFrame(say.lang, say.startingTitle, html`<p>${say.starting}</p>`);
  return pageOf(page, undefined, 'articles', 503);
}

/** The page that stands in for the site while it does not answer. */
export function renderAbsence({ say }: PageWords): Markup {
  return renderFrame(say.lang, say.upstreamTitle, html`<p>${say.upstream}</p>`);
}
