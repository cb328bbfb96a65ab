// Holds the entry of a feed against the source: is what subscribers got what was published?

import { hashSource } from '../../domain/canonical-source.ts';
import { chineseScripts } from '../../domain/chinese-script.ts';
import { normalizeSlug } from '../../domain/slug.ts';
import { readIdentity } from '../articles/read-identity.ts';
import type { Session } from '../session.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import type { Check, Finding } from './check.ts';
import { expectedContent, isExpected } from './expected-content.ts';
import { loadPinnedFiles } from './load-pinned-files.ts';
import { type ReadEntry, readFeed } from './read-feed.ts';

/** What was found in a feed; or that the site did not answer when asked for a file that the source pins. */
export type FeedCheck =
  | { readonly ok: true; readonly check: Check }
  | { readonly ok: false; readonly failure: SiteFailure };

/**
 * What was found in a feed's document of the article whose source this is. `name` is where the feed
 * came from. The files that the source pins are fetched and recomputed as well.
 */
export async function checkFeed(
  session: Session,
  name: string,
  document: string,
  source: string,
): Promise<FeedCheck> {
  const found = await findInFeed(session, document, source);
  return 'failure' in found
    ? { ok: false, ...found }
    : { ok: true, check: { place: 'feed', name, finding: found } };
}

type Found = Finding | { readonly failure: SiteFailure };

async function findInFeed(session: Session, document: string, source: string): Promise<Found> {
  const entries = readFeed(document)?.entries;
  if (!entries) return { kind: 'unreadable-feed' };
  const { id } = readIdentity(source);
  const entry = entries.find((candidate) => candidate.id !== undefined && candidate.id === id);
  const script = entry ? undefined : findDerived(entries, id);
  if (script !== undefined) return { kind: 'derived-entry', script };
  if (!entry) return { kind: 'no-such-entry', entries: entries.length };
  return compare(session, entry, source);
}

/** The script of the entry that the site has converted from the article (domain/edition-id.ts). */
function findDerived(
  entries: readonly ReadEntry[],
  article: string | undefined,
): string | undefined {
  const own = article?.replace(/^urn:uuid:/, '');
  if (own === undefined) return undefined;
  return chineseScripts.find((script) =>
    entries.some(({ id }) => id?.endsWith(`:${script}:${own}`)),
  );
}

async function compare(
  session: Session,
  { url, html, sha256 }: ReadEntry,
  source: string,
): Promise<Found> {
  const computed = hashSource(source);
  if (sha256 !== undefined && sha256 !== computed) return { kind: 'other-revision', sha256 };
  const slug = slugOf(url);
  if (html === undefined || url === undefined || slug === undefined) return { kind: 'no-content' };
  const pinned = await loadPinnedFiles(session, source, new URL(url).origin);
  if (!pinned.ok) return { failure: pinned.failure };
  const { facts, wrong } = pinned;
  if (wrong.length > 0) return { kind: 'files-differ', files: wrong };
  return isExpected(html, expectedContent(source, { slug, url, files: facts }))
    ? { kind: 'verified', sha256: computed }
    : { kind: 'content-differs' };
}

/** The slug in the address of an article's page, which the ids of footnotes begin with. */
function slugOf(url: string | undefined): string | undefined {
  const name = /^\/articles\/([^/]+)$/.exec(URL.parse(url ?? '')?.pathname ?? '')?.[1];
  try {
    return name === undefined ? undefined : normalizeSlug(decodeURIComponent(name));
  } catch {
    return undefined;
  }
}
