// The page of one bulletin: its text, and all that is needed to trust and cite it.

import { articlePath } from '../domain/addresses.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { AboutArticle } from './about-article.tsx';
import { ArticleHeader } from './article-header.tsx';
import { ArticleNeighbours } from './article-neighbours.tsx';
import { presentlyCited } from './citation/cited.ts';
import { Citations } from './citations.tsx';
import { renderDocument } from './document.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { scrollTables } from './scroll-tables.ts';
import { articleData } from './structured-data/article-data.ts';
import { TableOfContents } from './table-of-contents.tsx';

/**
 * A bulletin's page. Its `html` is inserted as it is: it comes from our own renderer, which lets no
 * raw HTML through. Everything else is escaped.
 */
export function renderArticle(context: PageContext, article: StoredArticle): string {
  const { site } = context;
  const html = scrollTables(article.html, messagesIn(site.language).table);
  const main = (
    <>
      <article>
        <ArticleHeader article={article} site={site} />
        <TableOfContents article={article} site={site} />
        <div
          class="body"
          {...languageMark(article.lang, site)}
          dangerouslySetInnerHTML={{ __html: html }}
        />
        <Citations
          cited={presentlyCited(article, site)}
          path={articlePath(article.slug)}
          site={site}
        />
        <AboutArticle article={article} site={site} />
      </article>
      <ArticleNeighbours article={article} site={site} />
    </>
  );
  return renderDocument(context, {
    title: article.title,
    description: article.summary,
    path: articlePath(article.slug),
    article,
    data: articleData(article, site),
    ...(article.derived ? { editions: { ...article, derived: article.derived } } : {}),
    main,
  });
}
