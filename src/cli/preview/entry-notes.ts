// What an editor may want to know of an entry: what subscribers get, and what they do not.

import type { FeedFormat } from '../../domain/kv-keys.ts';
import { showBytes } from '../terminal/moment.ts';
import type { PageWords } from './page-words.ts';
import type { ValidArticle } from './previewed.ts';
import type { FeedEntry } from './read-entries.ts';
import { showOpening } from './show-opening.ts';

/** The notes that hold for this entry, in the order of their weight. `origin` is that of the preview. */
export function noteEntry(
  { say, timeZone }: PageWords,
  { opening, local }: ValidArticle,
  entry: FeedEntry,
  { format, origin }: { readonly format: FeedFormat; readonly origin: string },
): string[] {
  const { notes } = say;
  const content = entry.html ?? '';
  const images = [...content.matchAll(/<img\s[^>]*?\bsrc="([^"]*)"/g)].map(([, src = '']) => src);
  const own = images.filter((src) => src.startsWith(`${origin}/`));
  const hosts = new Set(images.flatMap((src) => hostElsewhere(src, origin)));
  const isFixed = local.article.published !== undefined;
  return [
    ...(opening ? [notes.scheduled(showOpening(opening, timeZone, say))] : []),
    ...(opening || isFixed ? [] : [notes.now]),
    notes.size(showBytes(new TextEncoder().encode(entry.raw).length)),
    ...(own.length > 0 ? [notes.images(own.length)] : []),
    ...(hosts.size > 0 ? [notes.remote([...hosts].join(say.comma))] : []),
    ...(format === 'rss' && local.files.some(({ type }) => !type.startsWith('image/'))
      ? [notes.enclosure]
      : []),
    ...(/<a\s[^>]*\bhref="[^"]*#/.test(content) ? [notes.anchors] : []),
    ...(/<t[hd] class="align-/.test(content) ? [notes.alignment] : []),
    ...(entry.summary ? [notes.summary] : []),
    ...(entry.topics.length > 0 ? [notes.topics] : []),
    ...(format === 'rss' ? [notes.noUpdated] : []),
  ];
}

function hostElsewhere(address: string, origin: string): string[] {
  const url = URL.parse(address);
  return url && url.origin !== origin ? [url.host] : [];
}
