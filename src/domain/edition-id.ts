// The id of an edition of an article that is derived from it.

import type { ChineseScript } from './chinese-script.ts';
import type { Site } from './site.ts';

/**
 * A tag URI (RFC 4151) made of the site's id, the script and the article's UUID: another entry than
 * the article's own, since its text is another, and as lasting. It outlives slug and domain.
 */
export function derivedId(
  site: Pick<Site, 'id'>,
  script: ChineseScript,
  articleId: string,
): string {
  return `${site.id}:${script}:${articleId.replace(/^urn:uuid:/, '')}`;
}
