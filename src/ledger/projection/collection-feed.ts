// A collection's feed documents: what subscribers fetch, and the closed volumes of its history.

import { all, type Collection, hasFeeds } from '../../domain/collection.ts';
import type { FeedFormat } from '../../domain/kv-keys.ts';
import { isNoticeKind } from '../../domain/revision.ts';
import type { Site } from '../../domain/site.ts';
import { closedVolumes } from '../../domain/volume.ts';
import type { FeedEntry } from '../../feeds/feed-document.ts';
import type { Notice } from '../../feeds/notice.ts';
import { renderFeed } from '../../feeds/render-feed.ts';
import { type ArticleRow, readRevisions, readSource } from '../article-rows.ts';
import { measureCollection } from '../positions.ts';
import { readState } from '../state.ts';
import { announcedArticles, articlesInVolume } from './newest-articles.ts';
import { renderBody } from './render-body.ts';

/** The subscription document of a collection; undefined where there has never been an article in it. */
export function renderSubscription(
  sql: SqlStorage,
  site: Site,
  collection: Collection,
  format: FeedFormat,
): string | undefined {
  const { last, updated } = measureCollection(sql, collection);
  if (!hasFeeds(collection) || (last === 0 && collection !== all)) return undefined;
  const rows = announcedArticles(sql, collection, site.feedSize);
  return renderFeed(
    {
      ...{ site, collection },
      newestVolume: closedVolumes(last),
      updated: Math.max(founded(sql), updated),
      entries: rows.map((row) => toEntry(sql, row)),
    },
    format,
  );
}

/** A closed volume of a collection; undefined where it is not closed. */
export function renderVolume(
  sql: SqlStorage,
  site: Site,
  { collection, volume, format }: { collection: Collection; volume: number; format: FeedFormat },
): string | undefined {
  const closed = closedVolumes(measureCollection(sql, collection).last);
  const isClosed = Number.isInteger(volume) && volume >= 1 && volume <= closed;
  if (!hasFeeds(collection) || !isClosed) return undefined;
  const rows = articlesInVolume(sql, collection, volume, true);
  return renderFeed(
    {
      ...{ site, collection, volume },
      // Nothing newer, so that a volume changes only when an article in it does.
      newestVolume: Math.min(closed, volume + 1),
      updated: Math.max(founded(sql), ...rows.map(({ updated }) => updated)),
      entries: rows.map((row) => toEntry(sql, row)),
    },
    format,
  );
}

/** When the site began: what is empty was last changed then. */
export function founded(sql: SqlStorage): number {
  return Number(readState(sql, 'founded') ?? 0);
}

/** An article as feeds tell of it; of a withdrawn one, that it was and why. */
export function toEntry(sql: SqlStorage, row: ArticleRow): FeedEntry {
  const { withdrawn, ...rest } = row;
  if (withdrawn === null) {
    return { ...rest, html: bodyOf(sql, row), notices: noticesOf(sql, row) };
  }
  const notices = noticesOf(sql, row).slice(-1);
  return { ...rest, withdrawn, summary: '', html: '', notices };
}

function bodyOf(sql: SqlStorage, row: ArticleRow): string {
  return renderBody(readSource(sql, row.id, row.revision) ?? '', row.slug).html;
}

/** What readers were told of an article, oldest first; of most there was nothing to tell, and they are not asked. */
function noticesOf(sql: SqlStorage, row: ArticleRow): Notice[] {
  if (row.updated === row.published) return [];
  return readRevisions(sql, row.id).flatMap(({ kind, at, note = '' }) =>
    isNoticeKind(kind) ? [{ kind, at: Date.parse(at), note }] : [],
  );
}
