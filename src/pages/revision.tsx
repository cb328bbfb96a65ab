// The page of one revision: the text as it was, for ever; of a withdrawal, that there is none.

import { articlePath, revisionPath } from '../domain/addresses.ts';
import type { RevisionText } from '../domain/ledger-views.ts';
import { mementoBefore } from '../domain/mementos.ts';
import type { PublicRevision } from '../domain/revision.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { citedOf } from './citation/cited.ts';
import { Citations } from './citations.tsx';
import { renderDocument } from './document.tsx';
import { Fact, OriginFacts } from './facts.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { RevisionBanner } from './revision-banner.tsx';
import { scrollTables } from './scroll-tables.ts';
import { TableOfContents } from './table-of-contents.tsx';

/** Of the article only what no later revision changes: its id, its address, and what came before. */
export type RevisedArticle = Pick<StoredArticle, 'id' | 'slug' | 'published' | 'revisions'>;

/** The page of a revision that has a text. `html` is inserted as it is, as on the article's page. */
export function renderRevision(
  context: PageContext,
  article: RevisedArticle,
  revision: PublicRevision,
  text: RevisionText,
): string {
  const { site } = context;
  const { slug, id, published, revisions } = article;
  const messages = messagesIn(site.language);
  const mark = languageMark(text.lang, site);
  const path = revisionPath(slug, revision.number);
  const before = mementoBefore(revisions, revision.number);
  const main = (
    <article>
      <header>
        <RevisionBanner {...{ slug, revision, before, site }} lang={text.lang} />
        <h1 {...mark}>{text.title}</h1>
        <dl class="facts">
          <OriginFacts article={{ ...text, published }} site={site} />
        </dl>
      </header>
      <TableOfContents article={text} site={site} />
      <div
        class="body"
        {...mark}
        dangerouslySetInnerHTML={{ __html: scrollTables(text.html, messages.table) }}
      />
      <Citations cited={citedOf({ id, slug, ...text }, revision, site)} path={path} site={site} />
    </article>
  );
  return renderDocument(context, {
    title: `${text.title} · ${messages.revision(revision.number)}`,
    description: text.summary,
    path,
    standsBehind: articlePath(slug),
    main,
  });
}

/** The page of a withdrawal that was followed by a restoration: when and why, and no text. */
export function renderWithdrawalRevision(
  context: PageContext,
  { slug, lang, title }: Pick<StoredArticle, 'slug' | 'lang' | 'title'>,
  revision: PublicRevision,
): string {
  const { site } = context;
  const messages = messagesIn(site.language);
  const main = (
    <article class="withdrawn">
      <header>
        <h1>{messages.versions.withdrawal}</h1>
        <p class="standfirst">{messages.versions.withdrawalText}</p>
        <RevisionBanner {...{ slug, lang, revision, site }} before={undefined} />
        <dl class="facts">
          <Fact label={messages.title} {...languageMark(lang, site)}>
            {title}
          </Fact>
        </dl>
      </header>
    </article>
  );
  return renderDocument(context, {
    title: `${title} · ${messages.revision(revision.number)}`,
    description: messages.versions.withdrawalText,
    path: revisionPath(slug, revision.number),
    standsBehind: articlePath(slug),
    main,
  });
}
