// What the entry of a feed has to say, worked out here from the source: as the site does it, and without it.

import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { parseMarkdown } from '../../domain/markdown.ts';
import type { MediaFacts } from '../../domain/media/media-facts.ts';
import { entryContent } from '../../feeds/prepare-entry.ts';

/** Where the entry leads, and the files that the text refers to, by their paths there. `url` is the article's page. */
export interface EntryPlace {
  readonly slug: string;
  readonly url: string;
  readonly files: ReadonlyMap<string, MediaFacts>;
}

/** The content of an entry, but for the notices that may stand before it. */
export function expectedContent(source: string, { slug, url, files }: EntryPlace): string {
  const split = splitSource(source);
  const { body, frontMatter } = 'rule' in split ? { body: '', frontMatter: '' } : split;
  const { lang } = parseFrontMatter(frontMatter).values;
  const context = {
    lang: typeof lang === 'string' ? lang : '',
    find: (path: string) => files.get(path),
  };
  const html = parseMarkdown(body, slug, context).render();
  return entryContent(html, { origin: new URL(url).origin, articleUrl: url }) ?? '';
}

/** A notice of a correction, withdrawal or restoration (src/feeds/notice.ts): kind, date, plain words. */
const notice = /^<p><strong>[^<]*<\/strong> <time datetime="[^"<]*">[^<]*<\/time>[^<]*<\/p>\n/;

/** True where the content is what is expected, with nothing before it but notices. */
export function isExpected(content: string, expected: string): boolean {
  if (!content.endsWith(expected)) return false;
  return isNoticesOnly(content.slice(0, content.length - expected.length));
}

/** True where a text is notices, or nothing. */
export function isNoticesOnly(text: string): boolean {
  let rest = text;
  for (let found = notice.exec(rest); found; found = notice.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  return rest === '';
}
