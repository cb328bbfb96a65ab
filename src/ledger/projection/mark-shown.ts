// Marks everything that shows an article after it opened or changed.

import { articleKey, mediaKey } from '../../domain/kv-keys.ts';
import type { ArticleRow } from '../article-rows.ts';
import { filesInText } from '../media-rows.ts';
import { type Position, positionsOf } from '../positions.ts';
import { markArticle, markKey } from './mark-keys.ts';
import { findNeighbours } from './neighbours.ts';

/** What an article was before a change, where it was open: its row, and positions that it has left since. */
export interface Former {
  readonly row: ArticleRow;
  readonly positions: readonly Position[];
}

/**
 * Marks what shows an article that opened or changed: its files, its slugs, its collections, those
 * that it has left included, and its neighbours where they show it otherwise than `before`.
 */
export function markShown(sql: SqlStorage, row: ArticleRow, before?: Former): void {
  for (const sha256 of filesInText(sql, row.id)) markKey(sql, mediaKey(sha256));
  const slugs = sql
    .exec<{ slug: string }>('SELECT slug FROM redirect WHERE article = ?', row.id)
    .toArray()
    .map(({ slug }) => slug);
  const positions = [...(before?.positions ?? []), ...positionsOf(sql, row.id)];
  const byCollection = new Map(positions.map((position) => [position.collection, position]));
  markArticle(sql, [row.slug, ...slugs], [...byCollection.values()]);
  for (const place of placesToMend(row, before?.row)) {
    const { previous, next } = findNeighbours(sql, place);
    if (previous) markKey(sql, articleKey(previous.slug));
    if (next) markKey(sql, articleKey(next.slug));
  }
}

/** The places in the archive whose neighbours show something else now. */
function placesToMend(row: ArticleRow, before: ArticleRow | undefined): ArticleRow[] {
  if (!before) return [row];
  if (before.issued !== row.issued) return [before, row];
  const isShownAlike =
    before.slug === row.slug &&
    before.title === row.title &&
    before.lang === row.lang &&
    before.issuer === row.issuer &&
    before.withdrawn === row.withdrawn;
  return isShownAlike ? [] : [row];
}
