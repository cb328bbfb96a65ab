// A bulletin as structured data: what it is, who issued it, and what was corrected (https://schema.org/NewsArticle).

import type { CorrectionComment, NewsArticle, WithContext } from 'schema-dts';
import { articlePath } from '../../domain/addresses.ts';
import type { PublicRevision } from '../../domain/revision.ts';
import type { Site } from '../../domain/site.ts';
import type { StoredArticle } from '../../domain/stored-records.ts';
import { messagesIn } from '../messages.ts';
import { issuerData, publisherData, siteData } from './bodies.ts';

/**
 * The data of an open bulletin. `dateCreated` is the date that the document bears, `datePublished` and
 * `dateModified` the instants at which readers got it and heard of the last change; `version` is the
 * number of the current revision.
 */
export function articleData(article: StoredArticle, site: Site) {
  const url = site.origin + articlePath(article.slug);
  const corrections = article.revisions.filter(({ kind }) => kind === 'correction');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    inLanguage: article.lang,
    url,
    mainEntityOfPage: url,
    identifier: article.id,
    version: article.revisions.at(-1)?.number ?? 1,
    dateCreated: article.issued,
    datePublished: article.published,
    dateModified: article.updated,
    author: issuerData(article.issuer, site),
    publisher: publisherData(site),
    isPartOf: siteData(site),
    isAccessibleForFree: true,
    ...(article.images ? { image: article.images.map(({ path }) => site.origin + path) } : {}),
    ...(article.topics.length > 0 ? { keywords: article.topics } : {}),
    ...(corrections.length > 0
      ? { correction: corrections.map((revision) => correctionData(revision, site)) }
      : {}),
  } as const satisfies WithContext<NewsArticle>;
}

/** The note is the bulletin's, and required of a correction; the name of the change stands in for one that is lost. */
function correctionData({ note, at }: PublicRevision, site: Site) {
  return {
    '@type': 'CorrectionComment',
    text: note ?? messagesIn(site.language).changes.correction,
    datePublished: at,
  } as const satisfies CorrectionComment;
}
