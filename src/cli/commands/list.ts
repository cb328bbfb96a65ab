// `gazette list`: what the site has.

import { isDigest } from '../../domain/digest-slug.ts';
import type { SiteArticle } from '../../domain/publishing-api.ts';
import { defineCommand } from '../command.ts';
import { type ReadingMessages, readingMessages } from '../messages/reading.ts';
import { noOperands } from '../no-operands.ts';
import { ok } from '../outcome.ts';
import { findWithdrawal, latestRevision } from '../publishing/compare-site.ts';
import { messagesFor, type Session } from '../session.ts';
import { loadSiteArticles } from '../site/articles.ts';
import { openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { alignColumns, cutCells } from '../terminal/columns.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';

/** The command `gazette list`: newest document date first. */
export const list = defineCommand<never>({
  ...noOperands,
  options: {},
  examples: [
    { line: 'gazette list', does: { en: 'for people', zh: '供人阅读' } },
    { line: 'gazette list --json', does: { en: 'for programs', zh: '供程序使用' } },
  ],
  async run(session) {
    const say = messagesFor(session, readingMessages);
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const articles = await loadSiteArticles(session, site.value);
    if (!articles.ok) return outcomeOfFailure(session, articles.failure);
    const sorted = articles.value.toSorted(
      (a, b) => b.issued.localeCompare(a.issued) || a.slug.localeCompare(b.slug),
    );
    if (session.json) session.print(`${JSON.stringify(sorted, undefined, 2)}\n`);
    else if (sorted.length > 0) session.print(renderList(session, sorted));
    const digests = sorted.filter(isDigest).length;
    session.say(sorted.length === 0 ? say.none : say.count(sorted.length - digests, digests));
    return ok;
  },
});

/** Why it is withdrawn, or when it opens. */
function describeState(session: Session, say: ReadingMessages, article: SiteArticle): string[] {
  if (article.state === 'scheduled') {
    return [say.opens(showMoment(article.published, session.context.timeZone))];
  }
  const reason = findWithdrawal(article)?.note;
  return reason ? [say.reason(cutCells(printable(reason), 40))] : [];
}

function renderList(session: Session, articles: readonly SiteArticle[]): string {
  const say = messagesFor(session, readingMessages);
  const rows = articles.map((article) => {
    const latest = latestRevision(article);
    return [
      article.issued,
      article.slug,
      cutCells(printable(article.title), 40),
      say.states[article.state],
      String(latest?.number ?? ''),
      latest ? showMoment(latest.at, session.context.timeZone) : '',
      // The revision that withdrew it is the last, so that the column before has its date.
      ...describeState(session, say, article),
    ].map(printable);
  });
  return alignColumns([say.columns, ...rows])
    .map((line) => `${line}\n`)
    .join('');
}
