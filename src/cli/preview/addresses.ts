// The addresses that the preview keeps for itself, as paths. The site has none that begin so.

import type { FeedFormat } from '../../domain/kv-keys.ts';

/** Where the preview's own pages begin; the overview of everything. */
export const previewPath = '/preview';
/** Where open pages hear that they are to be loaded again. */
export const eventsPath = `${previewPath}/events`;
/** Where the style sheets are. */
export const stylePath = (name: string) => `${previewPath}/${name}.css`;

/** The page of a file, by its path: its problems, or a redirect to its article. */
export function filePath(path: string): string {
  const segments = path.split(/[\\/]/).map(encodeURIComponent);
  return `${previewPath}/file/${segments.join('/')}`;
}

/** An article as an entry of a feed; with `content`, what a reader app would show in its frame. */
export function entryPath(slug: string, format: FeedFormat, part?: 'content'): string {
  const page = `${previewPath}/entry/${format}/${encodeURIComponent(slug)}`;
  return part === undefined ? page : `${page}/${part}`;
}
