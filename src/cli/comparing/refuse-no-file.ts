// Says that no file here is called so, and whether an article of the site is.

import { suggestArticle } from '../articles/suggest-article.ts';
import { comparingMessages } from '../messages/comparing.ts';
import { usageMessages } from '../messages/usage.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { loadSiteArticle } from '../site/articles.ts';
import { findPresentSlug } from '../site/find-present-slug.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { printable } from '../terminal/printable.ts';

/** The outcome of a call with a name that no file here has: an article that is on the site only, or under another slug by now, or none. */
export async function refuseNoFile(session: Session, site: Site, name: string): Promise<Outcome> {
  const say = messagesFor(session, comparingMessages);
  const there = await loadSiteArticle(session, site, name);
  if (there.ok) {
    const { slug } = there.value;
    return { kind: 'failed', message: say.noFile(slug), hint: say.noFileHint(slug) };
  }
  const { failure } = there;
  const isAbsent = failure.reason === 'refused' && failure.failure.status === 404;
  if (!isAbsent) return outcomeOfFailure(session, failure);
  const present = await findPresentSlug(session, site.origin, name);
  if (present !== undefined) {
    return { kind: 'failed', message: say.isNowCalled(printable(name), printable(present)) };
  }
  const close = await suggestArticle(name, session.context.cwd);
  const { didYouMean } = messagesFor(session, usageMessages);
  const hint = close === undefined ? {} : { hint: didYouMean(printable(close)) };
  return { kind: 'failed', message: say.unknown(printable(name)), ...hint };
}
