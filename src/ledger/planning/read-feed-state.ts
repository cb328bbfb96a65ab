// What the subscribers of a collection's feeds have at one moment: the entries of its subscription document.

import { derivedScriptOf } from '../../domain/chinese-script.ts';
import { type Collection, editionOf, hasFeeds } from '../../domain/collection.ts';
import type { Site } from '../../domain/site.ts';
import type { FeedDocument } from '../../feeds/feed-document.ts';
import { prepareFeed } from '../../feeds/prepare-feed.ts';
import { type ArticleRow, findArticle } from '../article-rows.ts';
import { measureCollection } from '../positions.ts';
import { membersOf, subscriptionDocument } from '../projection/collection-feed.ts';

/** An entry as it is told: `told` is all of it that any format writes. */
export interface EntryState {
  readonly article: string;
  readonly slug: string;
  readonly updated: number;
  readonly isWithdrawn: boolean;
  /** Whether it is the edition in another script, which has an id of its own. */
  readonly isDerived: boolean;
  readonly told: string;
}

/** The entries by their ids in the feed, in its order, and how many bulletins the collection shows. */
export interface FeedState {
  readonly entries: ReadonlyMap<string, EntryState>;
  readonly bulletins: number;
  /** The document itself; undefined where there has never been an article in it. */
  readonly document: FeedDocument | undefined;
}

/** The state of a collection with feeds as the ledger's tables are now. */
export function readFeedState(sql: SqlStorage, site: Site, collection: Collection): FeedState {
  const document = subscriptionDocument(sql, site, collection);
  const bulletins = measureCollection(sql, membersOf(collection) ?? collection).total;
  return { entries: document ? readEntries(document) : new Map(), bulletins, document };
}

function readEntries(document: FeedDocument): Map<string, EntryState> {
  const entries = new Map<string, EntryState>();
  for (const [index, prepared] of prepareFeed(document).entries.entries()) {
    const given = document.entries[index];
    if (!given) continue;
    entries.set(prepared.id, {
      article: given.id,
      slug: given.slug,
      updated: given.updated,
      isWithdrawn: given.withdrawn !== undefined,
      isDerived: given.derivedFrom !== undefined,
      told: JSON.stringify(prepared),
    });
  }
  return entries;
}

/**
 * Those of the articles that have entries in the history of a collection's feeds, each with whether it
 * stands there as the edition in another script.
 */
export function findInHistory(
  sql: SqlStorage,
  collection: Collection,
  articles: readonly string[],
): ReadonlyMap<string, boolean> {
  const script = editionOf(collection);
  const isDerived = ({ lang }: ArticleRow) =>
    script !== undefined && derivedScriptOf(lang) === script;
  const members = findMembers(sql, collection, articles, 'any');
  return new Map(
    [...members].flatMap((id) => {
      const row = findArticle(sql, id);
      return row ? [[id, isDerived(row)] as const] : [];
    }),
  );
}

/** The articles that have a place in a collection now, or keep one in its history. */
export function findMembers(
  sql: SqlStorage,
  collection: Collection,
  articles: readonly string[],
  place: 'present' | 'any',
): ReadonlySet<string> {
  const members = membersOf(collection);
  if (members === undefined || !hasFeeds(collection)) return new Set();
  return new Set(
    sql
      .exec<{ article: string }>(
        `SELECT article FROM position WHERE collection = ? AND is_left <= ?
         AND article IN (SELECT value FROM json_each(?))`,
        members,
        place === 'any' ? 1 : 0,
        JSON.stringify(articles),
      )
      .toArray()
      .map(({ article }) => article),
  );
}
