// Goes back to an earlier text: shows the difference, publishes it as a correction, and brings the file along.

import { hashSource } from '../../domain/canonical-source.ts';
import { judgeSource } from '../articles/judge-source.ts';
import type { LocalArticle } from '../articles/load-articles.ts';
import { renderProblems } from '../articles/render-problems.ts';
import { compareSources } from '../comparing/compare-sources.ts';
import { renderComparison } from '../comparing/render-comparison.ts';
import { comparingMessages } from '../messages/comparing.ts';
import { type Outcome, ok } from '../outcome.ts';
import { publishArticles } from '../publishing/publish-articles.ts';
import { printReport } from '../publishing/report-json.ts';
import { quoteArgument } from '../quote-argument.ts';
import { messagesFor, type Session } from '../session.ts';
import { type ArticleWithSource, loadSiteArticle } from '../site/articles.ts';
import { loadUnderAnyName } from '../site/load-under-any-name.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { defaultNote } from './default-note.ts';
import { bringAlong, findOwnFile, type OwnFile } from './own-file.ts';

/** Which article goes back to which revision, with which note for readers. */
export interface RollbackWish {
  readonly reference: string;
  readonly number: number;
  readonly note: string | undefined;
  readonly confirmed: boolean;
  readonly dryRun: boolean;
}

/** Carries it out. Nothing is sent where the article's file holds what the site does not have. */
export async function rollBack(session: Session, wish: RollbackWish): Promise<Outcome> {
  const site = await openSite(session);
  if (!site.ok) return outcomeOfFailure(session, site.failure);
  const former = await loadUnderAnyName(session, site.value, wish.reference, wish.number);
  if ('outcome' in former) return former.outcome;
  const present = await loadSiteArticle(session, site.value, former.article.id);
  if (!present.ok) return outcomeOfFailure(session, present.failure);
  const refusal = refuse(session, present.value, former.article);
  if (refusal) return refusal;
  const file = await findOwnFile(session, present.value);
  if ('outcome' in file) return file.outcome;
  const article = makeArticle(session, present.value, former.article, file.file);
  if ('outcome' in article) return article.outcome;
  return send(session, site.value, {
    ...wish,
    present: present.value,
    file: file.file,
    ...article,
  });
}

function refuse(
  session: Session,
  present: ArticleWithSource,
  former: ArticleWithSource,
): Outcome | undefined {
  const say = messagesFor(session, comparingMessages);
  const { slug, state } = present;
  if (state === 'withdrawn') {
    return { kind: 'conflict', message: say.withdrawn(slug), hint: say.restoreFirst(slug) };
  }
  if (present.source !== former.source) return undefined;
  session.say(say.isThat(slug, former.revision));
  return ok;
}

/** The older text as an article that can be sent. Its files are on the site, which has had it before. */
function makeArticle(
  session: Session,
  { slug }: ArticleWithSource,
  { source, revision }: ArticleWithSource,
  file: OwnFile | undefined,
): { readonly local: LocalArticle } | { readonly outcome: Outcome } {
  // Where no file tells otherwise, the address stays what it is.
  const path = file?.path ?? `${slug}.md`;
  const { article, problems, links, headings } = judgeSource(path, source);
  const sha256 = hashSource(source);
  const size = Buffer.byteLength(source);
  const text = { source, written: source };
  const rest = { path, sha256, size, files: [], pins: new Map(), isPinned: true };
  const read = { text: () => text, links, headings };
  if (article) return { local: { ...rest, ...read, article, problems } };
  const say = messagesFor(session, comparingMessages);
  const shown = renderProblems([{ ...rest, problems }], 'text', session.language);
  session.warn(shown.trimEnd());
  const hint = say.oldFaultsHint(slug, revision);
  return { outcome: { kind: 'failed', message: say.oldFaults(revision), hint } };
}

interface Settled extends RollbackWish {
  readonly present: ArticleWithSource;
  readonly local: LocalArticle;
  readonly file: OwnFile | undefined;
}

async function send(session: Session, site: Site, settled: Settled): Promise<Outcome> {
  const { present, local, file, number, confirmed, dryRun } = settled;
  const note = settled.note ?? defaultNote(local.article.lang, number);
  const { slug, source } = present;
  const comparison = compareSources(
    { source, slug },
    { source: local.text().source, slug: local.article.slug },
  );
  for (const line of renderComparison(session, comparison, session.paint)) session.say(line);
  const report = await publishArticles(session, site, {
    ...{ paths: [local.path], articles: [local], change: { kind: 'correction', note } },
    ...{
      announce: 'each',
      // What nobody has seen is not opened by going back to what it was.
      draft: present.state === 'draft',
      at: undefined,
      anyway: 'named',
      faulty: 'refuse',
      confirmed,
      dryRun,
    },
    ...{ isForetold: true, isResumable: false },
    command: () =>
      `gazette rollback ${quoteArgument(slug)} --to ${number} --note ${quoteArgument(note)}`,
  });
  const isSent = (report.sent?.length ?? 0) > 0;
  if (isSent && file) await bringAlong(session, file, local, number);
  printReport(session, site.origin, report);
  return report.outcome;
}
