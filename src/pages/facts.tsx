// The facts under a bulletin's title: pairs of a label and what it says.

import type { Child } from 'hono/jsx';
import { collectionPath } from '../domain/addresses.ts';
import { namedCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { DateTime, InstantTime } from './time-elements.tsx';

interface FactProperties {
  label: string;
  /** The language of what is said, where it is not the page's. */
  lang?: string;
  children: Child;
}

/** One fact of a list of facts. */
export function Fact({ label, lang, children }: FactProperties) {
  return (
    <div>
      <dt>{label}</dt>
      <dd {...(lang === undefined ? {} : { lang })}>{children}</dd>
    </div>
  );
}

interface OriginFactsProperties {
  article: Pick<StoredArticle, 'issuer' | 'issued' | 'published' | 'lang'>;
  /** What the issuer is called on this page, where that is not its own name. */
  issuerName?: string | undefined;
  site: Site;
}

/** Who issued a bulletin, the date it bears, and when it was published here. */
export function OriginFacts({ article, issuerName, site }: OriginFactsProperties) {
  const messages = messagesIn(site.language);
  return (
    <>
      <Fact label={messages.issuer} {...languageMark(article.lang, site)}>
        <a href={collectionPath(namedCollection('issuer', article.issuer))}>
          {issuerName ?? article.issuer}
        </a>
      </Fact>
      <Fact label={messages.issued}>
        <DateTime date={article.issued} site={site} />
      </Fact>
      <Fact label={messages.published}>
        <InstantTime instant={article.published} site={site} />
      </Fact>
    </>
  );
}
