// Writes article sources as an editor's tools would, and takes them all the way to a feed entry.

import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Article } from '../../src/domain/article.ts';
import { canonicalSource } from '../../src/domain/canonical-source.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { parseArticle } from '../../src/domain/parse-article.ts';
import { summarize } from '../../src/domain/summarize.ts';
import { isoInstant } from '../../src/domain/time.ts';
import type { FeedEntry } from '../../src/feeds/feed-document.ts';

/** The fields of an article before it is a source. */
export interface Fields {
  title: string;
  summary: string | undefined;
  issuer: string;
  topics: string[];
  body: string;
  lang: string;
  published: number;
}

/** Fields made of the given kinds of text. */
export function fieldsOf(text: fc.Arbitrary<string>, markdown: fc.Arbitrary<string>) {
  return fc.record({
    title: text,
    summary: fc.option(text, { nil: undefined }),
    issuer: text,
    topics: fc.uniqueArray(text, { maxLength: 3 }),
    body: markdown,
    lang: fc.constantFrom('zh-Hant', 'zh-Hans', 'en'),
    published: fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => seconds * 1000),
  });
}

/** The n-th article of a feed as a source: front matter written by a YAML library, quoted or not. */
export function sourceOf({ body, published, ...fields }: Fields, n: number, quoted: boolean) {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const values = { id, issued: '2009-02-19', published: isoInstant(published), ...fields };
  const style = quoted ? 'QUOTE_DOUBLE' : 'PLAIN';
  const frontMatter = stringify(values, { lineWidth: 0, defaultStringType: style });
  return canonicalSource(`---\n${frontMatter}---\n${body}\n`);
}

/** Parses a source as the ledger does. */
export function parse(source: string) {
  return parseArticle(source, { slug: 'bulletin', timeZone: 'Asia/Shanghai' });
}

/** The entry of an article. */
export function entryOf(article: Article): FeedEntry {
  const { body, published = 0, summary, source: _, ...rest } = article;
  const { firstParagraph, render } = parseMarkdown(body, article.id.slice(-4));
  const updated = published + 1;
  return {
    ...rest,
    summary: summarize(summary, firstParagraph),
    html: render(),
    published,
    updated,
    notices: [],
  };
}
