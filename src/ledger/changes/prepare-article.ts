// Prepares an article for the ledger: parses and checks its source, and derives what its row holds.

import type { Article } from '../../domain/article.ts';
import { canonicalSource, hashSource } from '../../domain/canonical-source.ts';
import { parseMarkdown } from '../../domain/markdown.ts';
import { parseArticle } from '../../domain/parse-article.ts';
import type { Problem } from '../../domain/problem.ts';
import { summarize } from '../../domain/summarize.ts';

/** An article that passed the check, with its canonical source, that source's SHA-256, and its summary. */
export interface PreparedArticle {
  readonly article: Article;
  readonly source: string;
  readonly sha256: string;
  readonly summary: string;
}

/** Prepares a source, or returns all its problems. `slug` stands where the front matter names none. */
export function prepareArticle(
  text: string,
  slug: string,
  timeZone: string,
): PreparedArticle | { problems: readonly Problem[] } {
  const source = canonicalSource(text);
  const { article, problems } = parseArticle(source, { slug, timeZone });
  if (!article) return { problems };
  const { firstParagraph } = parseMarkdown(article.body, article.slug);
  return {
    article,
    source,
    sha256: hashSource(source),
    summary: summarize(article.summary, firstParagraph),
  };
}
