// The digest: the one article that announces all those of a bulk upload, written by the ledger itself.

import { digestSlug } from '../../domain/digest-slug.ts';
import type { PutOutcome } from '../../domain/publishing-api.ts';
import type { Forbidden } from '../../domain/scopes.ts';
import type { Site } from '../../domain/site.ts';
import { type ArticleRow, findExisting, selectArticles } from '../article-rows.ts';
import { judgeAction } from '../judge-action.ts';
import { readState, writeState } from '../state.ts';
import { composeDigest } from './compose-digest.ts';
import { type PreparedArticle, prepareArticle } from './prepare-article.ts';
import type { Putting } from './put-articles.ts';
import { describeOutcome, storeArticle } from './store-article.ts';

/** The id is that of an article that is no digest, or of a digest that somebody has changed or withdrawn since. */
export interface DigestFailure {
  readonly reason: 'digest-taken';
  readonly digest: string;
}

/** What is asked: the digest's id, how many articles had opened before its batch, by whom, and when. */
export type DigestRequest = Putting & {
  readonly id: string;
  readonly openedBefore: number;
};

/**
 * Stores the digest of the open articles that it announces, within the caller's transaction: a new
 * article for the first batch; further ones make it longer without a word to who has it already. A
 * batch that brings nothing new leaves it as it is. Undefined where it would announce nothing.
 */
export function storeDigest(
  sql: SqlStorage,
  site: Site,
  { id, openedBefore, editor, scopes, now }: DigestRequest,
): PutOutcome | DigestFailure | Forbidden | undefined {
  const before = findExisting(sql, id);
  const composed = readState(sql, stateName(id));
  const taken: DigestFailure = { reason: 'digest-taken', digest: id };
  if (before && composed === undefined) return taken;
  if (before && !hasNews(sql, id, openedBefore)) {
    return describeOutcome(site, before.row, before.current.sha256, 'unchanged');
  }
  if (before && (before.current.sha256 !== composed || before.row.withdrawn !== null)) return taken;
  const announced = announcedBy(sql, id);
  if (announced.length === 0) return undefined;
  // Who finishes a digest brings it before subscribers, be all the articles of the batch there already.
  const forbidden = judgeAction(sql, { scopes, now }, 'open');
  if (forbidden) return forbidden;
  const prepared = prepareDigest(site, id, announced, before?.row, now);
  const outcome = storeArticle(sql, site, prepared, {
    ...{ base: before?.row.revision ?? null, kind: 'minor', note: undefined, reference: undefined },
    ...{ opening: undefined, isDraft: false, announcement: 'each', isToldWhereItJoins: true },
    // The ledger itself makes the list longer, which is no correction of the editor's.
    ...{ scopes: ['publish', 'correct'], editor, now },
  });
  if ('reason' in outcome) return taken;
  writeState(sql, stateName(id), prepared.sha256);
  return outcome;
}

/** Under it stands the SHA-256 of what the ledger composed last: what differs was changed by an editor. */
function stateName(id: string): string {
  return `digest:${id}`;
}

function prepareDigest(
  site: Site,
  id: string,
  announced: readonly ArticleRow[],
  before: ArticleRow | undefined,
  now: number,
): PreparedArticle {
  const slug = before?.slug ?? digestSlug(id);
  const source = composeDigest(site, id, announced, before?.published ?? now);
  const prepared = prepareArticle(source, slug, site.timeZone);
  if ('article' in prepared) return prepared;
  throw new Error('a digest is no article', { cause: prepared.problems });
}

/** Whether an article that the digest announces has opened since so many had. */
function hasNews(sql: SqlStorage, id: string, openedBefore: number): boolean {
  const query = `SELECT 1 FROM article INDEXED BY article_by_digest
    WHERE announcement = ? AND announcement LIKE 'urn:%' AND opened > ? LIMIT 1`;
  return sql.exec(query, id, openedBefore).toArray().length > 0;
}

/** The open articles that a digest announces, newest document first. */
function announcedBy(sql: SqlStorage, id: string): ArticleRow[] {
  return selectArticles(
    sql,
    `WHERE announcement = ? AND announcement LIKE 'urn:%' AND opened IS NOT NULL
     AND withdrawn IS NULL ORDER BY issued DESC, opened`,
    id,
  );
}
