// `gazette show`: one article of the site, with its history or its source.

import { articlePath } from '../../domain/addresses.ts';
import { hashSource } from '../../domain/canonical-source.ts';
import type { Revision } from '../../domain/revision.ts';
import { defineCommand } from '../command.ts';
import { readingMessages } from '../messages/reading.ts';
import { oneArticle } from '../one-article.ts';
import { ok } from '../outcome.ts';
import { findWithdrawal } from '../publishing/compare-site.ts';
import { messagesFor, type Session } from '../session.ts';
import type { ArticleWithSource } from '../site/articles.ts';
import { recordBases } from '../site/bases-file.ts';
import { loadUnderAnyName } from '../site/load-under-any-name.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { alignColumns } from '../terminal/columns.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';

/** The command `gazette show`. */
export const show = defineCommand<'source' | 'revision'>({
  ...oneArticle,
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

/** Who has a source printed edits it, or carries it over into what they have. */
function rememberBase(
  session: Session,
  site: Site,
  { id, revision, source }: ArticleWithSource,
): Promise<void> {
  const record = { id, revision, sha256: hashSource(source) };
  return recordBases(session.context.cwd, site.origin, [record]);
}

function describeWithdrawal(session: Session, { at, note = '' }: Revision): string {
  const say = messagesFor(session, readingMessages);
  return say.withdrawn(showMoment(at, session.context.timeZone), note);
}

function renderArticle(session: Session, origin: string, article: ArticleWithSource): string {
  const say = messagesFor(session, readingMessages);
  const time = (at: string) => showMoment(at, session.context.timeZone);
  const withdrawal = findWithdrawal(article);
  const facts = [
    [say.id, article.id],
    [say.address, origin + articlePath(article.slug)],
    [say.issued, article.issued],
    [say.state, withdrawal ? describeWithdrawal(session, withdrawal) : say.states[article.state]],
    // Of a draft both are only when it was kept.
    ...(article.state === 'draft'
      ? []
      : [
          [say.published, time(article.published)],
          [say.updated, time(article.updated)],
        ]),
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
