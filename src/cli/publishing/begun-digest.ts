// The digest of a run that broke off: whether it waits to be finished, and how the editor hears of it.

import { announcingMessages } from '../messages/announcing.ts';
import { quoteArgument } from '../quote-argument.ts';
import { messagesFor, type Session } from '../session.ts';
import { loadSiteArticle } from '../site/articles.ts';
import { loadDigest, recordDigest } from '../site/digest-file.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';

/**
 * The id of the unfinished digest of the site; undefined where there is none. The site writes a
 * digest with the last batch of a run, so that one which it has is finished, and is forgotten here.
 */
export async function findBegunDigest(
  session: Session,
  site: Site,
): Promise<SiteResult<string | undefined>> {
  const { cwd } = session.context;
  const id = await loadDigest(cwd, site.origin);
  if (id === undefined) return { ok: true, value: undefined };
  const loaded = await loadSiteArticle(session, site, id);
  if (loaded.ok) {
    await recordDigest(cwd, site.origin, undefined);
    return { ok: true, value: undefined };
  }
  const { failure } = loaded;
  const isAbsent = failure.reason === 'refused' && failure.failure.status === 404;
  return isAbsent ? { ok: true, value: id } : loaded;
}

/** Says that a digest waits, and how to finish it: for a run that does not. */
export function warnOfBegunDigest(session: Session): void {
  const site =
    session.siteOption === undefined ? '' : ` --site ${quoteArgument(session.siteOption)}`;
  const text = messagesFor(session, announcingMessages).unfinished(
    `gazette publish --announce digest${site}`,
  );
  session.warn(`${session.paint('warning', '!')} ${text}`);
}
