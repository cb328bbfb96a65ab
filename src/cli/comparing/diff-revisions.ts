// Shows what changed between two revisions of an article on the site.

import { comparingMessages } from '../messages/comparing.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { loadUnderAnyName } from '../site/load-under-any-name.ts';
import { openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { paintForStdout } from '../terminal/paint-for-stdout.ts';
import { compareSources } from './compare-sources.ts';
import type { RevisionRange } from './read-range.ts';
import { renderComparison } from './render-comparison.ts';

/** Loads both and shows the second against the first. */
export async function diffRevisions(
  session: Session,
  reference: string,
  { from, to }: RevisionRange,
): Promise<Outcome> {
  const say = messagesFor(session, comparingMessages);
  const site = await openSite(session);
  if (!site.ok) return outcomeOfFailure(session, site.failure);
  const before = await loadUnderAnyName(session, site.value, reference, from);
  if ('outcome' in before) return before.outcome;
  const { slug, id } = before.article;
  const after = await loadUnderAnyName(session, site.value, id, to);
  if ('outcome' in after) return after.outcome;
  const { revision } = after.article;
  const comparison = compareSources(
    { source: before.article.source, slug },
    { source: after.article.source, slug },
  );
  if (session.json) {
    const json = { site: site.value.origin, slug, id, from, to: revision, ...comparison };
    session.print(`${JSON.stringify(json, undefined, 2)}\n`);
    return ok;
  }
  if (before.article.source === after.article.source) {
    session.say(say.noDifference);
    return ok;
  }
  const paint = paintForStdout(session);
  const head = say.against(slug, say.revision(from), say.revision(revision));
  const lines = [paint('strong', head), ...renderComparison(session, comparison, paint)];
  session.print(`${lines.join('\n')}\n`);
  return ok;
}
