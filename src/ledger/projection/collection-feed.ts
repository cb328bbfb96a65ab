// A collection's feed documents: what subscribers fetch, and the closed volumes of its history.

import { type ChineseScript, derivedScriptOf } from '../../domain/chinese-script.ts';
import { all, type Collection, editionOf, hasFeeds } from '../../domain/collection.ts';
import type { FeedFormat } from '../../domain/kv-keys.ts';
import { isNoticeKind } from '../../domain/revision.ts';
import type { Site } from '../../domain/site.ts';
import { closedVolumes } from '../../domain/volume.ts';
import type { FeedDocument, FeedEntry } from '../../feeds/feed-document.ts';
import type { Notice } from '../../feeds/notice.ts';
import { renderFeed } from '../../feeds/render-feed.ts';
import { type ArticleRow, readHashedSource, readRevisions } from '../article-rows.ts';
import { measureCollection } from '../positions.ts';
import { readState } from '../state.ts';
import { type Deriver, openDeriver } from './derive-edition.ts';
import { announcedArticles, articlesInVolume } from './newest-articles.ts';
import { renderBody } from './render-body.ts';

/** The subscription document of a collection; undefined where there has never been an article in it. */
export function renderSubscription(
  sql: SqlStorage,
  site: Site,
  collection: Collection,
  format: FeedFormat,
): string | undefined {
  const document = subscriptionDocument(sql, site, collection);
  return document && renderFeed(document, format);
}

/** The same before any format. */
export function subscriptionDocument(
  sql: SqlStorage,
  site: Site,
  collection: Collection,
): FeedDocument | undefined {
  const members = membersOf(collection);
  if (members === undefined) return undefined;
  const { last, updated } = measureCollection(sql, members);
  if (last === 0 && members !== all) return undefined;
  const rows = announcedArticles(sql, members, site.feedSize);
  return {
    ...{ site, collection },
    newestVolume: closedVolumes(last),
    updated: Math.max(founded(sql), updated),
    entries: toEntries(sql, rows, editionOf(collection)),
  };
}

/**
 * The collection whose articles stand in a collection's feeds: itself; of an edition of everything,
 * everything. Undefined for one without feeds.
 */
export function membersOf(collection: Collection): Collection | undefined {
  if (editionOf(collection)) return all;
  return hasFeeds(collection) ? collection : undefined;
}

/** A closed volume of a collection; undefined where it is not closed. */
export function renderVolume(
  sql: SqlStorage,
  site: Site,
  { collection, volume, format }: { collection: Collection; volume: number; format: FeedFormat },
): string | undefined {
  const members = membersOf(collection);
  if (members === undefined) return undefined;
  const closed = closedVolumes(measureCollection(sql, members).last);
  const isClosed = Number.isInteger(volume) && volume >= 1 && volume <= closed;
  if (!isClosed) return undefined;
  const rows = articlesInVolume(sql, members, volume, true);
  return renderFeed(
    {
      ...{ site, collection, volume },
      // Nothing newer, so that a volume changes only when an article in it does.
      newestVolume: Math.min(closed, volume + 1),
      updated: Math.max(founded(sql), ...rows.map(({ updated }) => updated)),
      entries: toEntries(sql, rows, editionOf(collection)),
    },
    format,
  );
}

/** When the site began: what is empty was last changed then. */
export function founded(sql: SqlStorage): number {
  return Number(readState(sql, 'founded') ?? 0);
}

/** The articles themselves, or for a feed in a script the editions of those that are in the other one. */
function toEntries(
  sql: SqlStorage,
  rows: readonly ArticleRow[],
  script: ChineseScript | undefined,
): FeedEntry[] {
  if (!script) return rows.map((row) => toEntry(sql, row));
  const deriver = openDeriver(sql, script);
  return rows.map((row) =>
    derivedScriptOf(row.lang) === script
      ? deriveEntry(toEntry(sql, row, deriver), script, deriver)
      : toEntry(sql, row),
  );
}

/** An article as feeds tell of it, its text derived where a deriver is given; of a withdrawn one, that it was and why. */
export function toEntry(sql: SqlStorage, row: ArticleRow, deriver?: Deriver): FeedEntry {
  const { withdrawn, revision: _, ...rest } = row;
  const notices = noticesOf(sql, row);
  if (withdrawn === null) return { ...rest, ...shownText(sql, row, deriver), notices };
  return { ...rest, withdrawn, summary: '', html: '', notices: notices.slice(-1) };
}

/** The text as HTML and its files; with the revision that it can be verified by, where it is the article's own. */
function shownText(
  sql: SqlStorage,
  { id, slug, revision: number }: ArticleRow,
  deriver: Deriver | undefined,
): Pick<FeedEntry, 'html' | 'revision' | 'image' | 'attachments'> {
  const { source = '', sha256 = '' } = readHashedSource(sql, id, number) ?? {};
  const { html, images, attachments } = (deriver?.body ?? renderBody)(sql, source, slug);
  const [image] = images;
  return {
    ...{ html, attachments },
    ...(image ? { image: image.path } : {}),
    ...(deriver ? {} : { revision: { number, sha256 } }),
  };
}

/** The entry with its text in the script; `html` is so already. */
function deriveEntry(entry: FeedEntry, script: ChineseScript, { text }: Deriver): FeedEntry {
  return {
    ...entry,
    title: text(entry.title),
    summary: text(entry.summary),
    issuer: text(entry.issuer),
    topics: entry.topics.map(text),
    notices: entry.notices.map((notice) => ({ ...notice, note: text(notice.note) })),
    lang: script,
    derivedFrom: entry.lang,
  };
}

/** What readers were told of an article, oldest first; of most there was nothing to tell, and they are not asked. */
function noticesOf(sql: SqlStorage, row: ArticleRow): Notice[] {
  if (row.updated === row.published) return [];
  return readRevisions(sql, row.id).flatMap(({ kind, at, note = '' }) =>
    isNoticeKind(kind) ? [{ kind, at: Date.parse(at), note }] : [],
  );
}
