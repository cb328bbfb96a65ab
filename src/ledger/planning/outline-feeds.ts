// Plans a change by its outline: who joins, stays in and leaves which collection, reckoned without storing anything.

import { type Collection, collectionsOf, hasFeeds } from '../../domain/collection.ts';
import { digestSlug } from '../../domain/digest-slug.ts';
import type { FeedPlan, PlanOutline } from '../../domain/plan-api.ts';
import type { Site } from '../../domain/site.ts';
import { type ArticleRow, selectArticles, stateOf } from '../article-rows.ts';
import { nextAnnouncement } from '../changes/next-row.ts';
import { announcedCollections, measureCollection } from '../positions.ts';
import type { ItemFailure } from './act-out.ts';
import { type OutlinedEntry, Window } from './window.ts';

/**
 * What would become of the entries of each feed, exactly, and of nothing else: no text is rendered, so
 * that ten thousand articles are outlined in the time that a hundred are tried out in. The outline is of
 * articles in the order in which they would be sent.
 */
export function outlineFeeds(sql: SqlStorage, site: Site, outline: PlanOutline): FeedPlan[] {
  const windows = new Map<Collection, Window>();
  const open = (collection: Collection) => {
    const window = windows.get(collection) ?? new Window(sql, collection, site.feedSize);
    windows.set(collection, window);
    return window;
  };
  const quiet = new Set<Collection>();
  const listed: Collection[] = [];
  const known = readKnown(sql, outline);
  const announcement = outline.digest ?? outline.announce;
  for (const article of outline.articles) {
    const before = known.get(article.id);
    if (before && stateOf(before) === 'open') changeOne(open, before, article);
    else if (article.opensNow) {
      // What was on the schedule is announced as it was told when it came there.
      const told = nextAnnouncement(before, { announcement, isDraft: false });
      for (const collection of feedsOf(article)) {
        open(collection).join(article, told === 'each');
        if (told !== 'each') quiet.add(collection);
        if (told === outline.digest) listed.push(collection);
      }
    }
  }
  // What came quietly ends in a closed volume, when everything new has come: the order of batches plays no part.
  for (const collection of quiet) open(collection).close();
  for (const collection of digestFeeds(sql, site, outline, listed)) {
    const { digest: id = '' } = outline;
    open(collection).join({ id, slug: digestSlug(id) }, true);
  }
  return [...windows].flatMap(([collection, window]) => describe(sql, collection, window));
}

/** The articles whose address is a former one of another: those would be refused, whatever else they are. */
export function outlineRefusals(sql: SqlStorage, { articles }: PlanOutline): ItemFailure[] {
  const slugs = JSON.stringify(articles.map(({ slug }) => slug));
  const query = 'SELECT slug, article FROM redirect WHERE slug IN (SELECT value FROM json_each(?))';
  const former = new Map(
    sql
      .exec<{ slug: string; article: string }>(query, slugs)
      .toArray()
      .map(({ slug, article }) => [slug, article]),
  );
  return articles.flatMap(({ id, slug }, item) => {
    const by = former.get(slug);
    return by === undefined || by === id ? [] : [{ reason: 'slug-taken', slug, by, item }];
  });
}

/** Those of the articles that the ledger has, by id. */
function readKnown(sql: SqlStorage, { articles }: PlanOutline): ReadonlyMap<string, ArticleRow> {
  const ids = JSON.stringify(articles.map(({ id }) => id));
  const rows = selectArticles(sql, 'WHERE id IN (SELECT value FROM json_each(?))', ids);
  return new Map(rows.map((row) => [row.id, row]));
}

type Outlined = PlanOutline['articles'][number];

function feedsOf({ issuer, topics }: Pick<Outlined, 'issuer' | 'topics'>): Collection[] {
  return collectionsOf({ issued: '', issuer, topics }).filter(hasFeeds);
}

/** Where the digest stands: in everything, under the site's own name, and where what it lists is. */
function digestFeeds(
  sql: SqlStorage,
  site: Site,
  { announce, digest }: PlanOutline,
  created: readonly Collection[],
): ReadonlySet<Collection> {
  if (announce !== 'digest' || digest === undefined) return new Set();
  const listed = [...created, ...announcedCollections(sql, digest)];
  const own = feedsOf({ issuer: site.publisher, topics: [] });
  return new Set(listed.length > 0 ? [...own, ...listed] : []);
}

function changeOne(
  open: (collection: Collection) => Window,
  before: ArticleRow,
  after: Outlined,
): void {
  const isHeard = after.kind === 'correction';
  const held = new Set(feedsOf({ issuer: before.issuer, topics: [...before.topics] }));
  const wanted = new Set(feedsOf(after));
  const entry: OutlinedEntry = { id: after.id, slug: after.slug };
  for (const collection of held) {
    if (!wanted.has(collection)) open(collection).leave(entry);
    else if (isHeard) open(collection).update(entry);
    else open(collection).touch(entry);
  }
  for (const collection of wanted) {
    if (held.has(collection)) continue;
    open(collection).join(entry, isHeard, true);
    if (!isHeard) open(collection).close();
  }
}

function describe(sql: SqlStorage, collection: Collection, window: Window): FeedPlan[] {
  const { entries, total } = window.compare();
  if (entries.length === 0) return [];
  const before = measureCollection(sql, collection).total;
  const bulletins = { before, after: before + window.growth };
  return [{ collection, entries, total, bulletins, documents: [], volumes: [], isWeighed: false }];
}
