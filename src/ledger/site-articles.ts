// Articles as editors see them through the publishing API.

import type * as v from 'valibot';
import type {
  articleListSchema,
  articleWithSourceSchema,
  SiteArticle,
} from '../domain/publishing-api.ts';
import { isoInstant } from '../domain/time.ts';
import {
  type ArticleRow,
  findArticle,
  readRevisions,
  readSource,
  selectArticles,
  stateOf,
} from './article-rows.ts';

/** A page of all articles, by id, from the one after `after`. `limit` is at most 1,000. */
export function listArticles(
  sql: SqlStorage,
  after: string,
  limit: number,
): v.InferOutput<typeof articleListSchema> {
  const rows = selectArticles(sql, 'WHERE id > ? ORDER BY id LIMIT ?', after, limit + 1);
  const articles = rows.slice(0, limit).map((row) => toSiteArticle(sql, row));
  return { articles, next: rows.length > limit ? (articles.at(-1)?.id ?? null) : null };
}

/** An article by id or slug, with the source of a revision (the current one where none is asked for). */
export function readArticle(
  sql: SqlStorage,
  reference: string,
  revision?: number,
): v.InferOutput<typeof articleWithSourceSchema> | undefined {
  const row = findArticle(sql, reference);
  if (!row) return undefined;
  const number = revision ?? row.revision;
  const source = readSource(sql, row.id, number);
  if (source === undefined) return undefined;
  return { ...toSiteArticle(sql, row), revision: number, source };
}

function toSiteArticle(sql: SqlStorage, row: ArticleRow): SiteArticle {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    issued: row.issued,
    state: stateOf(row),
    published: isoInstant(row.published),
    updated: isoInstant(row.updated),
    revisions: readRevisions(sql, row.id),
  };
}
