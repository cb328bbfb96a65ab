// Finds an article of the site under whatever name an editor has for it.

import { suggestArticle } from '../articles/suggest-article.ts';
import { readingMessages } from '../messages/reading.ts';
import { usageMessages } from '../messages/usage.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import { type ArticleWithSource, loadSiteArticle } from './articles.ts';
import { findPresentSlug } from './find-present-slug.ts';
import type { Site } from './open-site.ts';
import { outcomeOfFailure, type SiteResult } from './site-failure.ts';

/** The article by its slug or id, or by a slug that it had formerly, which is told; with the source of a revision. */
export async function loadUnderAnyName(
  session: Session,
  site: Site,
  reference: string,
  revision?: number,
): Promise<{ article: ArticleWithSource } | { outcome: Outcome }> {
  const loaded = await loadSiteArticle(session, site, reference, revision);
  if (loaded.ok) return { article: loaded.value };
  if (!isUnknown(loaded)) return { outcome: outcomeOfFailure(session, loaded.failure) };
  const absent = revision && (await refuseRevision(session, site, reference, revision));
  if (absent) return { outcome: absent };
  const slug = await findPresentSlug(session, site.origin, reference);
  const say = messagesFor(session, readingMessages);
  if (slug === undefined) {
    const message = say.noArticle(printable(reference));
    return { outcome: { kind: 'failed', message, hint: await hintAt(session, reference) } };
  }
  session.warn(say.renamed(printable(reference), printable(slug)));
  const renamed = await loadSiteArticle(session, site, slug, revision);
  if (renamed.ok) return { article: renamed.value };
  const refused = revision && (await refuseRevision(session, site, slug, revision));
  return { outcome: refused || outcomeOfFailure(session, renamed.failure) };
}

/** The local article that may have been meant; else where to look. */
async function hintAt(session: Session, reference: string): Promise<string> {
  const close = await suggestArticle(reference, session.context.cwd);
  if (close === undefined) return messagesFor(session, readingMessages).noArticleHint;
  return messagesFor(session, usageMessages).didYouMean(printable(close));
}

/** The API answers the same for an article and for a revision that are not there. */
async function refuseRevision(
  session: Session,
  site: Site,
  reference: string,
  revision: number,
): Promise<Outcome | undefined> {
  const whole = await loadSiteArticle(session, site, reference);
  if (!whole.ok) return undefined;
  const say = messagesFor(session, readingMessages);
  return { kind: 'failed', message: say.noRevision(revision, whole.value.revisions.length) };
}

function isUnknown(loaded: SiteResult<unknown>): boolean {
  return (
    !loaded.ok &&
    loaded.failure.reason === 'refused' &&
    loaded.failure.failure.reason === 'unknown-article'
  );
}
