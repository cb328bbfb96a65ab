// When an article opens to readers, as far as its file alone can tell.

import { parseInstant } from '../../domain/time.ts';
import type { LocalArticle } from './load-articles.ts';
import { readIdentity } from './read-identity.ts';

/** An instant (milliseconds since 1970); or the time as written, where only the site knows in which zone it is. */
export type OpeningTime =
  | { readonly kind: 'instant'; readonly at: number }
  | { readonly kind: 'as-written'; readonly text: string };

/** The zones in which a local time comes first and last (POSIX signs: UTC+14 and UTC−12). */
const [earliestZone, latestZone] = ['Etc/GMT-14', 'Etc/GMT+12'];

/** The time at which a file says that its article opens; undefined where it says none, or one that is past in every zone. */
export function readOpeningTime(local: LocalArticle, now: number): OpeningTime | undefined {
  // Most name none, which is known without reading the file again.
  if (local.article.published === undefined) return undefined;
  const { published } = readIdentity(local.text().source);
  const latest = published === undefined ? undefined : parseInstant(published, latestZone);
  if (published === undefined || latest === undefined || latest <= now) return undefined;
  // The same in both zones: an offset is written.
  return parseInstant(published, earliestZone) === latest
    ? { kind: 'instant', at: latest }
    : { kind: 'as-written', text: published };
}
