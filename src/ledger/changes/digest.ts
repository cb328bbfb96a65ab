// The digest: the one article that announces all those of a bulk upload, written by the ledger itself.

import { digestSlug } from '../../domain/digest-slug.ts';
import type { PutOutcome } from '../../domain/publishing-api.ts';
import type { Site } from '../../domain/site.ts';
import { type ArticleRow, findExisting, selectArticles } from '../article-rows.ts';
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

/** What is asked: the digest's id, what became of the batch's articles, by whom, and when. */
export type DigestRequest = Putting & {
  readonly id: string;
  readonly outcomes: readonly PutOutcome[];
};

/**
 * Stores the digest of the open articles that it announces, within the caller's transaction: a new
 * article for the first batch; further ones make it longer without a word to who has it already. A
 * batch that brings nothing new leaves it as it is. Undefined where it would announce nothing.
 */
export function storeDigest(
  sql: SqlStorage,
  site: Site,
  { id, outcomes, editor, now }: DigestRequest,
): PutOutcome | DigestFailure | undefined {
  const before = findExisting(sql, id);
  const composed = readState(sql, stateName(id));
  const taken: DigestFailure = { reason: 'digest-taken', digest: id };
  if (before && composed === undefined) return taken;
  if (before && !outcomes.some(({ outcome }) => outcome === 'created')) {
    return describeOutcome(site, before.row, before.current.sha256, 'unchanged');
  }
  if (before && (before.current.sha256 !== composed || before.row.withdrawn !== null)) return taken;
  const announced = announcedBy(sql, id);
  if (announced.length === 0) return undefined;
  const prepared = prepareDigest(site, id, announced, before?.row, now);
  const outcome = storeArticle(sql, site, prepared, {
    ...{ base: before?.row.revision ?? null, kind: 'minor', note: undefined, reference: undefined },
    ...{ opening: undefined, announcement: 'each', isToldWhereItJoins: true, editor, now },
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

/** The open articles that a digest announces, newest document first. */
function announcedBy(sql: SqlStorage, id: string): ArticleRow[] {
  return selectArticles(
    sql,
    `WHERE announcement = ? AND announcement LIKE 'urn:%' AND opened IS NOT NULL
     AND withdrawn IS NULL ORDER BY issued DESC, opened`,
    id,
  );
}
