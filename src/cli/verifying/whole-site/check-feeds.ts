// Holds every entry of the feeds of everything against the sources, through their whole history.

import { hashBytes } from '../../files/hash-bytes.ts';
import type { Session } from '../../session.ts';
import type { SiteFailure } from '../../site/site-failure.ts';
import { isNoticesOnly } from '../expected-content.ts';
import { loadPublic } from '../load-public.ts';
import { type ReadEntry, readFeed } from '../read-feed.ts';
import type { Fingerprint } from './check-article.ts';
import type { SiteProblem } from './site-problem.ts';

/** The feeds of everything in the three formats. */
export const feedPaths = ['/atom.xml', '/feed.xml', '/feed.json'] as const;

/** What is held against what. Where only some articles were looked at, entries of others are passed over. */
export interface FeedCheck {
  readonly origin: string;
  /** The articles that were looked at, by their ids. */
  readonly articles: ReadonlyMap<string, Fingerprint>;
  readonly isSample: boolean;
  /** Hears of each document. */
  readonly onDocument: () => void;
}

/** Whatever differs in one feed and its history; or that the site did not answer. */
export async function checkFeed(
  session: Session,
  path: string,
  check: FeedCheck,
): Promise<{ problems: SiteProblem[] } | { failure: SiteFailure }> {
  const problems: SiteProblem[] = [];
  const met = new Set<string>();
  const seen = new Set<string>();
  const first = check.origin + path;
  let url: string | undefined = first;
  while (url !== undefined) {
    seen.add(url);
    const result = await loadPublic(session, url);
    if (!result.ok) return { failure: result.failure };
    const { status, bytes } = result.loaded;
    const page = status === 200 ? readFeed(new TextDecoder().decode(bytes)) : undefined;
    if (!page) {
      problems.push({ kind: 'feed-unreadable', url, what: String(status) });
      break;
    }
    for (const entry of page.entries) problems.push(...judgeEntry(url, entry, check, met));
    check.onDocument();
    const older: string | undefined =
      check.isSample || page.older === undefined ? undefined : URL.parse(page.older, url)?.href;
    url = older !== undefined && !seen.has(older) ? older : undefined;
  }
  if (check.isSample) return { problems };
  for (const [id, { url }] of check.articles) {
    if (!met.has(id)) problems.push({ kind: 'feed-lacks', url: first, what: url });
  }
  return { problems };
}

/** Of an entry that stands in several documents the first counts, which is the newest (RFC 5005, section 4.2). */
function judgeEntry(
  url: string,
  { id = '', html, sha256, url: page = '' }: ReadEntry,
  { articles, isSample }: FeedCheck,
  met: Set<string>,
): SiteProblem[] {
  if (met.has(id)) return [];
  met.add(id);
  // Of a withdrawn article there is no text that a hash could stand for.
  if (sha256 === undefined) return [];
  const known = articles.get(id);
  if (!known) return isSample ? [] : [{ kind: 'feed-unknown', url, what: page || id }];
  if (known.sha256 !== sha256) return [{ kind: 'feed-other-revision', url, what: known.url }];
  // A document that would be too long carries summaries instead.
  if (html === undefined || isAsExpected(html, known)) return [];
  return [{ kind: 'feed-content-differs', url, what: known.url }];
}

function isAsExpected(html: string, { length, content }: Fingerprint): boolean {
  const start = html.length - length;
  if (start < 0 || hashBytes(Buffer.from(html.slice(start))) !== content) return false;
  return isNoticesOnly(html.slice(0, start));
}
