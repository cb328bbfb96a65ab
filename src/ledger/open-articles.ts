// Opens articles to readers: at once, or when the time in their front matter has come.

import { articleKey } from '../domain/kv-keys.ts';
import { type ArticleRow, selectArticles } from './article-rows.ts';
import { markArticle, markKey } from './dirty-keys.ts';
import { appendEvent } from './events.ts';
import { findNeighbours } from './neighbours.ts';
import { takePositions } from './positions.ts';
import { nextInstant, readState, writeState } from './state.ts';

/** Opens an article whose time has come, within the caller's transaction. Returns it as it is then. */
export function openIfDue(
  sql: SqlStorage,
  row: ArticleRow,
  editor: string,
  now: number,
): ArticleRow {
  if (row.opened !== null || row.published > now) return row;
  const opened = Number(readState(sql, 'opened') ?? 0) + 1;
  writeState(sql, 'opened', String(opened));
  sql.exec('UPDATE article SET opened = ? WHERE id = ?', opened, row.id);
  const detail = { slug: row.slug, opened };
  appendEvent(sql, { at: now, editor, type: 'opened', subject: row.id, detail });
  const open = { ...row, opened };
  markOpenArticle(sql, open);
  return open;
}

/**
 * Marks everything that shows an open article after a change: its slugs, its collections, and its
 * neighbours, those that it had `before` included.
 */
export function markOpenArticle(sql: SqlStorage, row: ArticleRow, before?: ArticleRow): void {
  const positions = takePositions(sql, row);
  const former = sql
    .exec<{ slug: string }>('SELECT slug FROM redirect WHERE article = ?', row.id)
    .toArray()
    .map(({ slug }) => slug);
  markArticle(sql, [row.slug, ...former], positions);
  const moved = !before || before.issued !== row.issued;
  const shown = moved || before.slug !== row.slug || before.title !== row.title;
  if (!shown) return;
  const places = before && moved ? [before, row] : [row];
  for (const place of places) {
    const { previous, next } = findNeighbours(sql, place);
    if (previous) markKey(sql, articleKey(previous.slug));
    if (next) markKey(sql, articleKey(next.slug));
  }
}

/** Opens every article whose time has come; each in a transaction of its own. Returns how many. */
export function openDueArticles(storage: DurableObjectStorage, now: number): number {
  const due = selectArticles(
    storage.sql,
    'WHERE opened IS NULL AND published <= ? ORDER BY published, id',
    now,
  );
  for (const row of due) {
    storage.transactionSync(() => {
      openIfDue(storage.sql, row, 'schedule', nextInstant(storage.sql, now));
    });
  }
  return due.length;
}

/** When the next article opens; undefined where none is scheduled. */
export function nextOpening(sql: SqlStorage): number | undefined {
  const { next } = sql
    .exec<{ next: number | null }>(
      'SELECT min(published) AS next FROM article WHERE opened IS NULL',
    )
    .one();
  return next ?? undefined;
}
