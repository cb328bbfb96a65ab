// The id of an edition of an article that is derived from it.

import type { ChineseScript } from './chinese-script.ts';
import type { Site } from './site.ts';
import { uuidUrnPattern } from './uuid-urn.ts';

/**
 * A tag URI (RFC 4151) made of the site's id, the script and the article's UUID, or where its id is of
 * another kind that id, percent-encoded: another entry than the article's own, since its text is
 * another, and as lasting. It outlives slug and domain. No two ids give the same, as every encoded one
 * holds a %3A.
 */
export function derivedId(
  site: Pick<Site, 'id'>,
  script: ChineseScript,
  articleId: string,
): string {
  const name = uuidUrnPattern.test(articleId)
    ? articleId.slice('urn:uuid:'.length)
    : encodeURIComponent(articleId.toWellFormed());
  return `${site.id}:${script}:${name}`;
}
