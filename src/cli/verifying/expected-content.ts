// What the entry of a feed has to say, worked out here from the source: as the site does it, and without it.

import { splitSource } from '../../domain/front-matter.ts';
import { parseMarkdown } from '../../domain/markdown.ts';
import { entryContent } from '../../feeds/prepare-entry.ts';

/** The content of an entry, but for the notices that may stand before it. `url` is the article's page. */
export function expectedContent(source: string, slug: string, url: string): string {
  const split = splitSource(source);
  const html = parseMarkdown('body' in split ? split.body : '', slug).render();
  return entryContent(html, { origin: new URL(url).origin, articleUrl: url }) ?? '';
}

/** A notice of a correction, withdrawal or restoration (src/feeds/notice.ts): kind, date, plain words. */
const notice = /^<p><strong>[^<]*<\/strong> <time datetime="[^"<]*">[^<]*<\/time>[^<]*<\/p>\n/;

/** True where the content is what is expected, with nothing before it but notices. */
export function isExpected(content: string, expected: string): boolean {
  if (!content.endsWith(expected)) return false;
  let rest = content.slice(0, content.length - expected.length);
  for (let found = notice.exec(rest); found; found = notice.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  return rest === '';
}
