// The digest: the one article that announces all those of a bulk upload, written by the ledger itself.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import type { Site } from '../../domain/site.ts';
import { type ArticleRow, findArticle, selectArticles } from '../article-rows.ts';
import { composeDigest } from './compose-digest.ts';
import { prepareArticle } from './prepare-article.ts';
import type { Putting } from './put-articles.ts';
import { storeArticle } from './store-article.ts';

/** True for an id that no article has, or that has been a digest's since its first batch. */
export function isDigestId(sql: SqlStorage, id: string): boolean {
  return findArticle(sql, id) === undefined || announcedBy(sql, id).length > 0;
}

/**
 * Stores the digest of the open articles that it announces, within the caller's transaction: a new
 * article for the first batch; further ones make it longer without a word to who has it already.
 * Undefined where it would announce nothing.
 */
export function storeDigest(
  sql: SqlStorage,
  site: Site,
  id: string,
  { editor, now }: Putting,
): PutOutcome | undefined {
  const announced = announcedBy(sql, id);
  if (announced.length === 0) return undefined;
  const before = findArticle(sql, id);
  const slug = before?.slug ?? `digest-${id.slice(-12)}`;
  const source = composeDigest(site, id, announced, before?.published ?? now);
  const prepared = prepareArticle(source, slug, site.timeZone);
  if (!('article' in prepared)) throw new Error('a digest is no article', { cause: prepared });
  const outcome = storeArticle(sql, site, prepared, {
    ...{ base: before?.revision ?? null, kind: 'minor', note: undefined, reference: undefined },
    ...{ opening: undefined, announcement: 'each', isToldWhereItJoins: true, editor, now },
  });
  if ('reason' in outcome) throw new Error(`a digest was refused: ${outcome.reason}`);
  return outcome;
}

/** The open articles that a digest announces, newest document first. */
function announcedBy(sql: SqlStorage, id: string): ArticleRow[] {
  return selectArticles(
    sql,
    `WHERE announcement = ? AND announcement NOT IN ('each', 'none') AND opened IS NOT NULL AND withdrawn IS NULL
     ORDER BY issued DESC, opened`,
    id,
  );
}
