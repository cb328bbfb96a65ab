// The opening of a bulletin's page: title, who issued it and when, and what changed since.

import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { ChangeNotices } from './change-notices.tsx';
import { EditionLink } from './edition-link.tsx';
import { Fact, OriginFacts } from './facts.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { InstantTime } from './time-elements.tsx';

interface ArticleHeaderProperties {
  article: StoredArticle;
  /** What the issuer is called on this page, where that is not its own name. */
  issuerName?: string;
  site: Site;
}

/** The title, the dates and the notices of what changed, newest first. */
export function ArticleHeader({ article, issuerName, site }: ArticleHeaderProperties) {
  const isUpdated = Date.parse(article.updated) !== Date.parse(article.published);
  return (
    <header>
      <h1 {...languageMark(article.lang, site)}>{article.title}</h1>
      <dl class="facts">
        <OriginFacts article={article} issuerName={issuerName} site={site} />
        {isUpdated && (
          <Fact label={messagesIn(site.language).updated}>
            <InstantTime instant={article.updated} site={site} />
          </Fact>
        )}
        <EditionLink article={article} site={site} />
      </dl>
      <ChangeNotices revisions={article.revisions} lang={article.lang} site={site} />
    </header>
  );
}
