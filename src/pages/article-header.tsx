// The opening of a bulletin's page: title, who issued it and when, and what was corrected since.

import type { PublicRevision } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { DateTime, InstantTime } from './time-elements.tsx';

/** The title, the dates and the notices of correction, newest first. */
export function ArticleHeader({ article, site }: { article: StoredArticle; site: Site }) {
  const messages = messagesIn(site.language);
  const isUpdated = Date.parse(article.updated) !== Date.parse(article.published);
  return (
    <header>
      <h1 {...languageMark(article.lang, site)}>{article.title}</h1>
      <dl class="facts">
        <div>
          <dt>{messages.issuer}</dt>
          <dd {...languageMark(article.lang, site)}>{article.issuer}</dd>
        </div>
        <div>
          <dt>{messages.issued}</dt>
          <dd>
            <DateTime date={article.issued} site={site} />
          </dd>
        </div>
        <div>
          <dt>{messages.published}</dt>
          <dd>
            <InstantTime instant={article.published} site={site} />
          </dd>
        </div>
        {isUpdated && (
          <div>
            <dt>{messages.updated}</dt>
            <dd>
              <InstantTime instant={article.updated} site={site} />
            </dd>
          </div>
        )}
      </dl>
      {article.revisions
        .filter(({ kind }) => kind === 'correction')
        .toReversed()
        .map((revision) => (
          <Correction revision={revision} article={article} site={site} />
        ))}
    </header>
  );
}

interface CorrectionProperties {
  revision: PublicRevision;
  article: StoredArticle;
  site: Site;
}

function Correction({ revision, article, site }: CorrectionProperties) {
  return (
    <p class="correction">
      <strong>{messagesIn(site.language).correction}</strong>{' '}
      <InstantTime instant={revision.at} site={site} />
      {revision.note && <span {...languageMark(article.lang, site)}>{revision.note}</span>}
    </p>
  );
}
