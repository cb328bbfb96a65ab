// The page of a bulletin's edition in the other Chinese script: its text, and the way to the text that counts.

import { articlePath, editionPath } from '../domain/addresses.ts';
import type { ChineseScript } from '../domain/chinese-script.ts';
import type { Site } from '../domain/site.ts';
import type { DerivedEdition, StoredArticle } from '../domain/stored-records.ts';
import { ArticleHeader } from './article-header.tsx';
import { ArticleNeighbours } from './article-neighbours.tsx';
import { renderDocument } from './document.tsx';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { scrollTables } from './scroll-tables.ts';
import { TableOfContents } from './table-of-contents.tsx';
import { Topics } from './topics.tsx';

/**
 * The page of an edition. It speaks the edition's script, says that its text is derived, and leaves
 * what is to be cited and checked to the article's own page.
 */
export function renderEdition(
  context: PageContext,
  article: StoredArticle,
  derived: DerivedEdition,
): string {
  const site = { ...context.site, language: derived.lang };
  const shown = showDerived(article, derived);
  const html = scrollTables(derived.html, messagesIn(site.language).table);
  const main = (
    <>
      <article>
        <DerivedNotice article={article} script={derived.lang} site={site} />
        <ArticleHeader article={shown} issuerName={derived.issuer} site={site} />
        <TableOfContents article={shown} site={site} />
        <div class="body" dangerouslySetInnerHTML={{ __html: html }} />
        <AboutEdition article={article} derived={derived} site={site} />
      </article>
      <ArticleNeighbours article={article} derived={derived} site={site} />
    </>
  );
  return renderDocument(context, {
    title: derived.title,
    description: derived.summary,
    path: editionPath(article.slug, derived.lang),
    article: shown,
    editions: { ...article, derived },
    script: derived.lang,
    main,
  });
}

/** The article as the page shows it. The issuer stays, since the address of its page is made of it. */
function showDerived(
  { derived: _, ...article }: StoredArticle,
  { lang, title, headings, notes }: DerivedEdition,
): StoredArticle {
  const revisions = article.revisions.map(({ note: _, ...revision }) => {
    const note = notes[revision.number];
    return note === undefined ? revision : { ...revision, note };
  });
  return { ...article, lang, title, headings, revisions };
}

interface DerivedNoticeProperties {
  article: StoredArticle;
  script: ChineseScript;
  site: Site;
}

function DerivedNotice({ article, script, site }: DerivedNoticeProperties) {
  const [before, original, after] = messagesIn(site.language).editions.derived[script];
  return (
    <p class="derived">
      {before}
      <a href={articlePath(article.slug)} hreflang={article.lang}>
        {original}
      </a>
      {after}
    </p>
  );
}

interface AboutEditionProperties {
  article: StoredArticle;
  derived: DerivedEdition;
  site: Site;
}

function AboutEdition({ article, derived, site }: AboutEditionProperties) {
  const messages = messagesIn(site.language);
  const [before, original, after] = messages.editions.elsewhere;
  return (
    <section class="about" aria-labelledby="about">
      <h2 id="about">{messages.about}</h2>
      {article.topics.length > 0 && (
        <dl>
          <dt>{messages.named.topic.index}</dt>
          <dd>
            <Topics topics={article.topics} names={derived.topics} />
          </dd>
        </dl>
      )}
      <p>
        {before}
        <a href={articlePath(article.slug)} hreflang={article.lang}>
          {original}
        </a>
        {after}
      </p>
    </section>
  );
}
