// The record under a slug: the article, or the redirect to where it went.

import { splitSource } from '../domain/front-matter.ts';
import { parseMarkdown } from '../domain/markdown.ts';
import type { ArticleRecord, StoredArticle } from '../domain/stored-records.ts';
import { isoInstant } from '../domain/time.ts';
import {
  type ArticleRow,
  findArticle,
  readRevisions,
  readSource,
  selectArticles,
  toListItem,
} from './article-rows.ts';
import { findNeighbours } from './neighbours.ts';

/** The record for a slug; undefined where readers find nothing there, be it unknown or not yet open. */
export function articleRecord(sql: SqlStorage, slug: string): ArticleRecord | undefined {
  const row = findArticle(sql, slug);
  if (row) return row.opened === null ? undefined : storedArticle(sql, row);
  const target = selectArticles(
    sql,
    'JOIN redirect ON redirect.article = article.id WHERE redirect.slug = ? AND opened IS NOT NULL',
    slug,
  )[0];
  return target && { type: 'redirect', slug: target.slug };
}

/** An open article as readers see it, with its neighbours. */
function storedArticle(sql: SqlStorage, row: ArticleRow): StoredArticle {
  const source = readSource(sql, row.id, row.revision) ?? '';
  const markdown = parseMarkdown(bodyOf(source), row.slug);
  const revisions = readRevisions(sql, row.id).map(({ editor: _, ...revision }) => revision);
  const { previous, next } = findNeighbours(sql, row);
  return {
    type: 'article',
    ...toListItem(row),
    id: row.id,
    topics: [...row.topics],
    summary: row.summary,
    published: isoInstant(row.published),
    updated: isoInstant(row.updated),
    html: markdown.render(),
    headings: [...markdown.headings],
    source,
    ...(row.importedFrom ? { importedFrom: row.importedFrom } : {}),
    revisions,
    ...(previous ? { previous: toListItem(previous) } : {}),
    ...(next ? { next: toListItem(next) } : {}),
  };
}

/** The HTML of an article's current revision; addresses within the site begin with a slash. */
export function renderBody(sql: SqlStorage, row: ArticleRow): string {
  return parseMarkdown(bodyOf(readSource(sql, row.id, row.revision) ?? ''), row.slug).render();
}

function bodyOf(source: string): string {
  const split = splitSource(source);
  return 'body' in split ? split.body : '';
}
