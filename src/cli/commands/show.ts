// `gazette show`: one article of the site, with its history or its source.

import { articlePath } from '../../domain/addresses.ts';
import { hashSource } from '../../domain/canonical-source.ts';
import { defineCommand } from '../command.ts';
import { readingMessages } from '../messages/reading.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { type ArticleWithSource, loadSiteArticle } from '../site/articles.ts';
import { recordBases } from '../site/bases-file.ts';
import { findPresentSlug } from '../site/find-present-slug.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure, type SiteResult } from '../site/site-failure.ts';
import { alignColumns } from '../terminal/columns.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';

/** The command `gazette show`. */
export const show = defineCommand<'source' | 'revision'>({
  name: 'show',
  summary: {
    en: 'Show an article of the site: its history, or the source of a revision.',
    zh: '显示站点上的一篇文章：历史，或某一版的原文。',
  },
  operands: '<slug|id>',
  minOperands: 1,
  maxOperands: 1,
  options: {
    source: { help: { en: 'print the source', zh: '输出原文' } },
    revision: { placeholder: 'n', help: { en: 'of this revision', zh: '指定版本' } },
  },
  examples: [
    { line: 'gazette show 2009-02-06-juzhang', does: { en: 'its history', zh: '看历史' } },
    {
      line: 'gazette show 2009-02-06-juzhang --source --revision 1',
      does: { en: 'as it was first published', zh: '首次发布时的原文' },
    },
  ],
  async run(session, input) {
    const say = messagesFor(session, readingMessages);
    const asked = input.text('revision');
    if (asked !== undefined && !/^[1-9]\d{0,8}$/.test(asked)) {
      return { kind: 'usage', message: say.badRevision(asked) };
    }
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const revision = asked === undefined ? undefined : Number(asked);
    const loaded = await loadUnderAnyName(session, site.value, input.operands[0] ?? '', revision);
    if ('outcome' in loaded) return loaded.outcome;
    const { article } = loaded;
    if (session.json) session.print(`${JSON.stringify(article, undefined, 2)}\n`);
    else if (input.has('source')) session.print(article.source);
    else session.print(renderArticle(session, site.value.origin, article));
    if (input.has('source')) await rememberBase(session, site.value, article);
    return ok;
  },
});

/** The article by its slug or id, or by a slug that it had formerly. */
async function loadUnderAnyName(
  session: Session,
  site: Site,
  reference: string,
  revision: number | undefined,
): Promise<{ article: ArticleWithSource } | { outcome: Outcome }> {
  const loaded = await loadSiteArticle(session, site, reference, revision);
  if (loaded.ok) return { article: loaded.value };
  if (!isUnknown(loaded)) return { outcome: outcomeOfFailure(session, loaded.failure) };
  const absent = revision && (await refuseRevision(session, site, reference, revision));
  if (absent) return { outcome: absent };
  const slug = await findPresentSlug(session, site.origin, reference);
  if (slug === undefined) return { outcome: outcomeOfFailure(session, loaded.failure) };
  const say = messagesFor(session, readingMessages);
  session.warn(say.renamed(printable(reference), printable(slug)));
  const renamed = await loadSiteArticle(session, site, slug, revision);
  if (renamed.ok) return { article: renamed.value };
  const refused = revision && (await refuseRevision(session, site, slug, revision));
  return { outcome: refused || outcomeOfFailure(session, renamed.failure) };
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

/** Who has a source printed edits it, or carries it over into what they have. */
function rememberBase(
  session: Session,
  site: Site,
  { id, revision, source }: ArticleWithSource,
): Promise<void> {
  const record = { id, revision, sha256: hashSource(source) };
  return recordBases(session.context.cwd, site.origin, [record]);
}

function renderArticle(session: Session, origin: string, article: ArticleWithSource): string {
  const say = messagesFor(session, readingMessages);
  const time = (at: string) => showMoment(at, session.context.timeZone);
  const facts = [
    [say.id, article.id],
    [say.address, origin + articlePath(article.slug)],
    [say.issued, article.issued],
    [say.state, say.states[article.state]],
    [say.published, time(article.published)],
    [say.updated, time(article.updated)],
  ];
  const revisions = article.revisions.map(({ number, at, editor, kind, note = '' }) => [
    String(number),
    time(at),
    editor,
    say.kinds[kind],
    note,
  ]);
  const lines = [
    session.paint('strong', printable(article.title)),
    ...alignColumns(facts.map((row) => row.map(printable))),
    say.revisions,
    ...alignColumns(revisions.map((row) => row.map(printable))).map((line) => `  ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}
