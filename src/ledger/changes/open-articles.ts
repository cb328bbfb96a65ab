// Opens articles to readers: at once, or when the time that they were scheduled for has come.

import { claimAliases } from '../aliases.ts';
import { type ArticleRow, selectArticles } from '../article-rows.ts';
import { appendEvent } from '../events.ts';
import { noteChange, takePositions } from '../positions.ts';
import { markTogether } from '../projection/mark-keys.ts';
import { markShown } from '../projection/mark-shown.ts';
import { indexArticle } from '../search/index-rows.ts';
import { nextInstant, readState, writeState } from '../state.ts';
import { settleQuietly } from './settle-quietly.ts';

/**
 * Opens an article whose time has come, within the caller's transaction, which must end with
 * `settleQuietly`. Returns the article as it is then.
 */
export function openIfDue(
  sql: SqlStorage,
  row: ArticleRow,
  editor: string,
  now: number,
): ArticleRow {
  if (row.opened !== null || row.withdrawn !== null || row.published > now) return row;
  const opened = Number(readState(sql, 'opened') ?? 0) + 1;
  writeState(sql, 'opened', String(opened));
  const change = 'UPDATE article SET opened = ?, first_revision = revision WHERE id = ?';
  sql.exec(change, opened, row.id);
  const detail = { slug: row.slug, opened };
  appendEvent(sql, { at: now, editor, type: 'opened', subject: row.id, detail });
  claimAliases(sql, row, { editor, at: now });
  const open = { ...row, opened, firstRevision: row.revision };
  const positions = takePositions(sql, open);
  if (row.announcement === 'each') noteChange(sql, positions, now);
  indexArticle(sql, open);
  markShown(sql, open);
  return open;
}

/** Opened in one transaction: as many as a batch puts. Each is rendered for the index. */
const portion = 100;

/**
 * Opens the articles whose time has come, the earliest first: as many as one transaction may hold.
 * Returns how many; 0 where none is left.
 */
export function openDueArticles(storage: DurableObjectStorage, now: number): number {
  const { sql } = storage;
  const due = selectArticles(
    sql,
    // Without its name the planner would take the index on `opened`, in which all that never opened stand.
    `INDEXED BY article_scheduled WHERE opened IS NULL AND withdrawn IS NULL AND published <= ?
     ORDER BY published, id LIMIT ?`,
    ...[now, portion],
  );
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  storage.transactionSync(() =>
    markTogether(sql, () => {
      for (const row of due) openIfDue(sql, row, 'schedule', nextInstant(sql, now));
      settleQuietly(sql, ids);
    }),
  );
  return due.length;
}

/** When the next article opens; undefined where none is scheduled. */
export function nextOpening(sql: SqlStorage): number | undefined {
  const { next } = sql
    .exec<{ next: number | null }>(
      `SELECT min(published) AS next FROM article INDEXED BY article_scheduled
       WHERE opened IS NULL AND withdrawn IS NULL`,
    )
    .one();
  return next ?? undefined;
}
